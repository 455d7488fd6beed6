import Book
import ChangePlanning
import ExtranetModel
import TestSupport
import Testing
import Wording

@Suite struct VerifyingTests {
  let fixture = BookFixture()

  private func fill() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", "甲"), add("C-2", "乙"), try prefix("10.1.0.0/24")])
    try await book.apply([change("C-1", from: "甲", to: "丙"), remove("C-2", "乙")])
    let request = PurgeRequest(records: [RecordReference(kind: .circuit, key: "C-2")])
    _ = try await book.purge(request, by: BookFixture.author, reason: "request", at: BookFixture.start)
    try await book.apply([add("C-4", "戊")])
    #expect(try await book.verify().isSound)
  }

  /// What somebody with an SQLite shell might do. Version 1, 2 are C-1, C-2; 3 the prefix; 4 is C-1 changed.
  @Test(arguments: [
    "UPDATE versions SET payload = replace(payload, '丙', '丁') WHERE version_id = 4",
    "UPDATE versions SET payload = payload || ' ' WHERE version_id = 4",
    "UPDATE versions SET record_key = 'C-7' WHERE version_id = 4",
    "UPDATE versions SET kind = 'device' WHERE version_id = 4",
    "UPDATE versions SET salt = zeroblob(16) WHERE version_id = 4",
    "UPDATE versions SET digest = zeroblob(32) WHERE version_id = 4",
    "UPDATE versions SET address_first = x'0a020000' WHERE version_id = 3",
    "UPDATE versions SET address_space = NULL WHERE version_id = 3",
    "UPDATE versions SET payload = NULL, salt = NULL WHERE version_id = 4",
    """
    UPDATE versions SET payload = NULL, salt = NULL, record_key = 'erased:4', erased_by_sequence = 4
    WHERE version_id = 4
    """,
    """
    UPDATE versions SET payload = NULL, salt = NULL, record_key = 'erased:4', erased_by_sequence = 3
    WHERE version_id = 4
    """,
    "UPDATE versions SET payload = '{}' WHERE version_id = 2",
    "UPDATE versions SET record_key = 'C-2' WHERE version_id = 2",
    "UPDATE versions SET erased_by_sequence = NULL WHERE version_id = 2",
    "UPDATE versions SET ended_by_revision = 2 WHERE version_id = 4",
    "UPDATE versions SET ended_by_revision = NULL, record_key = 'C-8' WHERE version_id = 1",
    "UPDATE versions SET made_by_revision = 1 WHERE version_id = 4",
    "DELETE FROM versions WHERE version_id = 4",
    "DELETE FROM versions WHERE version_id = 2",
    """
    INSERT INTO versions (version_id, kind, record_key, made_by_revision, payload, salt, digest)
    SELECT 9, kind, 'C-9', made_by_revision, payload, salt, digest FROM versions WHERE version_id = 4
    """,
    "UPDATE revisions SET edit_count = 7 WHERE revision = 1",
    "UPDATE revisions SET plan_digest = 'x' WHERE revision = 3",
    "UPDATE revisions SET plan_digest = NULL WHERE revision = 3",
    "UPDATE revisions SET plan_digest = NULL, plan_salt = NULL WHERE revision = 3",
    "UPDATE revisions SET plan_seal = zeroblob(32) WHERE revision = 1",
    "UPDATE revisions SET plan_seal = NULL, plan_digest = NULL, plan_salt = NULL WHERE revision = 3",
    "UPDATE revisions SET applied_at = 1 WHERE revision = 1",
    "UPDATE revisions SET reverts = 1 WHERE revision = 2",
    "INSERT INTO revisions VALUES (4, 1, NULL, NULL, NULL, 1, NULL, 99)",
    "DELETE FROM revisions WHERE revision = 3",
    "UPDATE audit SET facts = replace(facts, '\"edits\":3', '\"edits\":4') WHERE sequence = 2",
    "UPDATE audit SET payload = replace(payload, 'zhang', 'wang') WHERE sequence = 2",
    "UPDATE audit SET payload = NULL, salt = NULL WHERE sequence = 2",
    "UPDATE audit SET payload = NULL, salt = NULL, erased_by_sequence = 4 WHERE sequence = 2",
    "UPDATE audit SET at = at + 1 WHERE sequence = 3",
    "UPDATE audit SET action = 'create' WHERE sequence = 3",
    "UPDATE audit SET hash = zeroblob(32) WHERE sequence = 4",
    "DELETE FROM audit WHERE sequence = 3",
    "DELETE FROM audit WHERE sequence = 1",
    "DELETE FROM audit",
    "UPDATE book_properties SET value = 'f' WHERE name = 'book_id'",
  ])
  func anythingEditedByHandIsFound(_ sql: String) async throws {
    try await fill()
    try fixture.edit("PRAGMA foreign_keys=OFF; \(sql)")
    let result = try await fixture.open(.read).verify()
    #expect(!result.isSound)
    #expect(result.findings.filter { $0.severity == .error }.allSatisfy { $0.remedy != nil })
  }

  @Test(arguments: [
    ("DROP INDEX versions_current", "versions_current"), ("DROP TABLE leases", "leases"),
    ("CREATE TABLE stranger (x)", "stranger"), ("CREATE VIEW look AS SELECT 1", "look"),
    ("CREATE TRIGGER t AFTER INSERT ON audit BEGIN DELETE FROM audit; END", "t"),
    ("ALTER TABLE leases ADD COLUMN x TEXT", "leases"),
    ("DROP INDEX versions_current; CREATE INDEX versions_current ON versions (kind)", "versions_current"),
  ])
  func aSchemaThatIsNotTheBooksIsFound(_ sql: String, _ name: String) async throws {
    try await fill()
    try fixture.edit(sql)
    let result = try await fixture.open(.read).verify()
    let found = result.findings.filter { $0.code == "schema-altered" }
    #expect(found.map(\.value) == [name])
    #expect(!result.isSound)
  }

  @Test func theSchemaOfABackupAndOfAPurgedBookIsItsOwn() async throws {
    try await fill()
    try fixture.edit("ANALYZE")
    #expect(try await fixture.open(.read).verify().isSound)
    try await fixture.open(.read).backup(to: fixture.folder.file("copy.book"))
    #expect(try await BookStore.open(at: fixture.folder.file("copy.book"), .read).verify().isSound)
  }

  @Test func aDamagedFileIsFound() async throws {
    let book = try await fixture.create()
    try await book.apply((0..<500).map { add("C-\($0)", "某局第\($0)处") })
    try await book.backup(to: fixture.folder.file("copy.book"))
    var bytes = fixture.folder.read("copy.book")
    for index in stride(from: bytes.count / 2, to: bytes.count / 2 + 4_000, by: 1) { bytes[index] = 0x55 }
    fixture.folder.write(bytes, to: "copy.book")
    let path = fixture.folder.file("copy.book")
    let code = await refusal {
      let isSound = try await BookStore.open(at: path, .read).verify().isSound
      #expect(!isSound)
    }
    #expect(code == nil || code == .damaged)
  }

  @Test func theCountsAreThoseOfTheBook() async throws {
    try await fill()
    let result = try await fixture.open(.read).verify()
    #expect(result.auditEntries == 5)
    #expect(result.revisions == 3)
    #expect(result.versions == 5)
    #expect(result.erasedVersions == 1)
    #expect(result.head == (try await fixture.open(.read).info().auditHead))
    #expect(result.findings.map(\.code) == ["content-erased"])
  }
}
