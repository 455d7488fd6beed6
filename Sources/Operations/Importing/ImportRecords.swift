import AddressPlanning
import Book
import ChangePlanning
import Documents
import ExtranetModel
import Interchange
import Tables
import Wording

/// Reads files into a plan of edits; nothing is written.
public enum ImportRecords {
  /// What is imported, and how it is read.
  public struct Request: Sendable {
    /// The files; `-` is standard input.
    public var files: [String]
    /// What they hold.
    public var kind: ImportKind
    /// Columns said for every row, by code.
    public var constants: [String: String]
    /// Whether unknown columns are passed over.
    public var ignoresUnknownColumns: Bool
    /// The encoding; nil detects it.
    public var encoding: TextEncoding?
    /// The column and value within which the files hold all there is; records without a row go.
    public var completeScope: (column: String, value: String)?

    /// Creates a request.
    public init(
      files: [String], kind: ImportKind, constants: [String: String] = [:],
      ignoresUnknownColumns: Bool = false,
      encoding: TextEncoding? = nil, completeScope: (column: String, value: String)? = nil
    ) {
      self.files = files
      self.kind = kind
      self.constants = constants
      self.ignoresUnknownColumns = ignoresUnknownColumns
      self.encoding = encoding
      self.completeScope = completeScope
    }
  }

  /// What would be written.
  public struct Preview: Sendable {
    /// The edits.
    public let plan: ChangePlan
    /// Warnings and notes; errors are thrown.
    public let findings: [Finding]
    /// What was read of each file.
    public let counts: [(file: String, counts: ImportCounts)]
  }

  /// Reads the files and compares them with the book.
  /// - Throws: `OperationError` with every error of every file; then nothing may be written. `interrupted` when the task
  ///   was cancelled.
  public static func preview(_ request: Request, in book: BookStore) async throws(OperationError) -> Preview {
    var reading = ImportReading(request)
    reading.findings = request.scopeFindings
    for file in request.files {
      try OperationError.endIfInterrupted()
      reading.add(file)
    }
    reading.findRepeats()
    try OperationError.endIfInterrupted()
    let kinds = Set(reading.drafts.map(\.kind)).union(request.kind.recordKinds)
    let snapshot = try await book.read(Array(kinds.union(ImportChecks.referencedKinds(by: kinds))), asOf: nil)
    let edits = kinds.flatMap { kind in
      let drafts = reading.drafts.filter { $0.kind == kind }
      return ChangePlan.edits(
        from: drafts, current: request.scoped(snapshot[kind], besides: drafts),
        isComplete: request.completeScope != nil)
    }
    let findings =
      reading.findings + kinds.flatMap { RecordForm.of($0).findings(forNew: edits) }
      + ImportChecks(edits: edits, snapshot: snapshot, constants: request.constants).findings
    guard !findings.hasErrors else { throw OperationError(findings) }
    return Preview(
      plan: ChangePlan(baseRevision: snapshot.revision, book: snapshot.book, edits: edits),
      findings: findings,
      counts: reading.counts)
  }
}

extension ImportRecords.Request {
  /// The records an import may touch: with a complete scope those within it, any of which may go, and those the files
  /// name.
  fileprivate func scoped(_ records: [StoredRecord], besides drafts: [Draft]) -> [StoredRecord] {
    guard let completeScope else { return records }
    let named = Set(drafts.map(\.key))
    return records.filter {
      $0.fields[completeScope.column] == completeScope.value || named.contains($0.key)
    }
  }

  /// A scope nobody keeps would be complete without a word, and nothing would ever go.
  fileprivate var scopeFindings: [Finding] {
    guard let column = completeScope?.column else { return [] }
    let codes = kind.recordKinds.flatMap { RecordForm.of($0).fields.map(\.code) }
    if codes.contains(column) { return [] }
    let close = closeMatches(of: column, in: codes)
    let list = (close.isEmpty ? codes : close).joined(separator: ", ")
    return [
      Finding(
        .error, code: "unknown-column",
        Phrase(zh: "--complete 中有不认识的列", en: "--complete names an unknown column"), value: column,
        remedy: Phrase(zh: "可用：\(list)", en: "known: \(list)"))
    ]
  }
}

/// The files of one import, read one after the other; every error of every file is kept.
private struct ImportReading {
  let request: ImportRecords.Request
  var drafts: [Draft] = []
  var findings: [Finding] = []
  var counts: [(file: String, counts: ImportCounts)] = []

  init(_ request: ImportRecords.Request) { self.request = request }

  mutating func add(_ file: String) {
    do throws(DocumentError) {
      add(try read(file), of: file)
    } catch {
      findings.append(error.finding)
    }
  }

  private mutating func add(_ result: ImportResult, of file: String) {
    drafts += result.drafts
    findings += result.findings
    counts.append((file, result.counts))
  }

  private func read(_ file: String) throws(DocumentError) -> ImportResult {
    switch request.kind.form {
    case .contractFile:
      let contract = ContractFile(parsing: try DocumentReader.read(file), source: file)
      return ImportResult(drafts: contract.drafts, findings: contract.findings)
    case .layoutFile:
      let layout = SolvedLayout(LayoutFile(parsing: try DocumentReader.read(file), source: file))
      return ImportResult(drafts: layout.drafts(at: Place(source: file)), findings: layout.findings)
    case .rows(let form):
      return try rows(of: file, as: form)
    }
  }

  private func rows(of file: String, as form: RecordForm) throws(DocumentError) -> ImportResult {
    let document = try DocumentReader.readText(file, encoding: request.encoding)
    let options = ImportOptions(
      constants: request.constants, ignoreUnknownColumns: request.ignoresUnknownColumns)
    if file.hasSuffix(".json") || file.hasSuffix(".jsonl") {
      return form.read(json: document.utf8, source: file, options: options)
    }
    let reading = CSVReader.read(document.utf8, source: file)
    guard !reading.findings.hasErrors else { return ImportResult(findings: reading.findings) }
    if let cut = reading.cutShort { return ImportResult(findings: reading.findings + [cut]) }
    var result = form.read([reading.sheet], options: options)
    if let other = request.kind.otherKind(for: reading.sheet, faults: result.findings) {
      result.findings.insert(other, at: 0)
    }
    result.findings = reading.findings + result.findings
    return result
  }

  /// A key that stands in two files is an error like one that stands twice in one.
  mutating func findRepeats() {
    var first: [String: Draft] = [:]
    for draft in drafts {
      let key = draft.kind.rawValue + "|" + draft.key
      guard let earlier = first.updateValue(draft, forKey: key) else { continue }
      first[key] = earlier
      guard earlier.place?.source != draft.place?.source else { continue }
      findings.append(
        Finding(
          .error, code: "duplicate-key",
          Phrase(
            zh: "编号已在另一文件出现：\(earlier.place?.description ?? "")",
            en: "this key stands in another file too: \(earlier.place?.description ?? "")"),
          at: draft.place, value: draft.key))
    }
  }
}
