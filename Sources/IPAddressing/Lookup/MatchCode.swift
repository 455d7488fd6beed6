/// What the lookup structures keep for an interval: the position of an entry, nothing, or where to look on.
@usableFromInline
enum MatchCode {
  /// No prefix holds the interval.
  @inlinable static var none: UInt32 { 0x7fff_ffff }

  /// The interval is cut further; the other 31 bits number the structure that knows.
  @inlinable static var deeper: UInt32 { 0x8000_0000 }

  /// More entries than this cannot be told from the two above.
  @inlinable static var limit: Int { 0x7fff_ffff }
}
