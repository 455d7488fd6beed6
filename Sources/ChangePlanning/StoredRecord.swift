import ExtranetModel
import Tables

/// A record as the book holds it at one revision.
public struct StoredRecord: Sendable, Hashable {
  /// The kind of record.
  public let kind: RecordKind
  /// The record's key.
  public let key: String
  /// Its fields.
  public let fields: FieldValues

  /// Creates a stored record.
  public init(kind: RecordKind, key: String, fields: FieldValues) {
    self.kind = kind
    self.key = key
    self.fields = fields
  }
}
