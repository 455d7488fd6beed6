import IPAddressing

/// Prefixes in order, asked for those that meet another one without looking at all of them.
struct SortedPrefixes<Address: InternetAddress> {
  private let prefixes: [AddressPrefix<Address>]
  private let members: Set<AddressPrefix<Address>>

  init(_ prefixes: [AddressPrefix<Address>]) {
    self.prefixes = prefixes.sorted()
    members = Set(prefixes)
  }

  /// The prefixes that share an address with a parent. Complexity: O(log *n*) and what is found.
  func meeting(_ parent: AddressPrefix<Address>) -> [AddressPrefix<Address>] {
    if let whole = enclosing(parent) { return [whole] }
    let start = lowerBound(of: parent)
    let end = prefixes[start...].firstIndex { $0.first > parent.last } ?? prefixes.endIndex
    return Array(prefixes[start..<end])
  }

  /// The shortest prefix that holds all of another one, or equals it. Complexity: O(length).
  func enclosing(_ inner: AddressPrefix<Address>) -> AddressPrefix<Address>? {
    for length in 0...inner.length {
      guard let outer = inner.supernet(length: length), members.contains(outer) else { continue }
      return outer
    }
    return nil
  }

  private func lowerBound(of wanted: AddressPrefix<Address>) -> Int {
    var low = 0
    var high = prefixes.count
    while low < high {
      let middle = (low + high) / 2
      if prefixes[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
