import IPAddressing

/// A kind of addresses that are looked up in a table.
enum LookupSample: String, CaseIterable {
  /// A random host in a random prefix.
  case hit
  /// Uniform, in no prefix: IPv4 anywhere, IPv6 in 2000::/3.
  case miss
  /// A random host in the block beside a random prefix and as large as it, in no prefix.
  case near

  static let count = 1_000_000
}

/// Makes the addresses that are looked up in one table's prefixes of one family.
struct LookupSampler<Address: InternetAddress> {
  private let prefixes: [AddressPrefix<Address>]
  private let covered: AddressSet<Address>
  /// The blocks beside prefixes, as large as they, of which something is in no prefix.
  private let beside: [AddressPrefix<Address>]

  init(_ prefixes: [AddressPrefix<Address>]) {
    let covered = AddressSet(prefixes)
    self.prefixes = prefixes
    self.covered = covered
    beside = prefixes.flatMap { prefix in
      [prefix.first.previous, prefix.last.next].compactMap { address in
        address.flatMap { AddressPrefix(containing: $0, length: prefix.length) }
      }
    }.filter { !covered.contains($0) }
  }

  /// So many different addresses, the same in every run.
  ///
  /// A table may have few of them, or none, so trying is bounded; then there are fewer.
  func addresses(_ sample: LookupSample) throws -> [Address] {
    guard !prefixes.isEmpty else { throw BenchmarkUnavailable("the table has no \(Address.family) prefixes") }
    var random = SeededRandom(seed: 4_632)
    var (known, all): (Set<Address>, [Address]) = ([], [])
    known.reserveCapacity(LookupSample.count)
    for _ in 0..<20 * LookupSample.count {
      if all.count == LookupSample.count { break }
      guard let address = one(sample, &random), sample == .hit || !covered.contains(address) else { continue }
      if known.insert(address).inserted { all.append(address) }
    }
    guard !all.isEmpty else {
      throw BenchmarkUnavailable("no \(Address.family) \(sample) is found in this table")
    }
    return all
  }

  private func one(_ sample: LookupSample, _ random: inout SeededRandom) -> Address? {
    let any = Address.Bits.random(in: 0...(.max), using: &random)
    switch sample {
    case .hit: return prefixes.randomElement(using: &random)?.randomAddress(&random)
    case .miss:
      return Address(bits: Address.family == .ipv4 ? any : any >> 3 | 1 << (Address.Bits.bitWidth - 3))
    case .near: return beside.randomElement(using: &random)?.randomAddress(&random)
    }
  }
}

extension Workbench {
  /// The file of addresses that are looked up, one a line.
  func file(of sample: LookupSample, in table: SampleTable, _ family: AddressFamily) throws -> String {
    try shelf.kept("file \(sample) \(table) \(family)") {
      let path = path("\(table)-\(family)-\(sample).txt")
      switch family {
      case .ipv4: try TextLines.write(try addresses4(sample, in: table), to: path)
      case .ipv6: try TextLines.write(try addresses6(sample, in: table), to: path)
      }
      return path
    }
  }

  /// IPv4 addresses that are looked up.
  func addresses4(_ sample: LookupSample, in table: SampleTable) throws -> [IPv4Address] {
    try shelf.kept("\(sample) \(table) 4") {
      try shelf.kept("sampler \(table) 4") { LookupSampler(try prefixes(of: table).ipv4) }.addresses(sample)
    }
  }

  /// IPv6 addresses that are looked up.
  func addresses6(_ sample: LookupSample, in table: SampleTable) throws -> [IPv6Address] {
    try shelf.kept("\(sample) \(table) 6") {
      try shelf.kept("sampler \(table) 6") { LookupSampler(try prefixes(of: table).ipv6) }.addresses(sample)
    }
  }
}
