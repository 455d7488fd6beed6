import ChangePlanning
import ExtranetModel
import Tables

/// The name of a record: its kind and its key.
public struct RecordReference: Sendable, Hashable {
  /// The kind.
  public let kind: RecordKind
  /// The key within the kind.
  public let key: String

  /// Creates a reference.
  public init(kind: RecordKind, key: String) {
    self.kind = kind
    self.key = key
  }
}

extension RecordReference: Comparable {
  /// By kind, then by key.
  public static func < (left: RecordReference, right: RecordReference) -> Bool {
    (left.kind.rawValue, left.key) < (right.kind.rawValue, right.key)
  }
}

/// One state a record was in: from the revision that made it to the one that ended it.
public struct RecordVersion: Sendable, Hashable {
  /// The version's number in the book.
  public let identifier: Int64
  /// The record.
  public let reference: RecordReference
  /// The revision that made it.
  public let madeBy: Int64
  /// The revision that ended it; nil while it stands.
  public let endedBy: Int64?
  /// The fields.
  public let fields: FieldValues
}

/// The records of some kinds as they stood at one revision, read at one moment.
public struct BookSnapshot: Sendable, Hashable {
  /// The revision: the base of any plan made from these records.
  public let revision: Int64
  /// The book's own number, for plans made from these records.
  public let book: String
  /// The records by kind, ascending by key; a kind asked for is there even when empty.
  public let records: [RecordKind: [StoredRecord]]

  /// The records of a kind, ascending by key; none for a kind not asked for.
  public subscript(kind: RecordKind) -> [StoredRecord] { records[kind] ?? [] }
}
