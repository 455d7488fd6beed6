/// The earliest of many deadlines; outdated entries are passed over by whoever takes them out.
///
/// - Complexity: adding and taking are O(log *n*).
struct DeadlineQueue {
  typealias Entry = (deadline: Duration, device: Int)
  private var heap: [Entry] = []

  var first: Entry? { heap.first }

  mutating func add(_ deadline: Duration, _ device: Int) {
    heap.append((deadline, device))
    var child = heap.count - 1
    while child > 0, heap[child].deadline < heap[(child - 1) / 2].deadline {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func removeFirst() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    heap[0] = last
    var parent = 0
    while let child = smallerChild(of: parent), heap[child].deadline < heap[parent].deadline {
      heap.swapAt(child, parent)
      parent = child
    }
  }

  private func smallerChild(of parent: Int) -> Int? {
    let left = 2 * parent + 1
    guard left < heap.count else { return nil }
    let right = left + 1
    return right < heap.count && heap[right].deadline < heap[left].deadline ? right : left
  }
}
