import IPAddressing

/// A kind of addresses that texts are made of.
enum AddressSample: String, CaseIterable {
  /// Anywhere: IPv4 uniform; IPv6 uniform in 2000::/3, and in every second one a run of zero groups.
  case random
  /// As people number networks: `10.12.34.5`, `2001:db8:a5cd::1`, `2001:db8:a5cd:12::1`.
  case plan

  static let count = 1_000_000

  /// So many different addresses, the same in every run.
  func ipv4() -> [IPv4Address] {
    var random = SeededRandom(seed: 4_001)
    return Self.different { () -> IPv4Address in
      switch self {
      case .random: IPv4Address(bits: UInt32.random(in: 0...(.max), using: &random))
      case .plan:
        IPv4Address(
          bits: 10 << 24 | UInt32.random(in: 0...0xFFFF, using: &random) << 8
            | UInt32.random(in: 1...254, using: &random))
      }
    }
  }

  /// So many different addresses, the same in every run.
  func ipv6() -> [IPv6Address] {
    var random = SeededRandom(seed: 6_001)
    return Self.different { () -> IPv6Address in
      switch self {
      case .random: Self.anywhere(&random)
      case .plan: Self.planned(&random)
      }
    }
  }

  private static func anywhere(_ random: inout SeededRandom) -> IPv6Address {
    var bits = UInt128.random(in: 0...(.max), using: &random) >> 3 | 1 << 125
    if Bool.random(using: &random) {
      let start = Int.random(in: 1...6, using: &random)
      let end = Int.random(in: start + 1...7, using: &random)
      bits &= UInt128.max << (128 - 16 * start) | ~(UInt128.max << (128 - 16 * end))
    }
    return IPv6Address(bits: bits)
  }

  private static func planned(_ random: inout SeededRandom) -> IPv6Address {
    let site = UInt64.random(in: 0...0xFFFF, using: &random)
    let subnet = Bool.random(using: &random) ? UInt64.random(in: 1...0xFF, using: &random) : 0
    return IPv6Address(
      upper: 0x2001_0DB8 << 32 | site << 16 | subnet, lower: UInt64.random(in: 1...0xFF, using: &random))
  }

  private static func different<Address: Hashable>(_ make: () -> Address) -> [Address] {
    var (known, all): (Set<Address>, [Address]) = ([], [])
    known.reserveCapacity(count)
    while all.count < count {
      let address = make()
      if known.insert(address).inserted { all.append(address) }
    }
    return all
  }
}

extension Workbench {
  /// The file with a sample of IPv4 addresses, one a line; of those given as input where there are any.
  func file(of sample: AddressSample, _ family: AddressFamily) throws -> String {
    try shelf.kept("file \(sample) \(family)") {
      let path = path("\(family)-\(sample).txt")
      switch family {
      case .ipv4: try TextLines.write(given(\.addresses4, for: sample) ?? sample.ipv4(), to: path)
      case .ipv6: try TextLines.write(given(\.addresses6, for: sample) ?? sample.ipv6(), to: path)
      }
      return path
    }
  }

  /// What was given stands for the random ones.
  private func given<Address>(_ part: KeyPath<AddressInput, [Address]>, for sample: AddressSample)
    -> [Address]?
  {
    guard sample == .random, let addresses = addressInput?[keyPath: part], !addresses.isEmpty else {
      return nil
    }
    return addresses
  }
}
