import BlockingWork
import Synchronization
import Testing

private actor Counter {
  private let executor: ThreadExecutor
  private(set) var count = 0
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ executor: ThreadExecutor) { self.executor = executor }

  func increment() -> Bool {
    count += 1
    return executor.isCurrent
  }

  func assertIsolation() { assertIsolated() }
}

private final class Flag: Sendable {
  private let state = Atomic(false)
  var isRaised: Bool { state.load(ordering: .sequentiallyConsistent) }
  func raise() { state.store(true, ordering: .sequentiallyConsistent) }
}

private actor Witness {
  private let executor: ThreadExecutor
  private let flag: Flag
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ flag: Flag) throws {
    executor = try ThreadExecutor(name: "witness")
    self.flag = flag
  }

  deinit { flag.raise() }

  func touch() {}
}

@Suite struct ThreadExecutorTests {
  @Test func everyJobRunsOnTheOwnThreadAndNoneIsLost() async throws {
    let executor = try ThreadExecutor(name: "counter")
    let counter = Counter(executor)
    let allOnThread = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<1_000 { group.addTask { await counter.increment() } }
      return await group.reduce(true) { $0 && $1 }
    }
    #expect(allOnThread)
    #expect(await counter.count == 1_000)
    #expect(!executor.isCurrent)
    await counter.assertIsolation()
  }

  @Test func twoActorsMayShareOneThread() async throws {
    let executor = try ThreadExecutor(name: "shared")
    let (first, second) = (Counter(executor), Counter(executor))
    #expect(await first.increment())
    #expect(await second.increment())
  }

  @Test(arguments: ["", "线路台账的一条线程", "a name far longer than fifteen bytes"])
  func anyNameStarts(_ name: String) async throws {
    let counter = Counter(try ThreadExecutor(name: name))
    #expect(await counter.increment())
  }

  @Test func droppingTheActorEndsTheThread() async throws {
    for _ in 0..<200 {
      let flag = Flag()
      try await {
        let witness = try Witness(flag)
        await witness.touch()
      }()
      #expect(flag.isRaised)
    }
  }

  @Test func theLastReferenceMayFallOnTheThreadItself() async throws {
    for _ in 0..<200 {
      let flag = Flag()
      let task = try { () -> Task<Void, Never> in
        let witness = try Witness(flag)
        return Task { await witness.touch() }
      }()
      await task.value
    }
  }
}
