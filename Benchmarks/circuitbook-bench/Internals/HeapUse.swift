import CCircuitBookHeap

/// How much of the heap is in use, and how often it was asked for more.
enum HeapUse {
  /// Bytes handed out by malloc and not given back, large pieces with a mapping of their own too.
  static var bytes: Int { Int(ccircuitbook_heap_held()) }

  /// How often malloc was called in this process until now.
  static var allocations: Int { Int(ccircuitbook_heap_calls()) }
}
