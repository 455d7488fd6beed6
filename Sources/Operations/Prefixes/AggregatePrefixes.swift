import Documents
import IPAddressing

/// The fewest prefixes that hold exactly the addresses of many lines.
public struct AggregatePrefixes: Sendable {
  private var ipv4 = PrefixPieces<IPv4Address>()
  private var ipv6 = PrefixPieces<IPv6Address>()
  /// When as many are gathered, they are aggregated, so that repeats and neighbours take no memory.
  private var bound = 1 << 20

  /// Starts with nothing.
  public init() {}

  /// Aggregates all lines.
  ///
  /// - Returns: The prefixes in order, IPv4 apart from IPv6.
  /// - Throws: `OperationError` with every wrong line; a part of the input has no aggregate.
  public static func run(_ lines: AddressLines) throws(OperationError) -> (
    ipv4: [IPv4Prefix], ipv6: [IPv6Prefix]
  ) {
    var aggregation = AggregatePrefixes()
    let faults = try lines.forEachBlock { block in
      aggregation.add(block)
      return .more
    }
    try faults.check()
    return aggregation.finish()
  }

  /// Adds the addresses of a line.
  public mutating func add(_ block: AddressBlock) {
    switch block {
    case .prefix(.v4(let prefix)): ipv4.append(prefix)
    case .prefix(.v6(let prefix)): ipv6.append(prefix)
    case .address(.v4(let address)): ipv4.append(IPv4Prefix(address))
    case .address(.v6(let address)): ipv6.append(IPv6Prefix(address))
    case .range(.v4(let range)): range.prefixes.forEach { ipv4.append($0) }
    case .range(.v6(let range)): range.prefixes.forEach { ipv6.append($0) }
    }
    if ipv4.count + ipv6.count >= bound { compact() }
  }

  /// The prefixes in order, IPv4 apart from IPv6; nothing is gathered any more.
  public mutating func finish() -> (ipv4: [IPv4Prefix], ipv6: [IPv6Prefix]) {
    (ipv4.takeAggregate(), ipv6.takeAggregate())
  }

  private mutating func compact() {
    ipv4.takeAggregate().forEach { ipv4.append($0) }
    ipv6.takeAggregate().forEach { ipv6.append($0) }
    bound = max(bound, 2 * (ipv4.count + ipv6.count))
  }
}
