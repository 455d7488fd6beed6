import ExtranetModel
import Tables
import Wording

/// A record as somebody stated it: the fields that were said, and where they were read.
///
/// A column that was not said leaves the book's field alone; a column said empty clears it.
public struct Draft: Sendable, Hashable {
  /// The kind of record.
  public var kind: RecordKind
  /// The record's key.
  public var key: String
  /// The fields said, canonical; a field said empty is in `stated` but not here.
  public var fields: FieldValues
  /// The codes of all columns that were said.
  public var stated: Set<String>
  /// Where it was read.
  public var place: Place?

  /// Creates a draft.
  public init(kind: RecordKind, key: String, fields: FieldValues, stated: Set<String>, place: Place?) {
    self.kind = kind
    self.key = key
    self.fields = fields
    self.stated = stated
    self.place = place
  }

  /// A draft that states every column of a record.
  public init<Record: ExtranetRecord>(_ record: Record, at place: Place? = nil) {
    self.init(
      kind: Record.kind, key: record.key, fields: record.fields, stated: Set(Record.columns.map(\.code)),
      place: place)
  }
}
