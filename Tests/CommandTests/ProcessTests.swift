import Book
import Documents
import ExampleLedgers
import ExtranetModel
import Glibc
import TestSupport
import Testing

/// The built program among other processes: killed, racing, interrupted.
@Suite(
  .serialized,
  .enabled(if: BuiltProgram.isBuilt, "circuitbook is not built beside the tests (scripts/test builds it)"))
struct ProcessTests {
  private static let kills = 12
  /// 2,003 to 2,005 rows, as the seed has it.
  private static let seed: UInt64 = 7

  /// A desk with an empty book and the circuit ledger of a seed.
  private func desk() async throws -> Desk {
    let desk = Desk()
    for file in ExampleFile.all(seed: Self.seed)
    where ["changshu-circuits.csv", "targets.csv", "sanmenxia-circuits.csv"].contains(file.name) {
      try DocumentWriter.write(
        file.text, to: desk.folder.file(file.name), encoding: file.encoding, overwriting: false)
    }
    #expect(await desk.run("book", "init").code == 0)
    let contract = ShippedData.path(of: "contracts/changshu-2026.json5")
    #expect(await desk.run("import", contract, "--as", "contract", "--apply", "-m", "contract").code == 0)
    return desk
  }

  private func applying(_ desk: Desk) -> [String] {
    [
      "import", desk.folder.file("changshu-circuits.csv"), "--as", "circuits", "--set",
      "contract=changshu-2026",
      "--apply", "-m", "ledger of May",
    ]
  }

  private func start(_ words: [String], at desk: Desk, named name: String = "run") throws -> BuiltProgram {
    try BuiltProgram(
      words, environment: desk.environment, output: desk.folder.file("\(name).out"),
      errors: desk.folder.file("\(name).err"))
  }

  private func text(_ name: String, of desk: Desk) -> String {
    String(decoding: desk.folder.read(name), as: UTF8.self)
  }

  /// How long one import takes when nobody disturbs it, and how many circuits it brings.
  private func undisturbed() async throws -> (time: Duration, circuits: Int) {
    let desk = try await desk()
    var ending = BuiltProgram.Ending.overdue
    let time = try await ContinuousClock().measure {
      ending = await (try start(applying(desk), at: desk)).wait(atMost: .seconds(120))
    }
    #expect(ending == .exit(0), "\(text("run.err", of: desk))")
    let book = try await BookStore.open(at: desk.folder.file("desk.book"), .read)
    return (time, try await book.currentRecords(.circuit).count)
  }

