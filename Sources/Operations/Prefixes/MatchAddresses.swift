import IPAddressing

/// Whether addresses lie inside a set, and the longest prefix of it that holds them.
///
/// Built once, asked for as many lines as there are; O(log *n*) each at worst.
public struct MatchAddresses: Sendable {
  /// How addresses lie to a set.
  public enum Position: String, Sendable, Hashable, CaseIterable {
    /// All of them are in it.
    case inside
    /// Some of them are in it.
    case partly
    /// None of them is in it.
    case outside
  }

  /// The answer for one line.
  public struct Match: Sendable, Hashable {
    /// How its addresses lie to the set.
    public var position: Position
    /// The block of the set that holds all of them and is the longest prefix; nil where only several do together.
    public var block: AddressBlock?
  }

  private let set: IPSet
  private let table: PrefixTable<UInt32>
  private let blocks: [AddressBlock]

  /// Builds the set of all addresses in some blocks.
  public init(_ blocks: [AddressBlock]) {
    self.blocks = blocks
    set = IPSet(ranges: blocks.lazy.map(\.range))
    var entries: [(prefix: IPPrefix, value: UInt32)] = []
    for (position, block) in blocks.enumerated() {
      for prefix in block.prefixes { entries.append((prefix, UInt32(position))) }
    }
    table = PrefixTable(entries)
  }

  /// How a line lies to the set.
  public func match(_ block: AddressBlock) -> Match {
    let position: UInt32? =
      switch block {
      case .address(let address): table.longestMatch(for: address)
      case .prefix, .range: table.longestMatch(for: block.supernet)
      }
    if let position { return Match(position: .inside, block: blocks[Int(position)]) }
    let range = block.range
    if set.contains(range) { return Match(position: .inside, block: nil) }
    return Match(position: set.overlaps(range) ? .partly : .outside, block: nil)
  }
}
