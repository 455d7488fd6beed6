/// Who answers for an address.
enum SpecialPurposeOwner: Sendable, Hashable {
  /// The narrowest block over it, by its place among the entries.
  case entry(Int)
  /// No block: addresses for everyone.
  case ordinary
  /// No block, and IANA has made no global unicast space of it yet.
  case unassigned
}

/// The space of one family cut at the borders of special-purpose blocks, each piece with its narrowest block.
///
/// Lookups are binary searches over about a hundred pieces.
struct SpecialPurposeSegments<Address: InternetAddress>: Sendable {
  private var starts: [Address] = []
  private var owners: [SpecialPurposeOwner] = []

  /// Cuts the space; `prefixes` are the blocks in order, each before those inside it.
  init(_ prefixes: [(index: Int, prefix: AddressPrefix<Address>)], assigned: AddressPrefix<Address>) {
    let blocks = prefixes.map(\.prefix) + [assigned]
    let borders = [Address(bits: 0)] + blocks.map(\.first) + blocks.compactMap(\.last.next)
    for start in Set(borders).sorted() {
      let owner = Self.owner(of: start, prefixes, assigned)
      if owner == owners.last { continue }
      starts.append(start)
      owners.append(owner)
    }
  }

  private static func owner(
    of address: Address, _ prefixes: [(index: Int, prefix: AddressPrefix<Address>)],
    _ assigned: AddressPrefix<Address>
  ) -> SpecialPurposeOwner {
    if let narrowest = prefixes.last(where: { $0.prefix.contains(address) }) {
      return .entry(narrowest.index)
    }
    return assigned.contains(address) ? .ordinary : .unassigned
  }

  func owner(of address: Address) -> SpecialPurposeOwner { owners[piece(holding: address)] }

  /// The owners of the pieces that meet a prefix, in order.
  func owners(in prefix: AddressPrefix<Address>) -> ArraySlice<SpecialPurposeOwner> {
    owners[piece(holding: prefix.first)...piece(holding: prefix.last)]
  }

  private func piece(holding address: Address) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= address { low = middle } else { high = middle }
    }
    return low
  }
}
