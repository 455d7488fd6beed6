/// Where something was read: a file, and as far as known the sheet, line, column and field.
public struct Place: Sendable, Hashable {
  /// The file, as the user named it; `-` is standard input.
  public var source: String
  /// The sheet of a workbook.
  public var sheet: String?
  /// The line of a text or the row of a sheet, from 1.
  public var line: Int?
  /// The column, from 1: a cell of a sheet, or a character of a line of text.
  public var column: Int?
  /// What stands above the cell, or the path of a JSON value.
  public var field: String?

  /// Creates a place; leave out what is not known.
  public init(
    source: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil, field: String? = nil
  ) {
    self.source = source
    self.sheet = sheet
    self.line = line
    self.column = column
    self.field = field
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, the form editors and terminals jump to.
  public var description: String {
    var text = source
    if let sheet { text += "[\(sheet)]" }
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    return text
  }
}
