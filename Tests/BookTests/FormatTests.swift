import Book
import ChangePlanning
import CivilTime
import Databases
import ExtranetModel
import JSONText
import Tables
import TestSupport
import Testing

/// The file format, which must not change: books written today are read in ten years.
@Suite struct FormatTests {
  let folder = ScratchFolder()

  /// A book in which nothing is left to chance.
  private func makeFixedBook() async throws -> BookStore {
    let book = try await BookStore.create(
      at: folder.file("a.book"), by: BookFixture.author, now: BookFixture.start,
      randomness: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } })
    try await book.apply([add("C-1", "甲"), add("C-2", "乙"), try prefix("2001:db8::/48", space: "vpn-a")])
    try await book.apply([change("C-1", from: "甲", to: "丙\n\"引\""), remove("C-2", "乙")])
    let request = PurgeRequest(
      records: [RecordReference(kind: .circuit, key: "C-1")], auditMentions: ["nobody"])
    _ = try await book.purge(request, by: BookFixture.author, reason: "purge", at: BookFixture.start)
    return book
  }

  @Test func theHeadOfAFixedBookNeverChanges() async throws {
    let result = try await makeFixedBook().verify()
    #expect(result.isSound)
    #expect(result.head == "5096b6a5755fd634ad661a8168a1a98e97fba8fa142410cd9f48a23875cf7695")
  }

  @Test func aPayloadIsTheOneWritingOfItsFields() async throws {
    let values = fields(("note", "a\"\\/\u{8}\u{1F}\n线路😀"), ("ledger-number", "C-1"), ("a-end-name", "x"))
    let book = try await BookStore.create(
      at: folder.file("b.book"), by: BookFixture.author, now: BookFixture.start)
    try await book.apply([Edit(kind: .circuit, key: "C-1", before: nil, after: values)])
    let file = try SQLiteDatabase(path: folder.file("b.book"), SQLiteOptions(.readOnly))
    let stored = try file.firstRow("SELECT payload FROM versions") { (row) throws(DatabaseError) in
      try row.text(at: 0)
    }
    let object = JSONValue.object(values.fields.map { ($0.code, .string($0.text)) })
    #expect(stored == object.canonicalText)
  }

  @Test func anAddressIsSpaceFamilyFirstAddressAndLength() async throws {
    _ = try await makeFixedBook()
    let file = try SQLiteDatabase(path: folder.file("a.book"), SQLiteOptions(.readOnly))
    let sql = """
      SELECT address_space, address_family, address_first, address_length FROM versions
      WHERE address_space IS NOT NULL
      """
    let rows = try file.rows(sql) { (row) throws(DatabaseError) in (0..<4).map { row.value(at: $0) } }
    let first: [UInt8] = [0x20, 0x01, 0x0d, 0xb8] + Array(repeating: 0, count: 12)
    #expect(rows == [["vpn-a", 6, .blob(first), 48]])
  }

  @Test func aPayloadInAnyOtherWritingIsNotRead() async throws {
    let path = folder.file("c.book")
    let book = try await BookStore.create(at: path, by: BookFixture.author, now: BookFixture.start)
    try await book.apply([add("C-1")])
    let file = try SQLiteDatabase(path: path, SQLiteOptions(.readWrite))
    let others = [
      "", "{", "{}x", "[]", "{\"a\":1}", "{\"a\":\"b\",}", "{\"a\" :\"b\"}", "{\"a\":\"b", "{\"a\":\"\\x\"}",
      "null",
      "{\"a\":\"\\u00\"}", "{\"a\":\"\\u12\"}", "{\"a\"}", "{\"a\":\"b\\",
    ]
    for text in others {
      try file.execute("UPDATE versions SET payload = ?1", [.text(text)])
      #expect(await refusal { _ = try await book.currentRecords(.circuit) } == .damaged, "\(text)")
    }
    try file.execute("UPDATE versions SET payload = CAST(x'7b2261223a22ff227d' AS TEXT)")
    #expect(await refusal { _ = try await book.currentRecords(.circuit) } == .damaged)
  }
}
