import IPAddressing

/// How many prefixes of which length a routing table has, and where: `Benchmarks/data/routing-table-shape.tsv`.
struct RoutingTableShape {
  /// Prefixes of one length, and how many of them lie inside another prefix.
  struct Lengths {
    let length: Int
    let count: Int
    let covered: Int
  }

  /// By length, the shortest first.
  private(set) var lengths: [Lengths] = []
  /// The numbers of blocks, /8 or /16, and with each how many prefixes lie in it and in those before.
  private var blocks: [(number: UInt16, sum: Int)] = []
  private let blockLength: Int

  /// Reads the rows of one family.
  init(of family: AddressFamily, fromFile path: String) throws {
    blockLength = family == .ipv4 ? 8 : 16
    let lines = String(decoding: try FileBytes.read(path), as: UTF8.self).split(separator: "\n")
    for line in lines where line.hasPrefix("ipv\(family == .ipv4 ? 4 : 6)\t") {
      let fields = line.split(separator: "\t")
      let numbers = fields.dropFirst(2).compactMap { Int($0) }
      guard numbers.count == 3 else { throw BenchmarkError("\(path): three numbers are wanted: \(line)") }
      if fields[1] == "length" {
        lengths.append(Lengths(length: numbers[0], count: numbers[1], covered: numbers[2]))
      } else {
        blocks.append((UInt16(truncatingIfNeeded: numbers[0]), (blocks.last?.sum ?? 0) + numbers[1]))
      }
    }
    guard !lengths.isEmpty, !blocks.isEmpty else { throw BenchmarkError("\(path) has no rows of \(family)") }
  }

  /// As many different prefixes of every length, the same in every run, in the order they were drawn.
  ///
  /// A covered one lies in a shorter one drawn before; the others lie in blocks as often as those of the model do.
  func prefixes<Address: InternetAddress>(of type: Address.Type) throws -> [AddressPrefix<Address>] {
    var random = SeededRandom(seed: 3_849 + UInt64(blockLength))
    var (drawn, known): ([AddressPrefix<Address>], Set<AddressPrefix<Address>>) = ([], [])
    for one in lengths {
      let shorter = drawn
      for index in 0..<one.count {
        let parents = index < one.covered ? shorter[...] : []
        let prefix = try firstNew(among: known) { draw(one.length, inOneOf: parents, &random) }
        known.insert(prefix)
        drawn.append(prefix)
      }
    }
    return drawn
  }

  private func draw<Address: InternetAddress>(
    _ length: Int, inOneOf parents: ArraySlice<AddressPrefix<Address>>, _ random: inout SeededRandom
  ) -> AddressPrefix<Address>? {
    if let parent = parents.randomElement(using: &random) {
      return AddressPrefix(containing: parent.randomAddress(&random), length: length)
    }
    let ordinal = Int.random(in: 0..<(blocks.last?.sum ?? 1), using: &random)
    let number = blocks[blocks.partitioningIndex { $0.sum > ordinal }].number
    let first = Address(bits: Address.Bits(number) << (Address.Bits.bitWidth - blockLength))
    let block = AddressPrefix(containing: first, length: blockLength)
    return block.flatMap { AddressPrefix(containing: $0.randomAddress(&random), length: length) }
  }

  private func firstNew<Prefix: Hashable>(among known: Set<Prefix>, _ draw: () -> Prefix?) throws -> Prefix {
    for _ in 0..<10_000 {
      if let prefix = draw(), !known.contains(prefix) { return prefix }
    }
    throw BenchmarkError("no table of this shape can be drawn")
  }
}

extension AddressPrefix {
  /// Any address of the prefix.
  func randomAddress(_ random: inout SeededRandom) -> Address {
    let any = Address.Bits.random(in: 0...(.max), using: &random)
    return Address(bits: first.bits | any & ~mask.bits)
  }
}

extension RandomAccessCollection {
  /// The first position from which on a condition holds; it must not hold anywhere before.
  func partitioningIndex(_ holds: (Element) -> Bool) -> Index {
    var (low, count) = (startIndex, count)
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if holds(self[middle]) {
        count /= 2
      } else {
        low = index(after: middle)
        count -= count / 2 + 1
      }
    }
    return low
  }
}
