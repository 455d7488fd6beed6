@testable import IPAddressing

/// A table done slowly: one array, scanned from end to end for every question.
struct ReferencePrefixTable {
  private(set) var entries: [(prefix: IPPrefix, value: Int)] = []

  init(_ entries: [(prefix: IPPrefix, value: Int)] = []) {
    for entry in entries { set(entry.prefix, to: entry.value) }
  }

  mutating func set(_ prefix: IPPrefix, to value: Int?) {
    entries.removeAll { $0.prefix == prefix }
    if let value { entries.append((prefix, value)) }
  }

  private func sorted(where holds: (IPPrefix) -> Bool) -> [(prefix: IPPrefix, value: Int)] {
    entries.filter { holds($0.prefix) }.sorted { $0.prefix < $1.prefix }
  }

  var inOrder: [(prefix: IPPrefix, value: Int)] { sorted { _ in true } }

  func longestMatch(for address: IPAddress) -> (prefix: IPPrefix, value: Int)? {
    entries.filter { $0.prefix.contains(address) }.max { $0.prefix.length < $1.prefix.length }
  }

  func longestMatch(for prefix: IPPrefix) -> (prefix: IPPrefix, value: Int)? {
    entries.filter { $0.prefix.contains(prefix) }.max { $0.prefix.length < $1.prefix.length }
  }

  func value(of prefix: IPPrefix) -> Int? { entries.first { $0.prefix == prefix }?.value }

  func supernets(of prefix: IPPrefix) -> [(prefix: IPPrefix, value: Int)] { sorted { $0.contains(prefix) } }

  func subnets(of prefix: IPPrefix) -> [(prefix: IPPrefix, value: Int)] { sorted { prefix.contains($0) } }

  func overlapping(_ prefix: IPPrefix) -> [(prefix: IPPrefix, value: Int)] { sorted { $0.overlaps(prefix) } }
}

// MARK: Comparing

func same(_ left: (prefix: IPPrefix, value: Int)?, _ right: (prefix: IPPrefix, value: Int)?) -> Bool {
  left?.prefix == right?.prefix && left?.value == right?.value
}

func same(
  _ left: some Sequence<(prefix: IPPrefix, value: Int)>, _ right: [(prefix: IPPrefix, value: Int)]
) -> Bool {
  Array(left).map(\.prefix) == right.map(\.prefix) && Array(left).map(\.value) == right.map(\.value)
}

/// The entries in a table, and once more with the other shape of the IPv4 lookup if they have IPv4.
func tables(_ entries: [(prefix: IPPrefix, value: Int)]) -> [PrefixTable<Int>] {
  let shapes = entries.contains { $0.prefix.family == .ipv4 } ? [Int.max, 0] : [.max]
  return shapes.map { PrefixTable(entries, blockThreshold: $0) }
}
