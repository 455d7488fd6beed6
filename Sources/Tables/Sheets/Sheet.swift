import Wording

/// A sheet as it was read: rows of raw cell texts that know where they stood.
///
/// Text files and workbooks both become this, so that every reader of records sees one shape. A merged cell is its
/// text followed by blanks; blanks at the end of a row are left out, so rows may differ in length.
public struct Sheet: Sendable, Hashable {
  /// One row.
  public struct Row: Sendable, Hashable {
    /// The line of the text file where the row begins, or the row's number in a workbook; from 1.
    public let line: Int
    /// The raw texts, not yet folded.
    public let cells: [String]

    /// Creates a row; blanks at its end are dropped.
    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = Row.withoutBlankEnd(cells)
    }

    /// The raw text of a cell, empty beyond the end.
    /// - Parameter column: the index of the column, from 0.
    public subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }

    private static func withoutBlankEnd(_ cells: [String]) -> [String] {
      guard let last = cells.lastIndex(where: { !$0.isEmpty }) else { return [] }
      return last == cells.count - 1 ? cells : Array(cells[...last])
    }
  }

  /// The file, as the user named it.
  public var source: String
  /// The sheet's name in a workbook; absent for a text file.
  public var name: String?
  /// The rows, top down.
  public var rows: [Row]

  /// Creates a sheet.
  public init(source: String, name: String? = nil, rows: [Row]) {
    self.source = source
    self.name = name
    self.rows = rows
  }

  /// Where a cell stands.
  /// - Parameters:
  ///   - row: the index in `rows`; one past the end is the end of the sheet.
  ///   - column: the index of the column, from 0; absent for the whole row.
  ///   - field: what stands above the cell.
  public func place(row: Int, column: Int? = nil, field: String? = nil) -> Place {
    let line = rows.indices.contains(row) ? rows[row].line : rows.last.map { $0.line + 1 }
    return Place(source: source, sheet: name, line: line, column: column.map { $0 + 1 }, field: field)
  }
}
