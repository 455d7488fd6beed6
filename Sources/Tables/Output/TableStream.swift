import JSONText
import Wording

/// A table that is written while its rows come: however many there are, only those not yet taken are kept.
///
/// What it writes is what `Table.rendered(as:in:width:)` writes of all rows, with one exception: aligned text is
/// lined up over the rows taken at once, and columns grow further down where a longer value comes.
public struct TableStream: Sendable {
  private var table: Table
  private let format: TableFormat
  private let language: Language
  private let width: Int?
  private var json = JSONWriter(style: .pretty)
  private var widths: [Int] = []
  private var hasBegun = false

  /// Creates a stream.
  ///
  /// - Parameters:
  ///   - table: Schema, title, headings and foot; rows that it has come first.
  ///   - format: The form.
  ///   - language: The language of names and sentences.
  ///   - width: The cells of a terminal line that aligned text may take; unlimited when absent.
  public init(_ table: Table, as format: TableFormat, in language: Language, width: Int? = nil) {
    self.table = table
    self.format = format
    self.language = language
    self.width = width
  }

  /// The rows that were appended and not yet taken.
  public var pendingCount: Int { table.rows.count }

  /// Appends a row.
  public mutating func append(_ row: [TableValue]) { table.rows.append(row) }

  /// Adds a sentence to the foot.
  public mutating func append(note: Phrase) { table.notes.append(note) }

  /// What the rows appended since the last time read as; empty when there are none.
  public mutating func take() -> String { table.rows.isEmpty ? "" : render() }

  /// The rest: rows not yet taken, and the foot; headings where no row came.
  public mutating func finish() -> String {
    var text = hasBegun ? take() : render()
    switch format {
    case .table: text += table.foot(in: language).map { $0 + "\n" }.joined()
    case .json:
      table.endDocument(in: &json)
      text += String(decoding: json.take(), as: UTF8.self)
    case .jsonLines, .csv: break
    }
    return text
  }

  private mutating func render() -> String {
    defer {
      hasBegun = true
      table.rows.removeAll(keepingCapacity: true)
    }
    switch format {
    case .table: return alignedText()
    case .json:
      if !hasBegun { table.beginDocument(in: &json) }
      table.writeRows(to: &json)
      return String(decoding: json.take(), as: UTF8.self)
    case .jsonLines: return table.jsonLines()
    case .csv:
      if !hasBegun { return table.csv(in: language) }
      var writer = CSVWriter()
      table.writeRows(to: &writer, in: language)
      return String(decoding: writer.bytes, as: UTF8.self)
    }
  }

  private mutating func alignedText() -> String {
    hasBegun
      ? table.continuation(in: language, widths: &widths)
      : table.head(in: language, width: width, overflow: .wrap, widths: &widths)
  }
}
