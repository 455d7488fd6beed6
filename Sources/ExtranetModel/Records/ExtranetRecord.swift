import Tables
import Wording

/// A value the book keeps in versions: flat, keyed, its fields stated once as columns.
public protocol ExtranetRecord: Sendable, Hashable {
  /// The kind under which it is kept.
  static var kind: RecordKind { get }
  /// Its fields, in the order sheets show them.
  static var columns: [Column<Self>] { get }
  /// A record without any field.
  init()
  /// The stable key within its kind; never a name, never a row number.
  var key: String { get }
  /// The address it stands for, if it stands for one; the book finds it by range.
  var addressKey: AddressKey? { get }
}

extension ExtranetRecord {
  /// None, unless a kind of record says otherwise.
  public var addressKey: AddressKey? { nil }

  /// The fields as canonical text.
  public var fields: FieldValues {
    FieldValues(Self.columns.lazy.map { ($0.code, $0.write(self)) })
  }

  /// Reads a record back from its canonical fields; fields no column knows are left alone.
  /// - Throws: `RecordError` naming the first field that cannot be read.
  public init(fields: FieldValues) throws(RecordError) {
    self.init()
    for column in Self.columns {
      let text = fields[column.code]
      if text.isEmpty { continue }
      do throws(CellError) {
        try column.read(text, &self)
      } catch {
        throw RecordError(kind: Self.kind, column: column.code, value: text, cause: error)
      }
    }
  }
}

/// A stored field that its column cannot read.
public struct RecordError: Error, Sendable, Hashable {
  /// The kind of record.
  public let kind: RecordKind
  /// The column's code.
  public let column: String
  /// The stored text.
  public let value: String
  /// What the column said.
  public let cause: CellError

  /// Creates an error.
  public init(kind: RecordKind, column: String, value: String, cause: CellError) {
    self.kind = kind
    self.column = column
    self.value = value
    self.cause = cause
  }
}
