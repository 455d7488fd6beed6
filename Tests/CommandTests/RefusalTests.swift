import Book
import CircuitBookCommands
import CivilTime
import Operations
import Synchronization
import TestSupport
import Testing
import Wording

/// What a command must refuse rather than seem to have done.
@Suite struct RefusalTests {
  private let folder = ScratchFolder()

  @Test func dataThatStandardOutputDoesNotTakeIsAnError() async {
    await expect(["book", "init"], endsWith: 0)
    let full = RecordingOutput(lostData: Phrase(zh: "磁盘空间不足", en: "the disk is full"))
    #expect(await run(["contract", "list"], full) == 1)
    #expect(full.talk.contains("output-lost"))
    await expect(["contract", "list"], endsWith: 0)
  }

  @Test func aPurgeNeedsAReasonThatSaysSomething() async {
    await expect(["book", "init"], endsWith: 0)
    await expect(
      ["book", "purge", "circuit", "C1", "--yes", "-m", " \u{3000}"], endsWith: 1, "reason-missing")
  }

  @Test func aBookThatCannotBeOpenedIsNamed() async {
    let output = RecordingOutput()
    #expect(await run(["book", "info"], output) == 1)
    #expect(output.talk.hasPrefix(folder.file("book.db") + ": error:"))
  }

  @Test func aScopeNobodyKeepsIsNoScope() async {
    await expect(["book", "init"], endsWith: 0)
    folder.write(Array("台账编号,合同分项\nC1,1\n".utf8), to: "c.csv")
    let words = ["import", folder.file("c.csv"), "--as", "circuits", "--complete"]
    await expect(words + ["itme=1"], endsWith: 1, "unknown-column", "item")
    await expect(words + ["item=1"], endsWith: 2)
  }

  @Test func aRowOutsideTheCompleteScopeIsARowLikeAnyOther() async {
    await expect(["book", "init"], endsWith: 0)
    folder.write(Array("台账编号,合同分项,产品\nC1,1,vpn-line\nC2,2,vpn-line\nC3,1,vpn-line\n".utf8), to: "c.csv")
    await expect(["import", folder.file("c.csv"), "--as", "circuits", "--apply", "-m", "x"], endsWith: 0)
    folder.write(Array("台账编号,合同分项,产品\nC1,1,vpn-line\nC2,2,idc-line\n".utf8), to: "d.csv")
    let words = [
      "import", folder.file("d.csv"), "--as", "circuits", "--complete", "item=1", "--apply", "-m", "y",
    ]
    await expect(words, endsWith: 0, "change 1", "remove 1")
  }

  private func expect(_ words: [String], endsWith code: Int32, _ fragments: String...) async {
    let output = RecordingOutput()
    #expect(await run(words, output) == code, "\(words): \(output.talk)")
    for fragment in fragments { #expect(output.talk.contains(fragment), "\(output.talk)") }
  }

  private func run(_ words: [String], _ output: RecordingOutput) async -> Int32 {
    let context = OperationContext(
      now: { Instant(secondsSince1970: 1_780_000_000, nanoseconds: 0) },
      randomBytes: { [UInt8](repeating: 7, count: $0) }, author: Author(user: "tester"))
    let surroundings = Surroundings(
      environment: ["CIRCUITBOOK_BOOK": folder.file("book.db")], output: output, terminalWidth: nil,
      showsProgress: false, context: context)
    return await CircuitBookProgram.run(words + ["--lang", "en"], in: surroundings)
  }
}

/// Keeps what is said, and loses data when told to.
private final class RecordingOutput: OutputSink {
  let lostData: Phrase?
  private let said = Mutex("")

  init(lostData: Phrase? = nil) { self.lostData = lostData }

  var talk: String { said.withLock { $0 } }

  func write(_ text: String, to stream: OutputStream) {
    if stream == .error { said.withLock { $0 += text } }
  }
}
