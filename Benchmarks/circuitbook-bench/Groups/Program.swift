extension Benchmark {
  /// The command itself, started as a process of its own; its time is from before the start until it is gone.
  static let program: [Benchmark] = [
    Benchmark("cli.hello", "a C program that links the same C libraries and says hello", watchesMemory: true)
    {
      workplace in
      let hello = try compileHello(workplace)
      return { try ChildProcess([hello]).measure(times: 20, in: workplace.folder) }
    },
    Benchmark("cli.version", "circuitbook --version", peer: "cli.hello", watchesMemory: true) { workplace in
      let program = try workplace.program("circuitbook")
      return { try ChildProcess([program, "--version"]).measure(times: 20, in: workplace.folder) }
    },
    Benchmark("cli.import", "circuitbook import --apply of the circuit ledger", watchesMemory: true) {
      workplace in
      let steps = try await CommandSteps(workplace, named: "cli-import")
      return { try steps.measureImport() }
    },
    Benchmark("cli.count", "circuitbook contract count", watchesMemory: true) { workplace in
      let steps = try await CommandSteps(workplace, named: "cli-count")
      return { try steps.measureCount() }
    },
    Benchmark("cli.reconcile", "circuitbook reconcile run", watchesMemory: true) { workplace in
      let steps = try await CommandSteps(workplace, named: "cli-reconcile")
      return { try steps.measureReconcile() }
    },
    Benchmark(
      "cli.import-count-reconcile", "the three commands one after the other, their times added",
      watchesMemory: true
    ) { workplace in
      let steps = try await CommandSteps(workplace, named: "cli-whole")
      return {
        let samples = [try steps.measureImport(), try steps.measureCount(), try steps.measureReconcile()]
        return Sample(
          count: samples.count, time: samples.reduce(.zero) { $0 + $1.time },
          peakMemory: samples.compactMap(\.peakMemory).max())
      }
    },
  ]

  private static func compileHello(_ workplace: Workplace) throws -> String {
    let hello = workplace.path("hello")
    let source = workplace.repository + "/Benchmarks/peers/hello.c"
    try ChildProcess([
      "cc", "-O2", "-s", "-o", hello, source, "-lsqlite3", "-lcrypto", "-lnetsnmp",
    ]).run()
    return hello
  }
}
