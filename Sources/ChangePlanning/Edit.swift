import ExtranetModel
import Tables
import Wording

/// One difference between the book and what was asked for: a record before and after.
public struct Edit: Sendable, Hashable {
  /// What an edit does.
  public enum Action: String, Term {
    /// A record that was not there.
    case add
    /// Fields of a record that is there.
    case change
    /// A record that goes.
    case remove

    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .add: Phrase(zh: "新增", en: "add")
      case .change: Phrase(zh: "修改", en: "change")
      case .remove: Phrase(zh: "删除", en: "remove")
      }
    }
  }

  /// The kind of record.
  public let kind: RecordKind
  /// The record's key.
  public let key: String
  /// The fields as the book has them; absent for a new record.
  public let before: FieldValues?
  /// The fields as they will be; absent for a record that goes.
  public let after: FieldValues?
  /// Where it was asked for.
  public let place: Place?

  /// Creates an edit; at least one side is present.
  public init(kind: RecordKind, key: String, before: FieldValues?, after: FieldValues?, place: Place? = nil) {
    self.kind = kind
    self.key = key
    self.before = before
    self.after = after
    self.place = place
  }

  /// What it does.
  public var action: Action {
    switch (before, after) {
    case (nil, _): .add
    case (_, nil): .remove
    default: .change
    }
  }

  /// The codes of the columns that differ, ascending.
  public var changedColumns: [String] {
    let codes = Set((before?.fields ?? []).map(\.code)).union((after?.fields ?? []).map(\.code))
    return codes.filter { before?[$0] ?? "" != after?[$0] ?? "" }.sorted()
  }

  /// The edit that takes this one back.
  public var inverse: Edit { Edit(kind: kind, key: key, before: after, after: before, place: place) }
}
