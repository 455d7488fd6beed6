import Book
import ChangePlanning
import CivilTime
import Databases
import ExtranetModel
import IPAddressing
import Tables
import TestSupport

/// A folder with a book in it, and short ways to put records in.
final class BookFixture {
  let folder = ScratchFolder()
  static let start = Instant(secondsSince1970: 1_777_600_000)
  static let author = Author(user: "svc-book", person: "zhang.san", host: "desk-7")

  var path: String { folder.file("a.book") }

  func create() async throws -> BookStore {
    try await BookStore.create(at: path, by: Self.author, now: Self.start)
  }

  func open(_ access: BookStore.Access = .write) async throws -> BookStore {
    try await BookStore.open(at: path, access, patience: .milliseconds(200))
  }

  /// Runs statements on the file as another program would.
  func edit(_ sql: String) throws {
    try SQLiteDatabase(path: path, SQLiteOptions(.readWrite, busyTimeout: .milliseconds(200))).executeScript(
      sql)
  }
}

func fields(_ pairs: (String, String)...) -> FieldValues { FieldValues(pairs) }

func circuit(_ key: String, _ department: String = "某局") -> FieldValues {
  fields(("ledger-number", key), ("department", department))
}

func add(_ key: String, _ department: String = "某局") -> Edit {
  Edit(kind: .circuit, key: key, before: nil, after: circuit(key, department))
}

func change(_ key: String, from old: String, to new: String) -> Edit {
  Edit(kind: .circuit, key: key, before: circuit(key, old), after: circuit(key, new))
}

func remove(_ key: String, _ department: String = "某局") -> Edit {
  Edit(kind: .circuit, key: key, before: circuit(key, department), after: nil)
}

func prefix(_ text: String, space: String = "default") throws -> Edit {
  let values = fields(
    ("prefix", text), ("segment", "lan/\(text)"), ("space", space == "default" ? "" : space))
  let record = try PrefixAssignment(fields: values)
  return Edit(kind: .prefix, key: record.key, before: nil, after: record.fields)
}

extension BookStore {
  /// Applies edits on the newest revision, an hour after the one before.
  @discardableResult
  func apply(_ edits: [Edit], reason: String = "test") async throws -> Revision {
    let base = try newestRevision()
    return try apply(
      ChangePlan(baseRevision: base, edits: edits), by: BookFixture.author, reason: reason,
      at: BookFixture.start + .seconds(3600 * (base + 1)))
  }
}

/// The code of the error a call ends in, nil when it ends well.
func refusal(_ body: () async throws -> Void) async -> BookError.Code? {
  do {
    try await body()
    return nil
  } catch { return (error as? BookError)?.code }
}
