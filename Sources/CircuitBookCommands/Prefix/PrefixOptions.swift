import CommandLineParsing
import Documents
import IPAddressing
import Operations
import Tables
import Wording

extension Command.Option {
  /// `--format` of the calculator, which has plain lines too and writes them into pipes.
  static let resultFormat = Command.Option.value(
    "format", "FORMAT",
    .choice([
      Command.Choice("lines", Phrase(zh: "每行一个结果", en: "one result a line")),
      Command.Choice("table", Phrase(zh: "对齐的表格", en: "an aligned table")),
      Command.Choice("json", Phrase(zh: "一个带模式版本的 JSON 文档", en: "one JSON document with its schema")),
      Command.Choice("jsonl", Phrase(zh: "每行一条 JSON", en: "JSON Lines")),
      Command.Choice("csv", Phrase(zh: "逗号分隔", en: "comma-separated values")),
    ]), Phrase(zh: "输出格式", en: "how results are written")
  )
  .defaulting(to: Phrase(zh: "终端上为 table，否则为 lines", en: "table on a terminal, else lines"))
}

extension Command.Argument {
  /// Texts, or standard input when there are none.
  static func texts(_ placeholder: String, _ abstract: Phrase) -> Command.Argument {
    .many("texts", placeholder, atLeast: 0, .text, abstract)
  }
}

extension ParsedArguments {
  /// The form results are written in; nil for plain lines.
  func resultFormat(in session: Session) -> TableFormat? {
    guard let format = value("format") else { return session.width == nil ? nil : .table }
    return TableFormat(rawValue: format)
  }
}

extension Session {
  /// The texts of the arguments; lines of standard input when there are none, or `-` alone.
  func lines(_ arguments: ParsedArguments) -> AddressLines {
    let texts = arguments.values("texts")
    return texts.isEmpty || texts == ["-"] ? standardInput() : .arguments(texts)
  }

  /// Lines of standard input; says so to somebody who is to type them.
  func standardInput() -> AddressLines {
    if input.isTyped {
      say(Phrase(zh: "从标准输入逐行读取，Ctrl-D 结束", en: "reading lines from standard input; Ctrl-D ends them"))
    }
    return .stream(input)
  }

  /// The blocks of a list: texts with commas between them, or `@FILE` with one a line, `@-` for standard input.
  func blocks(of list: String, named name: String) throws(OperationError) -> [AddressBlock] {
    var blocks: [AddressBlock] = []
    let faults = try lines(of: list, named: name).forEachBlock { block in
      blocks.append(block)
      return .more
    }
    try faults.check()
    return blocks
  }

  private func lines(of list: String, named name: String) throws(OperationError) -> AddressLines {
    guard list.hasPrefix("@") else {
      return .arguments(
        list.split(separator: ",", omittingEmptySubsequences: false).map(String.init), named: name)
    }
    if list == "@-" { return standardInput() }
    do throws(DocumentError) {
      return .stream(try .file(String(list.dropFirst())))
    } catch {
      throw OperationError(error)
    }
  }

  /// The prefix an argument must be.
  func prefix(_ text: String, named name: String) throws(OperationError) -> IPPrefix {
    var prefix: IPPrefix?
    let faults = try AddressLines.arguments([text], named: name).forEach { text throws(AddressFault) in
      do throws(AddressParsingError) {
        prefix = try IPPrefix(parsing: text)
      } catch {
        throw AddressFault(error)
      }
      return .more
    }
    try faults.check()
    return prefix ?? .v4(.all)
  }

  /// How a command ends that answered what it could: 1 when lines were wrong.
  func end(_ faults: LineFaults, otherwise code: ExitCode = .success) -> ExitCode {
    report(faults.findings)
    return faults.isEmpty ? code : .failure
  }
}

extension Command.Exit {
  /// How the calculator ends.
  static let ofCalculator = [
    Command.Exit(.success, Phrase(zh: "全部作答", en: "everything was answered")),
    Command.Exit(.failure, Phrase(zh: "有错误", en: "an error, or a line that is wrong")), Command.Exit(.usage),
  ]
}

extension Phrase {
  /// What help says of commands that answer line by line.
  static let answersLineByLine = Phrase(
    zh: "参数为空时从标准输入逐行读取，边读边答，内存不随行数增长。空行和 # 之后的内容略去。错误的行连同行号、列号写到标准错误，其余各行照常作答，退出码为 1。",
    en: """
      Without arguments lines are read from standard input and answered as they come, in constant memory. Blank \
      lines and what follows a # are passed over. A wrong line is reported on standard error with its line and \
      column; the others are answered, and the exit code is 1.
      """)

  /// What help says of commands that need all lines first.
  static let answersAtTheEnd = Phrase(
    zh: "参数为空时从标准输入逐行读取。" + needsEveryLine.zh,
    en: "Without arguments lines are read from standard input. " + needsEveryLine.en)

  /// What help says of input that counts as a whole.
  static let needsEveryLine = Phrase(
    zh: "空行和 # 之后的内容略去。任何一行有错，则列出错误（行号、列号），不输出任何结果，退出码为 1。",
    en: """
      Blank lines and what follows a # are passed over. When any line is wrong, the faults are reported with line \
      and column, nothing is written, and the exit code is 1.
      """)

  /// Another paragraph before this one.
  func following(zh: String, en: String) -> Phrase {
    Phrase(zh: zh + "\n\n" + self.zh, en: en + "\n\n" + self.en)
  }
}
