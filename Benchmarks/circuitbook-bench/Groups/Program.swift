extension Benchmark {
  /// The command itself, started as a process of its own; its time is from before the start until it is gone.
  static let program: [Benchmark] = [
    Benchmark("cli.hello", "a C program that links the same C libraries and says hello", watchesMemory: true)
    {
      workbench in
      let hello = try compileHello(workbench)
      return { try ChildProcess([hello]).measure(times: 20, in: workbench.folder) }
    },
    Benchmark("cli.version", "circuitbook --version", peer: "cli.hello", watchesMemory: true) { workbench in
      let program = try workbench.program("circuitbook")
      return { try ChildProcess([program, "--version"]).measure(times: 20, in: workbench.folder) }
    },
    Benchmark("cli.import", "circuitbook import --apply of the circuit ledger", watchesMemory: true) {
      workbench in
      let steps = try await CommandSteps(workbench, named: "cli-import")
      return { try steps.measureImport() }
    },
    Benchmark("cli.count", "circuitbook contract count", watchesMemory: true) { workbench in
      let steps = try await CommandSteps(workbench, named: "cli-count")
      return { try steps.measureCount() }
    },
    Benchmark("cli.reconcile", "circuitbook reconcile run", watchesMemory: true) { workbench in
      let steps = try await CommandSteps(workbench, named: "cli-reconcile")
      return { try steps.measureReconcile() }
    },
    Benchmark(
      "cli.import-count-reconcile", "the three commands one after the other, their times added",
      watchesMemory: true
    ) { workbench in
      let steps = try await CommandSteps(workbench, named: "cli-whole")
      return {
        let samples = [try steps.measureImport(), try steps.measureCount(), try steps.measureReconcile()]
        return Sample(
          count: samples.count, time: samples.reduce(.zero) { $0 + $1.time },
          peakMemory: samples.compactMap(\.peakMemory).max())
      }
    },
  ]

  private static func compileHello(_ workbench: Workbench) throws -> String {
    let hello = workbench.path("hello")
    let source = workbench.repository + "/Benchmarks/peers/hello.c"
    try ChildProcess([
      "cc", "-O2", "-s", "-o", hello, source, "-lsqlite3", "-lcrypto", "-lnetsnmp",
    ]).run()
    return hello
  }
}
