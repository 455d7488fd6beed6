import Glibc
import Operations
import Synchronization

/// One fully imported book that tests only read, made once: its folder goes when the process ends.
actor SharedExample {
  static let shared = SharedExample()
  static let seed: UInt64 = 20_260_501

  private var making: Task<ExampleBook, any Error>?
  private static let kept = Mutex<[ExampleBook]>([])

  /// The book with every step of the demo in it, addresses allocated.
  static var book: ExampleBook { get async throws { try await shared.made() } }

  /// A copy that a test may change.
  static var copy: ExampleBook { get async throws { try await ExampleBook(copying: book) } }

  private func made() async throws -> ExampleBook {
    let task = making ?? Task { try await Self.make() }
    making = task
    return try await task.value
  }

  private static func make() async throws -> ExampleBook {
    let example = try await ExampleBook(seed: seed)
    kept.withLock { $0.append(example) }
    atexit { SharedExample.kept.withLock { $0.removeAll() } }
    let book = try await example.open()
    for step in ImportStep.allCases { try await example.apply(step, in: book) }
    try await example.apply(try await PlanAddresses.preview(.example, in: book).plan, in: book)
    return example
  }
}
