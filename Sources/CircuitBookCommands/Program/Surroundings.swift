import Documents
import Operations
import Wording

/// Everything outside a command line that it depends on; tests pass their own.
public struct Surroundings: Sendable {
  /// The environment variables.
  public var environment: [String: String]
  /// Where lines come from: standard input.
  public var input: LineInput
  /// Where text goes.
  public var output: any OutputSink
  /// The width of the terminal in cells; nil when standard output is none.
  public var terminalWidth: Int?
  /// Whether progress may be drawn on standard error.
  public var showsProgress: Bool
  /// The time, randomness and who is asking.
  public var context: OperationContext

  /// Creates surroundings.
  public init(
    environment: [String: String], input: LineInput = .standardInput, output: any OutputSink,
    terminalWidth: Int?, showsProgress: Bool, context: OperationContext
  ) {
    self.environment = environment
    self.input = input
    self.output = output
    self.terminalWidth = terminalWidth
    self.showsProgress = showsProgress
    self.context = context
  }
}

/// Where text goes: data to standard output, talk to standard error.
public protocol OutputSink: Sendable {
  /// Writes text at once.
  func write(_ text: String, to stream: OutputStream)
  /// Writes UTF-8 text at once.
  func write(_ bytes: [UInt8], to stream: OutputStream)
  /// Whether standard output takes more; false once a reader has closed the pipe or data was lost.
  var takesMore: Bool { get }
  /// Why data was lost: what the system said when standard output took no more; nil while it took everything, and
  /// when a reader closed the pipe because it had seen enough.
  var lostData: Phrase? { get }
}

extension OutputSink {
  /// Nothing is lost, unless a sink says otherwise.
  public var lostData: Phrase? { nil }
  /// More is taken as long as nothing is lost, unless a sink says otherwise.
  public var takesMore: Bool { lostData == nil }
  /// Writes UTF-8 text as a string, unless a sink has a shorter way.
  public func write(_ bytes: [UInt8], to stream: OutputStream) {
    write(String(decoding: bytes, as: UTF8.self), to: stream)
  }
}

/// The two streams of a program.
public enum OutputStream: Sendable, Hashable {
  /// Data.
  case standard
  /// Talk: progress, remarks, errors.
  case error
}
