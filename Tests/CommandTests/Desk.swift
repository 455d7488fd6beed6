import Book
import CircuitBookCommands
import CivilTime
import Documents
import Operations
import Synchronization
import TestSupport

/// One command line run in this process: what it wrote, and how it ended.
struct CommandOutcome: Sendable {
  let code: Int32
  let output: String
  let errors: String
  /// The very bytes of standard output.
  let bytes: [UInt8]
}

/// A desk: a scratch folder, an environment, a clock that stands and randomness from a seed.
struct Desk: Sendable {
  let folder = ScratchFolder()
  var environment: [String: String] = [:]
  /// The width of the terminal; nil writes as into a file.
  var terminalWidth: Int?

  /// A desk without a book.
  init() {
    environment["CIRCUITBOOK_BOOK"] = folder.file("desk.book")
    environment["CIRCUITBOOK_CONFIG"] = folder.file("configuration.json5")
    environment["CIRCUITBOOK_LANG"] = "en"
    folder.write(Array("{}".utf8), to: "configuration.json5")
  }

  /// Runs a command line.
  func run(_ words: String...) async -> CommandOutcome { await run(words) }

  /// Runs a command line that finds a text on standard input.
  func run(_ words: [String], input: String = "") async -> CommandOutcome {
    let sink = CapturedOutput()
    let code = await CircuitBookProgram.run(
      words,
      in: Surroundings(
        environment: environment, input: .text(input), output: sink, terminalWidth: terminalWidth,
        showsProgress: false, context: .atTheDesk)
    )
    return CommandOutcome(
      code: code, output: sink[.standard], errors: sink[.error], bytes: sink.bytes(of: .standard))
  }
}

extension LineInput {
  /// Standard input that holds a text, in blocks as a pipe gives them.
  static func text(_ text: String) -> LineInput {
    let rest = Mutex(Array(text.utf8)[...])
    return LineInput(name: "-") { bytes in
      let block = rest.withLock { rest in
        defer { rest = rest.dropFirst(1 << 16) }
        return rest.prefix(1 << 16)
      }
      bytes.append(contentsOf: block)
      return block.count
    }
  }
}

/// What a program wrote to each of its streams.
final class CapturedOutput: OutputSink {
  private let written = Mutex<[OutputStream: [UInt8]]>([:])

  func write(_ text: String, to stream: OutputStream) { write(Array(text.utf8), to: stream) }

  func write(_ bytes: [UInt8], to stream: OutputStream) {
    written.withLock { $0[stream, default: []] += bytes }
  }

  func bytes(of stream: OutputStream) -> [UInt8] { written.withLock { $0[stream] ?? [] } }

  subscript(stream: OutputStream) -> String { String(decoding: bytes(of: stream), as: UTF8.self) }
}

extension OperationContext {
  /// Noon of 1 June 2026, and randomness from a seed.
  static var atTheDesk: OperationContext {
    let random = SharedRandom(seed: 1)
    return OperationContext(
      now: { Instant(secondsSince1970: 1_780_286_400) }, randomBytes: { random.bytes($0) },
      author: Author(user: "svc-book", person: "zhang.san", host: "desk-7"))
  }
}

extension Desk {
  /// Writes a list of one probe target, `targets.csv`.
  func writeTargets() {
    folder.write(Array("台账编号,目标地址,目标角色\nSMX-0001,127.0.0.1,对端环回\n".utf8), to: "targets.csv")
  }
}
