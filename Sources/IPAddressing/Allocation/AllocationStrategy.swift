/// By which rule the next prefix is chosen from what is free.
///
/// Each rule depends on what is taken alone, never on when it was, so that a plan made again is the same plan.
public enum AllocationStrategy: String, Sendable, Hashable, CaseIterable {
  /// The lowest free prefix.
  case firstFit = "first-fit"
  /// The lowest of those in the smallest free block that holds one: large blocks stay whole.
  case bestFit = "best-fit"
  /// The highest free prefix.
  case lastFit = "last-fit"
  /// Bits from the left (RFC 3531 §3.1): as far from the others as can be, each with the most room to grow.
  case leftmost
  /// Bits from the right (RFC 3531 §3.2): counting, so that room stays on the left.
  case rightmost
  /// Bits from the centre outwards (RFC 3531 §3.3): the border to both neighbouring fields can still move.
  case centermost
  /// The lowest free prefix whose other half is free too; that half stays free as long as there are others.
  ///
  /// With nothing but such prefixes taken, each can later become the prefix one bit shorter without moving.
  /// When no pair is left, the halves kept back are given out, lowest first. Operators ask for it as
  /// "reserve next" (NIPAP issue 616).
  case reserveNeighbour = "reserve-neighbour"

  /// The order of RFC 3531 the rule follows, or nil when it follows none.
  @inlinable
  public var order: AllocationOrder? {
    switch self {
    case .firstFit: .sequential
    case .leftmost: .leftmost
    case .rightmost: .rightmost
    case .centermost: .centermost
    case .bestFit, .lastFit, .reserveNeighbour: nil
    }
  }
}
