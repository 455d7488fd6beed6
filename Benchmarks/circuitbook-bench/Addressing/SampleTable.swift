import IPAddressing

/// A kind of table addresses are looked up in.
enum SampleTable: String, CaseIterable {
  /// That of a router of the Internet: given as input, or drawn in the shape of a real one.
  case routing
  /// That of one network: IPv4 and IPv6 sites, subnets, links and loopbacks, all under 10.0.0.0/8 and 2001:db8::/32.
  case plan
}

/// The prefixes of a table by family; their order means nothing.
struct TablePrefixes: Sendable {
  var ipv4: [IPv4Prefix] = []
  var ipv6: [IPv6Prefix] = []

  /// 800,048 prefixes of one network; those of IPv6 loopbacks lie in one /64, those of links in another.
  static func plan() -> TablePrefixes {
    var random = SeededRandom(seed: 1_752)
    var plan = TablePrefixes()
    let sites = different(2_000) { UInt64.random(in: 1...0xFFFF, using: &random) }
    plan.ipv6 = sites.compactMap { v6($0 << 16, 0, 48) }
    plan.ipv6 += different(348_048) {
      sites[Int.random(in: 0..<sites.count, using: &random)] << 16
        | UInt64.random(in: 0...0xFFFF, using: &random)
    }.compactMap { v6($0, 0, 64) }
    plan.ipv6 += different(50_000) { UInt64.random(in: 1...0x1_FFFF, using: &random) }
      .compactMap { v6(1, $0, 128) }
    plan.ipv6 += different(50_000) { UInt64.random(in: 0...0xFFFF, using: &random) }
      .compactMap { v6(2, $0 << 1, 127) }
    plan.ipv4 = different(30_000) { UInt64.random(in: 0...0x7FFF, using: &random) }.compactMap {
      v4($0 << 8, 24)
    }
    plan.ipv4 += different(150_000) { UInt64.random(in: 0...0x7_FFFF, using: &random) }
      .compactMap { v4(0xF0_0000 | $0 << 1, 31) }
    plan.ipv4 += different(170_000) { UInt64.random(in: 0...0xF_FFFF, using: &random) }
      .compactMap { v4(0x80_0000 | $0, 32) }
    return plan
  }

  /// A prefix under 2001:db8::/32.
  private static func v6(_ upper: UInt64, _ lower: UInt64, _ length: Int) -> IPv6Prefix? {
    IPv6Prefix(IPv6Address(upper: 0x2001_0DB8 << 32 | upper, lower: lower), length: length)
  }

  /// A prefix under 10.0.0.0/8.
  private static func v4(_ low: UInt64, _ length: Int) -> IPv4Prefix? {
    IPv4Prefix(IPv4Address(bits: 10 << 24 | UInt32(low)), length: length)
  }

  private static func different(_ count: Int, _ make: () -> UInt64) -> [UInt64] {
    var (known, all): (Set<UInt64>, [UInt64]) = ([], [])
    while all.count < count {
      let number = make()
      if known.insert(number).inserted { all.append(number) }
    }
    return all
  }
}

extension Workbench {
  /// The prefixes of a table.
  func prefixes(of table: SampleTable) throws -> TablePrefixes {
    try shelf.kept("prefixes \(table)") {
      if table == .plan { return .plan() }
      if let input = addressInput, !(input.prefixes4.isEmpty && input.prefixes6.isEmpty) {
        return TablePrefixes(ipv4: input.prefixes4, ipv6: input.prefixes6)
      }
      let shape = repository + "/Benchmarks/data/routing-table-shape.tsv"
      return TablePrefixes(
        ipv4: try RoutingTableShape(of: .ipv4, fromFile: shape).prefixes(of: IPv4Address.self),
        ipv6: try RoutingTableShape(of: .ipv6, fromFile: shape).prefixes(of: IPv6Address.self))
    }
  }

  /// The prefixes of a table, both families, shuffled; a prefix's place counted from 1 is its value.
  func entries(of table: SampleTable) throws -> [IPPrefix] {
    try shelf.kept("entries \(table)") {
      let prefixes = try prefixes(of: table)
      var random = SeededRandom(seed: 5_952)
      return (prefixes.ipv4.map(IPPrefix.v4) + prefixes.ipv6.map(IPPrefix.v6)).shuffled(using: &random)
    }
  }

  /// The file of these, one a line.
  func file(of table: SampleTable) throws -> String {
    try shelf.kept("file \(table)") {
      let path = path("table-\(table).txt")
      try TextLines.write(try entries(of: table), to: path)
      return path
    }
  }
}
