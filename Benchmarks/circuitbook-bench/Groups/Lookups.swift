import IPAddressing

extension Benchmark {
  /// Longest-prefix match on a table of the Internet's size and on one of a single network, beside bart.
  static let lookups: [Benchmark] =
    lookups4(.routing, hit: 0.35, miss: 0.6) + lookups6(.routing, hit: 0.7, miss: 0.6)
    + lookups4(.plan, hit: 0.7, miss: 1) + lookups6(.plan, hit: 0.7, miss: 1) + [batch]

  private static func lookups4(_ table: SampleTable, hit: Double, miss: Double) -> [Benchmark] {
    LookupSample.allCases.flatMap { sample in
      beside(sample, table, .ipv4, goal: sample == .hit ? hit : miss) { workbench in
        let addresses = try workbench.addresses4(sample, in: table)
        let routes = try workbench.routes(of: table)
        let proof = addresses.reduce(into: Proof()) { $0.add(routes.longestMatch(for: $1) ?? 0) }.value
        return { Sample.timing(addresses.count, proof: proof) { sum(of: addresses, in: routes) } }
      }
    }
  }

  private static func lookups6(_ table: SampleTable, hit: Double, miss: Double) -> [Benchmark] {
    LookupSample.allCases.flatMap { sample in
      beside(sample, table, .ipv6, goal: sample == .hit ? hit : miss) { workbench in
        let addresses = try workbench.addresses6(sample, in: table)
        let routes = try workbench.routes(of: table)
        let proof = addresses.reduce(into: Proof()) { $0.add(routes.longestMatch(for: $1) ?? 0) }.value
        return { Sample.timing(addresses.count, proof: proof) { sum(of: addresses, in: routes) } }
      }
    }
  }

  /// One lookup's benchmark behind that of bart with the same files.
  private static func beside(
    _ sample: LookupSample, _ table: SampleTable, _ family: AddressFamily, goal: Double,
    prepare: @escaping @Sendable (Workbench) throws -> Trial
  ) -> [Benchmark] {
    let group = family == .ipv4 ? "lpm4" : "lpm6"
    let name = group + (table == .routing ? "" : ".\(table)") + ".\(sample)"
    let bart = of(.go, "lpm.lookup", named: name + ".bart", "the same by bart.Fast") { workbench in
      [try workbench.file(of: table), try workbench.file(of: sample, in: table, family)]
    }
    let ours = Benchmark(
      name, "\(family) addresses looked up in the \(table) table: \(sample)", unit: .nanosecondsEach,
      comparedWith: [.ratio(to: bart.name, as: "bart", goal: .atMost(goal))], prepare: prepare)
    return [bart, ours]
  }

  private static let batch = Benchmark(
    "lpm6.batch", "the addresses of lpm6.hit, a thousand with each call", unit: .nanosecondsEach,
    comparedWith: [
      .ratio(to: "lpm6.hit.bart", as: "bart", goal: .atMost(0.4)), .ratio(to: "lpm6.hit", as: "single"),
    ]
  ) { workbench in
    let addresses = try workbench.addresses6(.hit, in: .routing)
    let routes = try workbench.routes(of: .routing)
    let proof = addresses.reduce(into: Proof()) { $0.add(routes.longestMatch(for: $1) ?? 0) }.value
    return { Sample.timing(addresses.count, proof: proof) { sumOfBatches(of: addresses, in: routes) } }
  }

  static func sum(of addresses: [IPv4Address], in routes: PrefixTable<UInt32>) -> UInt64 {
    var sum: UInt64 = 0
    for address in addresses { sum &+= UInt64(routes.longestMatch(for: address) ?? 0) }
    return sum
  }

  private static func sum(of addresses: [IPv6Address], in routes: PrefixTable<UInt32>) -> UInt64 {
    var sum: UInt64 = 0
    for address in addresses { sum &+= UInt64(routes.longestMatch(for: address) ?? 0) }
    return sum
  }

  private static func sumOfBatches(of addresses: [IPv6Address], in routes: PrefixTable<UInt32>) -> UInt64 {
    var sum: UInt64 = 0
    var matches: [UInt32?] = []
    matches.reserveCapacity(1_000)
    for start in stride(from: 0, to: addresses.count, by: 1_000) {
      let part = start..<min(start + 1_000, addresses.count)
      routes.longestMatches(for: addresses.span.extracting(part), appendingTo: &matches)
      for match in matches { sum &+= UInt64(match ?? 0) }
      matches.removeAll(keepingCapacity: true)
    }
    return sum
  }
}

extension Workbench {
  /// The table of these prefixes; a prefix's place counted from 1 is its value.
  func routes(of table: SampleTable) throws -> PrefixTable<UInt32> {
    try shelf.kept("routes \(table)") { PrefixTable(try Self.valued(entries(of: table))) }
  }

  /// Prefixes with the values peers give them too.
  static func valued(_ prefixes: some Sequence<IPPrefix>) -> [(prefix: IPPrefix, value: UInt32)] {
    prefixes.enumerated().map { (prefix: $0.element, value: UInt32($0.offset) + 1) }
  }
}
