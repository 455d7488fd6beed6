/// What is due when, the earliest first: a binary heap.
struct DueQueue: Sendable {
  struct Entry: Sendable, Hashable {
    let due: Int64
    let unit: Int
  }

  private var entries: [Entry] = []

  var first: Entry? { entries.first }
  var isEmpty: Bool { entries.isEmpty }

  /// - Complexity: O(log *n*).
  mutating func push(_ entry: Entry) {
    entries.append(entry)
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entries[child].due < entries[parent].due else { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  /// - Complexity: O(log *n*).
  mutating func popFirst() -> Entry? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var parent = 0
    while let child = smallerChild(of: parent), entries[child].due < entries[parent].due {
      entries.swapAt(child, parent)
      parent = child
    }
    return first
  }

  private func smallerChild(of parent: Int) -> Int? {
    let left = parent * 2 + 1
    guard left < entries.count else { return nil }
    let right = left + 1
    return right < entries.count && entries[right].due < entries[left].due ? right : left
  }
}
