// This file is compiled twice: here as a user of IPAddressing, and in ../Inside as a part of it, where everything of the
// module is in sight of the optimiser. Both are links to the one source of each.
#if !INSIDE
  import IPAddressing
#endif

/// Loops over what users of IPAddressing call most, for asking whether the border of the module costs them anything.
public struct BorderLoops: Sendable {
  private let addresses: [IPv6Address]
  private let prefixes: [IPv6Prefix]
  private let table: PrefixTable<UInt32>

  /// How often each loop does its work.
  public var count: Int { addresses.count }

  /// Makes addresses and prefixes from numbers; the prefixes' places counted from 1 are their values in a table.
  public init(addresses: [UInt128], prefixes: [(bits: UInt128, length: Int)]) {
    self.addresses = addresses.map { IPv6Address(bits: $0) }
    self.prefixes = prefixes.compactMap {
      IPv6Prefix(containing: IPv6Address(bits: $0.bits), length: $0.length)
    }
    table = PrefixTable(
      self.prefixes.enumerated().map { (prefix: IPPrefix.v6($0.element), value: UInt32($0.offset) + 1) })
  }

  /// Whether each address lies in a prefix, each time another one.
  public func contains() -> UInt64 {
    var (sum, turn): (UInt64, Int) = (0, 0)
    for address in addresses {
      sum &+= prefixes[turn].contains(address) ? 1 : 3
      turn = turn + 1 == prefixes.count ? 0 : turn + 1
    }
    return sum
  }

  /// The value of the longest prefix of each address.
  public func lookup() -> UInt64 {
    var sum: UInt64 = 0
    for address in addresses { sum &+= UInt64(table.longestMatch(for: address) ?? 0) }
    return sum
  }

  /// Whether each address comes before the next.
  public func compare() -> UInt64 {
    var (sum, last): (UInt64, IPv6Address) = (0, IPv6Address(bits: 0))
    for address in addresses {
      sum &+= last < address ? 1 : 3
      last = address
    }
    return sum
  }

  /// The hash of each address, which is another one in each process.
  public func hash() -> UInt64 {
    var sum: UInt64 = 0
    for address in addresses { sum &+= UInt64(truncatingIfNeeded: address.hashValue) }
    return sum
  }

  /// As many subprefixes of the first prefix, one by one.
  public func iterate() -> UInt64 {
    var sum: UInt64 = 0
    guard let parent = prefixes.first else { return sum }
    for (_, one) in zip(0..<addresses.count, parent.split(into: 128)) {
      sum &+= UInt64(truncatingIfNeeded: one.first.bits) &+ UInt64(one.length)
    }
    return sum
  }
}
