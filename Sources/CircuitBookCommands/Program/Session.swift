import Book
import CommandLineParsing
import Documents
import Operations
import Tables
import Wording

/// One command line being carried out: its language, its format, its book, and where its text goes.
struct Session: Sendable {
  /// The language of texts.
  let language: Language
  /// How results are written.
  let format: TableFormat
  /// The width tables may take; nil for any.
  let width: Int?
  /// Whether remarks are unwanted.
  let isQuiet: Bool
  /// Whether more is wanted: the book, its revision, the time taken.
  let isVerbose: Bool
  /// Whether progress may be drawn.
  let showsProgress: Bool
  /// Whether severities are coloured.
  let isColoured: Bool
  /// The path of the book.
  let bookPath: String
  /// What the configuration file says.
  let configuration: Configuration
  /// The time, randomness and who is asking.
  let context: OperationContext
  /// Where lines come from when no argument says them.
  let input: LineInput
  private let output: any OutputSink

  init(_ arguments: ParsedArguments, _ surroundings: Surroundings, configuration: Configuration) {
    let environment = surroundings.environment
    language =
      arguments.value("lang").flatMap(Language.init(rawValue:)) ?? configuration.language
      ?? Self.language(
        ofLocale: environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "")
    format = arguments.term("format") ?? .table
    width = surroundings.terminalWidth
    isQuiet = arguments.isSet("quiet")
    isVerbose = arguments.isSet("verbose")
    isColoured = Self.isColoured(arguments.value("color"), surroundings)
    showsProgress = surroundings.showsProgress && !arguments.isSet("quiet")
    bookPath = arguments.value("book") ?? configuration.book ?? "circuitbook.db"
    self.configuration = configuration
    context = surroundings.context
    input = surroundings.input
    output = surroundings.output
  }

  /// Writes data; on a terminal nothing in it can act as an order, in a file or pipe it stays as it is.
  func write(_ text: String) {
    output.write(width == nil ? text : text.withVisibleControlsInLines, to: .standard)
  }

  /// Writes data that is UTF-8 already.
  func write(_ bytes: [UInt8]) { output.write(bytes, to: .standard) }

  /// Whether anyone reads what is written.
  var takesMore: Bool { output.takesMore }

  /// Says a remark on standard error, unless remarks are unwanted.
  func say(_ phrase: Phrase) {
    if !isQuiet { output.write(phrase[language] + "\n", to: .error) }
  }

  /// Draws one line of progress over the last one.
  func progress(_ phrase: Phrase) {
    if showsProgress { output.write("\r\u{1B}[K" + phrase[language], to: .error) }
  }

  /// Wipes the line of progress.
  func endProgress() {
    if showsProgress { output.write("\r\u{1B}[K", to: .error) }
  }

  /// Shows a table in the format asked for.
  func show(_ table: Table) { write(table.rendered(as: format, in: language, width: width)) }

  /// Shows several tables: below each other for people, one document of all as JSON, the first alone as CSV, which
  /// has one heading.
  func show(_ tables: [Table]) {
    switch format {
    case .table:
      for (position, table) in tables.enumerated() {
        if position > 0 { write("\n") }
        show(table)
      }
    case .json:
      let documents = tables.map { $0.json().trimmed }.joined(separator: ",\n")
      write("{\"schema\": \"circuitbook/tables/1\", \"tables\": [\n\(documents)\n]}\n")
    case .jsonLines: for table in tables { show(table) }
    case .csv: if let first = tables.first { show(first) }
    }
  }

  /// Reports findings on standard error, one line each, with a tally at the end.
  func report(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    for finding in findings { output.write(line(of: finding) + "\n", to: .error) }
    if findings.count > 1 { output.write(findings.tally[language] + "\n", to: .error) }
  }

  /// A finding's line, in the colour of its severity.
  private func line(of finding: Finding) -> String {
    let text = finding.line(in: language)
    guard isColoured else { return text }
    let colour =
      switch finding.severity {
      case .error: "31"
      case .warning: "33"
      case .note: "2"
      }
    return "\u{1B}[\(colour)m\(text)\u{1B}[0m"
  }

  /// Opens the book.
  func openBook(forWriting isWriting: Bool = false) async throws(OperationError) -> BookStore {
    if bookPath.hasPrefix("postgresql://") || bookPath.hasPrefix("postgres://") {
      throw OperationError(
        code: "postgresql-not-available",
        Phrase(zh: "此版本尚不支持 PostgreSQL 账簿", en: "this version keeps books in SQLite files only"),
        value: bookPath,
        remedy: Phrase(zh: "用 --book 指定文件路径", en: "name a file with --book"))
    }
    do throws(BookError) {
      let book = try await BookStore.open(at: bookPath, isWriting ? .write : .read)
      if isVerbose {
        let revision = try await book.newestRevision()
        say(Phrase(zh: "账簿 \(bookPath)，第 \(revision) 次入账", en: "book \(bookPath), revision \(revision)"))
      }
      return book
    } catch {
      throw bookError(error)
    }
  }

  /// What the book said, with its path as the place.
  func bookError(_ error: BookError) -> OperationError {
    OperationError([error.finding(at: Place(source: bookPath))])
  }

  /// `--color` decides; `auto` colours a terminal, unless `NO_COLOR` says anything (no-color.org).
  private static func isColoured(_ wanted: String?, _ surroundings: Surroundings) -> Bool {
    switch wanted {
    case "always": true
    case "never": false
    default: surroundings.showsProgress && (surroundings.environment["NO_COLOR"] ?? "").isEmpty
    }
  }

  private static func language(ofLocale locale: String) -> Language {
    locale.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}

extension String {
  /// The text without the line end it closes with.
  fileprivate var trimmed: Substring { self[...].hasSuffix("\n") ? dropLast() : self[...] }
}
