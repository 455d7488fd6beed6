/// One thing that is measured: a line in ``all``, and nothing anywhere else.
struct Benchmark: Sendable {
  /// What is run once a round; what it needs is made ready before the first.
  typealias Trial = @Sendable () async throws -> Sample

  /// The name by which it is run, `group.what`.
  let name: String
  /// What is measured, in one line.
  let measures: String
  /// What its figure is given in.
  let unit: Unit
  /// The benchmark it is compared with, by name; both run in turn, and the ratio of each round is a figure too.
  let peer: String?
  /// Whether the most memory it held is a figure too.
  let watchesMemory: Bool
  /// Makes everything ready that is not to be measured.
  let prepare: @Sendable (Workbench) async throws -> Trial

  init(
    _ name: String, _ measures: String, unit: Unit = .milliseconds, peer: String? = nil,
    watchesMemory: Bool = false, prepare: @escaping @Sendable (Workbench) async throws -> Trial
  ) {
    self.name = name
    self.measures = measures
    self.unit = unit
    self.peer = peer
    self.watchesMemory = watchesMemory
    self.prepare = prepare
  }
}

extension Benchmark {
  /// All there are, in the order they are listed and run; a group is one file in `Groups`.
  static let all: [Benchmark] = ledger + pieces + program

  /// What a time is divided by and shown in.
  enum Unit: String, Sendable {
    /// Milliseconds a run.
    case milliseconds = "ms"
    /// Nanoseconds an operation: for what is done millions of times.
    case nanosecondsEach = "ns/op"

    /// The figure of one round.
    func value(of sample: Sample) -> Double {
      switch self {
      case .milliseconds: sample.time / .milliseconds(1)
      case .nanosecondsEach: sample.time / .nanoseconds(1) / Double(max(1, sample.count))
      }
    }
  }
}

/// What one run of a benchmark gave.
struct Sample: Sendable {
  /// How much was dealt with: rows, records, processes, operations; the same in every round.
  let count: Int
  /// How long it took.
  let time: Duration
  /// The most memory it held, in bytes, where that is known.
  var peakMemory: Int?

  /// Times a closure that returns how much it dealt with, so that nothing it does can be left out as unused.
  static func timing(_ work: () throws -> Int) rethrows -> Sample {
    let clock = ContinuousClock()
    let start = clock.now
    let count = try work()
    return Sample(count: count, time: start.duration(to: clock.now))
  }

  /// The same for work that waits for others.
  static func timing(_ work: () async throws -> Int) async rethrows -> Sample {
    let clock = ContinuousClock()
    let start = clock.now
    let count = try await work()
    return Sample(count: count, time: start.duration(to: clock.now))
  }
}

/// Why a benchmark could not be run.
struct BenchmarkError: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
