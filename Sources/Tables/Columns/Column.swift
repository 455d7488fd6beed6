import Wording

/// One field of a record, stated once: its names, who may see it, how a cell is read and written.
///
/// Import, export, tables, plans and help are loops over a record's columns.
public struct Column<Record: Sendable>: Sendable {
  /// The stable code, kebab case: the key in JSON, in the book and in exports.
  public let code: String
  /// The header in both languages.
  public let names: Phrase
  /// Other headers under which offices and carriers write it.
  public let aliases: [String]
  /// The widest audience that may see it.
  public let audience: Audience
  /// Whether a new record must state it.
  public let isRequired: Bool
  /// Reads the folded text of a cell into the record; an empty text clears the field.
  public let read: @Sendable (String, inout Record) throws(CellError) -> Void
  /// Writes the field as canonical text, empty when absent.
  public let write: @Sendable (Record) -> String

  /// What people read: the name of a term, the canonical text of anything else.
  public let display: @Sendable (Record) -> TableValue

  /// On which side its values are lined up.
  public let alignment: Table.Alignment

  /// Every header the column is known by.
  public var headers: [String] { [code, names.zh, names.en] + aliases }
}

extension Column {
  /// A field that may be absent.
  public init<Value: CellValue>(
    _ code: String, zh: String, en: String, aliases: [String] = [], audience: Audience = .internal,
    required: Bool = false, _ path: any WritableKeyPath<Record, Value?> & Sendable
  ) {
    self.code = code
    self.names = Phrase(zh: zh, en: en)
    self.aliases = aliases
    self.audience = audience
    self.isRequired = required
    self.read = { (text: String, record: inout Record) throws(CellError) -> Void in
      record[keyPath: path] = text.isEmpty ? nil : try Value(cell: text)
    }
    self.write = { $0[keyPath: path]?.cellText ?? "" }
    self.alignment = Value.isQuantity ? .trailing : .leading
    self.display = { $0[keyPath: path]?.tableValue ?? .missing }
  }

  /// A text that is empty when absent.
  public init(
    _ code: String, zh: String, en: String, aliases: [String] = [], audience: Audience = .internal,
    required: Bool = false, _ path: any WritableKeyPath<Record, String> & Sendable
  ) {
    self.code = code
    self.names = Phrase(zh: zh, en: en)
    self.aliases = aliases
    self.audience = audience
    self.isRequired = required
    self.read = { (text: String, record: inout Record) throws(CellError) -> Void in
      record[keyPath: path] = text
    }
    self.write = { $0[keyPath: path] }
    self.alignment = .leading
    self.display = { .text(orMissing: $0[keyPath: path]) }
  }

  /// A list of values, in one cell separated by `;`.
  public init<Value: CellValue>(
    list code: String, zh: String, en: String, aliases: [String] = [], audience: Audience = .internal,
    required: Bool = false, _ path: any WritableKeyPath<Record, [Value]> & Sendable
  ) {
    self.code = code
    self.names = Phrase(zh: zh, en: en)
    self.aliases = aliases
    self.audience = audience
    self.isRequired = required
    self.read = { (text: String, record: inout Record) throws(CellError) -> Void in
      var values: [Value] = []
      for part in text.split(whereSeparator: { ";；、".contains($0) }) {
        let item = part.folded
        if !item.isEmpty { values.append(try Value(cell: item)) }
      }
      record[keyPath: path] = values
    }
    self.write = { $0[keyPath: path].map(\.cellText).joined(separator: ";") }
    self.alignment = .leading
    self.display = { .text(orMissing: $0[keyPath: path].map(\.cellText).joined(separator: "; ")) }
  }
}
