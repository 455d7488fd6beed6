import ExtranetModel
import JSONText
import Tables
import Wording

extension ChangePlan {
  /// The name and version a plan file begins with.
  public static let schema = "circuitbook/plan/1"

  /// The plan as JSON: what `--out` saves, `plan show` prints and `plan apply` takes.
  public var json: JSONValue {
    let ofBook = book.isEmpty ? [] : [("book", JSONValue.string(book))]
    return .object(
      [("schema", .string(Self.schema))] + ofBook
        + [("baseRevision", .integer(baseRevision)), ("edits", .array(edits.map(\.json)))])
  }

  /// Reads a saved plan; with any fault there is none.
  /// - Parameters:
  ///   - bytes: the file's bytes, UTF-8.
  ///   - source: the file's name, for places.
  public static func read(_ bytes: [UInt8], source: String) -> (plan: ChangePlan?, findings: [Finding]) {
    let document = JSONDocument(parsing: bytes, dialect: .json)
    let errors = JSONErrorList(document.errors)
    let plan = document.root.flatMap { ChangePlan(JSONReader($0, errors: errors)) }
    let findings = errors.sorted.map {
      Finding(
        .error, code: $0.code, Phrase(zh: $0.zh, en: $0.en),
        at: Place(source: source, line: $0.line, column: $0.column, field: $0.path))
    }
    return (findings.isEmpty ? plan : nil, findings)
  }

  private init?(_ reader: JSONReader) {
    if let schema = reader.string("schema"), schema != Self.schema {
      reader.report(
        at: "schema", code: "unknown-schema", zh: "应为 \(Self.schema)", en: "\(Self.schema) is expected")
    }
    let edits = reader.array("edits").compactMap(Edit.init)
    let book = reader.optionalString("book") ?? ""
    guard let base = reader.integer("baseRevision", in: 0...Int64.max) else { return nil }
    reader.reportUnknownKeys()
    self.init(baseRevision: base, book: book, edits: edits)
    for (edit, next) in zip(self.edits, self.edits.dropFirst()) where edit.isSameRecord(as: next) {
      reader.report(
        at: "edits", code: "edit-twice", zh: "同一记录出现两次：\(edit.kind.phrase.zh) \(edit.key)",
        en: "a record is edited twice: \(edit.kind.phrase.en) \(edit.key)")
    }
  }
}

extension Edit {
  var json: JSONValue {
    let sides: [(String, JSONValue?)] = [("before", before?.json), ("after", after?.json)]
    return .object(
      [("kind", .string(kind.rawValue)), ("key", .string(key))]
        + sides.compactMap { code, side in side.map { (code, $0) } })
  }

  init?(_ reader: JSONReader) {
    let kind: RecordKind? = reader.cell("kind")
    let key = reader.string("key")
    let before = reader.optionalObject("before").map(FieldValues.init(reading:))
    let after = reader.optionalObject("after").map(FieldValues.init(reading:))
    reader.reportUnknownKeys()
    guard let kind, let key else { return nil }
    if let after { Self.report(kind.faults(in: after, key: key), reader.optional("after") ?? reader) }
    guard before != nil || after != nil else {
      reader.report(code: "empty-edit", zh: "既无修改前也无修改后", en: "neither before nor after is given")
      return nil
    }
    self.init(kind: kind, key: key, before: before, after: after)
  }
}

extension Edit {
  fileprivate func isSameRecord(as other: Edit) -> Bool { kind == other.kind && key == other.key }

  /// A plan may have been edited by hand: what the book could not read back must not get into it.
  private static func report(_ faults: [(column: String, error: CellError)], _ reader: JSONReader) {
    for (column, error) in faults {
      reader.report(
        at: column, code: error.code,
        zh: [column, error.phrase.zh].filter { !$0.isEmpty }.joined(separator: "："),
        en: [column, error.phrase.en].filter { !$0.isEmpty }.joined(separator: ": "))
    }
  }
}

extension FieldValues {
  /// The fields as one JSON object of texts.
  public var json: JSONValue { .object(fields.map { ($0.code, .string($0.text)) }) }

  /// Reads fields from a JSON object of texts, reporting what is no text.
  init(reading reader: JSONReader) {
    self.init(reader.members.compactMap { member in member.reader.asString().map { (member.key, $0) } })
  }
}