  @Test func aKilledImportLeavesTheBookAsBeforeOrAsAfter() async throws {
    let (time, circuits) = try await undisturbed()
    #expect(circuits >= 2_000)
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    var revisions: [Int64] = []
    for turn in 0..<Self.kills {
      let desk = try await desk()
      let program = try start(applying(desk), at: desk)
      // One random moment in each twelfth of the run.
      let moment = (Double(turn) + Double.random(in: 0..<1, using: &random)) / Double(Self.kills)
      await program.send(SIGKILL, after: time * moment)
      let ending = await program.wait(atMost: .seconds(10))
      #expect([.signal(SIGKILL), .exit(0)].contains(ending))
      let book = try await BookStore.open(at: desk.folder.file("desk.book"), .write)
      let revision = try await book.newestRevision()
      #expect(try await book.verify().isSound, "seed \(seed), turn \(turn)")
      #expect(
        try await book.currentRecords(.circuit).count == (revision == 1 ? 0 : circuits),
        "seed \(seed), turn \(turn)")
      revisions.append(revision)
    }
    print("killed at \(Self.kills) moments of \(time), seed \(seed): revisions \(revisions)")
    #expect(revisions.allSatisfy { (1...2).contains($0) })
    #expect(revisions.contains(1))
  }

  /// Interrupted at any moment, an import is either not applied and says so, or applied and ends as if undisturbed.
  @Test func anInterruptedImportSaysWhetherItWasApplied() async throws {
    let (time, circuits) = try await undisturbed()
    let seed = UInt64.random(in: .min ... .max)
    var random = SeededRandom(seed: seed)
    var endings: [BuiltProgram.Ending] = []
    for turn in 0..<Self.kills {
      let desk = try await desk()
      let program = try start(applying(desk), at: desk)
      let moment = (Double(turn) + Double.random(in: 0..<1, using: &random)) / Double(Self.kills)
      await program.send(SIGINT, after: time * moment)
      let ending = await program.wait(atMost: .seconds(30))
      endings.append(ending)
      let said = text("run.err", of: desk)
      let book = try await BookStore.open(at: desk.folder.file("desk.book"), .write)
      let count = try await book.currentRecords(.circuit).count
      switch ending {
      case .exit(130): #expect(said.contains("nothing changed") && !said.contains("applied as"), "\(said)")
      case .exit(0): #expect(said.contains("applied as revision 2"), "\(said)")
      // Before it takes care of signals it has not begun.
      default: #expect(ending == .signal(SIGINT) && said.isEmpty, "\(said)")
      }
      #expect(count == (ending == .exit(0) ? circuits : 0), "seed \(seed), turn \(turn)")
      #expect(try await book.verify().isSound)
    }
    print("interrupted at \(Self.kills) moments of \(time), seed \(seed): \(endings)")
    #expect(endings.contains(.exit(130)))
  }

  /// Two programs that were started together: how they ended, and what each said.
  private func race(_ words: [String], at desk: Desk) async throws -> [(BuiltProgram.Ending, said: String)] {
    let names = ["first", "second"]
    let programs = try names.map { try start(words, at: desk, named: $0) }
    var result: [(BuiltProgram.Ending, said: String)] = []
    for (program, name) in zip(programs, names) {
      result.append((await program.wait(atMost: .seconds(120)), text("\(name).err", of: desk)))
    }
    let book = try await BookStore.open(at: desk.folder.file("desk.book"), .read)
    #expect(try await book.newestRevision() == 2)
    #expect(try await book.verify().isSound)
    return result
  }

  @Test func ofTwoThatApplyOnePlanOneWinsAndTheOtherIsTold() async throws {
    let desk = try await desk()
    let plan = desk.folder.file("plan.json")
    let preview = applying(desk).dropLast(3) + ["--out", plan]
    #expect(await desk.run(Array(preview)).code == 2)
    let ends = try await race(["plan", "apply", plan, "-m", "ledger of May"], at: desk)
    #expect(Set(ends.map(\.0)) == [.exit(0), .exit(1)])
    let said = ends.first { $0.0 == .exit(1) }?.said ?? ""
    #expect(said.contains("book-moved") || said.contains("book-locked"), "\(said)")
  }

  /// On a busy machine one import may end before the other has looked; then that one finds nothing to do, and the
  /// race is run again.
  @Test func ofTwoImportsAtOnceOneAppliesAndTheOtherIsTold() async throws {
    for _ in 0..<8 {
      let desk = try await desk()
      let ends = try await race(applying(desk), at: desk)
      let loser = try #require(ends.first { !$0.said.contains("applied as revision 2") })
      #expect(ends.contains { $0.0 == .exit(0) && $0.said.contains("applied as revision 2") })
      if loser.0 == .exit(0), loser.said.contains("nothing to change") { continue }
      #expect(loser.0 == .exit(1))
      #expect(loser.said.contains("book-moved") || loser.said.contains("book-locked"), "\(loser.said)")
      return
    }
    Issue.record("eight times one import ended before the other began")
  }

  @Test func anInterruptedProbeEndsSoonAndKeepsWhatItSaw() async throws {
    let desk = try await desk()
    let imports = [("sanmenxia-circuits.csv", "circuits"), ("targets.csv", "targets")]
    for (file, kind) in imports {
      let words = ["import", desk.folder.file(file), "--as", kind, "--apply", "-m", "test"]
      #expect(await desk.run(words).code == 0)
    }
    let program = try start(["probe", "run", "--probes", "1000", "--interval", "1s"], at: desk)
    await program.send(SIGINT, after: .seconds(3))
    let ending = await program.wait(atMost: .seconds(2))
    // 3 is partial; where no socket is permitted the run has ended before.
    #expect([.exit(3), .exit(130)].contains(ending), "\(text("run.err", of: desk))")
    let book = try await BookStore.open(at: desk.folder.file("desk.book"), .write)
    #expect(try await book.verify().isSound)
    #expect(try await book.runs(.probe).count == 1)
    #expect(try await book.latestEchoResults().count == 13)
  }

  /// Pipelines with the program as `$P`: how they end, and what comes out.
  @Test(arguments: [
    ("$P prefix split ::/0 --into 128 | head -n 2", 0, "::/128\n::1/128\n"),
    ("$P prefix split ::/0 --into 128 --format json 2>&1 | head -c 12", 0, "{\n  \"schema\""),
    ("head -c 50000000 /dev/zero | tr '\\0' x | $P prefix aggregate 2>/dev/null || echo $?", 0, "1\n"),
    ("head -c 50000000 /dev/zero | $P prefix parse 2>/dev/null || echo $?", 0, "1\n"),
    ("printf '10.0.0.0/9\\n10.128.0.0/9\\r\\n' | $P prefix aggregate", 0, "10.0.0.0/8\n"),
    ("$P prefix aggregate < /tmp 2>/dev/null || echo $?", 0, "1\n"),
  ])
  func theCalculatorWorksInPipes(_ line: String, _ code: Int32, _ output: String) async throws {
    var desk = Desk()
    desk.environment["P"] = BuiltProgram.path
    desk.environment["PATH"] = "/usr/bin:/bin"
    let shell = try BuiltProgram(
      ["-c", line], of: "/bin/sh", environment: desk.environment, output: desk.folder.file("run.out"),
      errors: desk.folder.file("run.err"))
    #expect(await shell.wait(atMost: .seconds(60)) == .exit(code))
    #expect(text("run.out", of: desk) == output)
    #expect(text("run.err", of: desk).isEmpty)
  }

  @Test(arguments: [["split", "::/0", "--into", "128"], ["aggregate"]])
  func theCalculatorEndsWhenInterrupted(_ words: [String]) async throws {
    let desk = Desk()
    let line = "exec \"$P\" prefix \(words.joined(separator: " ")) < \"$F\" > /dev/null"
    var environment = desk.environment
    environment["P"] = BuiltProgram.path
    environment["F"] = desk.folder.file("fifo")
    try #require(mkfifo(desk.folder.file("fifo"), 0o600) == 0)
    // Held open for both, so that the reader waits for ever.
    let descriptor = open(desk.folder.file("fifo"), O_RDWR)
    defer { close(descriptor) }
    let program = try BuiltProgram(
      ["-c", line], of: "/bin/sh", environment: environment, output: desk.folder.file("run.out"),
      errors: desk.folder.file("run.err"))
    await program.send(SIGINT, after: .seconds(1))
    #expect(await program.wait(atMost: .seconds(10)) == .exit(130))
    #expect(text("run.err", of: desk).isEmpty)
  }

  @Test func aPlainRunOfTheProgramKeepsItsStreamsApart() async throws {
    let desk = try await desk()
    let program = try start(["circuit", "show", "X"], at: desk)
    #expect(await program.wait(atMost: .seconds(30)) == .exit(1))
    #expect(text("run.out", of: desk).isEmpty)
    #expect(text("run.err", of: desk).contains("unknown-circuit"))
  }
}
