extension Benchmark {
  /// The command itself, started as a process of its own; its time is from before the start until it is gone.
  static let program: [Benchmark] = [
    Benchmark("cli.hello", "a C program that links the same C libraries and says hello", watchesMemory: true)
    {
      workbench in
      let hello = try compileHello(workbench)
      return { try ChildProcess([hello]).measure(times: 20, in: workbench.folder) }
    },
    Benchmark(
      "cli.version", "circuitbook --version", comparedWith: [.ratio(to: "cli.hello", goal: .atMost(3))],
      watchesMemory: true
    ) { workbench in
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
    Benchmark(
      "cli.aggregate",
      "circuitbook prefix aggregate of the routing table's prefixes, one a line on standard input",
      comparedWith: [.ratio(to: "aggregate", as: "library")], goal: .atMost(400), watchesMemory: true
    ) { workbench in
      let words = [try workbench.program("circuitbook"), "prefix", "aggregate"]
      guard try ChildProcess(words + ["--help"]).runDirectly().code == 0 else {
        throw BenchmarkUnavailable("circuitbook has no prefix aggregate")
      }
      let command = ChildProcess(words, input: try workbench.file(of: .routing))
      let count = try workbench.entries(of: .routing).count
      return {
        let run = try command.measure(in: workbench.folder)
        let lines = TextLines(try FileBytes.read(ChildProcess.measuredOutput(in: workbench.folder))).strings
        let proof = lines.reduce(into: Proof()) { $0.add(line: $1) }.value
        var sample = Sample(count: count, time: run.time, peakMemory: run.peakMemory)
        sample.answer = Answer(checksum: UInt64(lines.count), proof: proof)
        return sample
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
