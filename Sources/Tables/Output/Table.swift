import Wording

/// What a command prints: headings, rows, notes at the foot; every output format is a rendering of it.
///
/// ```swift
/// var table = Table(
///   schema: "circuitbook/contract-count/1", title: Phrase(zh: "数量核对", en: "Count"),
///   headings: [
///     Table.Heading("item", Phrase(zh: "合同分项", en: "contract item")),
///     Table.Heading("inventory", Phrase(zh: "台账数量", en: "inventory"), .trailing),
///   ])
/// table.rows.append([.text("1"), .integer(831)])
/// print(table.text(in: .chinese))
/// ```
public struct Table: Sendable, Hashable {
  /// On which side the values of a column are lined up.
  public enum Alignment: Sendable, Hashable {
    /// Words: at the left.
    case leading
    /// Numbers: at the right; never wrapped and never clipped.
    case trailing
  }

  /// What stands above a column.
  public struct Heading: Sendable, Hashable {
    /// The stable code, kebab case: the key in JSON.
    public let code: String
    /// What people read.
    public let phrase: Phrase
    /// On which side the values are lined up.
    public let alignment: Alignment
    /// The unit of every value: `ms`, `bit/s`, `%`.
    public let unit: String?

    /// Creates a heading.
    public init(_ code: String, _ phrase: Phrase, _ alignment: Alignment = .leading, unit: String? = nil) {
      self.code = code
      self.phrase = phrase
      self.alignment = alignment
      self.unit = unit
    }

    /// What people read, with the unit.
    public func text(in language: Language) -> String {
      unit.map { "\(phrase[language]) (\($0))" } ?? phrase[language]
    }
  }

  /// A figure about all rows, shown below them.
  public struct Figure: Sendable, Hashable {
    /// What it is.
    public let heading: Heading
    /// How much it is.
    public let value: TableValue

    /// Creates a figure.
    public init(_ heading: Heading, _ value: TableValue) {
      self.heading = heading
      self.value = value
    }
  }

  /// The versioned name of the shape: `circuitbook/contract-count/1`.
  public var schema: String
  /// What the table is about.
  public var title: Phrase?
  /// One heading per column.
  public var headings: [Heading]
  /// The rows; a value that is not there counts as missing.
  public var rows: [[TableValue]]
  /// Figures about all rows.
  public var summary: [Figure]
  /// What a reader must know, at the foot.
  public var notes: [Phrase]

  /// Creates a table.
  public init(
    schema: String, title: Phrase? = nil, headings: [Heading], rows: [[TableValue]] = [],
    summary: [Figure] = [], notes: [Phrase] = []
  ) {
    self.schema = schema
    self.title = title
    self.headings = headings
    self.rows = rows
    self.summary = summary
    self.notes = notes
  }

  /// The value in a row under a heading.
  func value(_ row: [TableValue], _ column: Int) -> TableValue {
    row.indices.contains(column) ? row[column] : .missing
  }
}
