import Book
import ChangePlanning
import Databases
import ExtranetModel
import TestSupport
import Testing
import Wording

@Suite struct PurgingTests {
  let fixture = BookFixture()
  private let secret = "李四13900000000"

  private func purge(_ book: BookStore, _ keys: [String], mentions: [String] = []) async throws
    -> PurgeOutcome
  {
    try await book.purge(
      PurgeRequest(records: keys.map { RecordReference(kind: .circuit, key: $0) }, auditMentions: mentions),
      by: BookFixture.author, reason: "依申请清除", at: BookFixture.start)
  }

  private var isSecretInAnyFile: Bool {
    let needle = Array(secret.utf8)
    return fixture.folder.names.contains { name in
      let bytes = fixture.folder.read(name)
      return bytes.indices.contains { bytes[$0...].starts(with: needle) }
    }
  }

  @Test func whatIsPurgedIsInNoFileAndTheBookStillVerifies() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", secret), add("C-2"), add(secret)])
    try await book.apply([change("C-1", from: secret, to: "\(secret)办公室")], reason: "\(secret)来电")
    try await book.apply([add("C-3")])
    #expect(isSecretInAnyFile)
    let outcome = try await purge(book, ["C-1", secret], mentions: [secret])
    #expect(outcome.revision == 4)
    #expect(outcome.versions == 3)
    #expect(outcome.auditEntries == 1)
    #expect(outcome.isSpaceErased)
    #expect(!isSecretInAnyFile)
    let result = try await book.verify()
    #expect(result.isSound)
    #expect(result.erasedVersions == 3)
    #expect(result.erasedEntries == 1)
    #expect(result.findings.map(\.code) == ["content-erased"])
    #expect(try await book.currentRecords(.circuit).map(\.key) == ["C-2", "C-3"])
    #expect(try await book.snapshot(of: [.circuit], asOf: 1)[.circuit].map(\.key) == ["C-2"])
    #expect(try await book.history(of: RecordReference(kind: .circuit, key: "C-1")).isEmpty)
    #expect(
      try await book.revisions().map(\.author) == [
        BookFixture.author, BookFixture.author, nil, BookFixture.author,
      ])
  }

  @Test func theBookGoesOnAfterAPurge() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", secret)])
    _ = try await purge(book, ["C-1"])
    try await book.apply([add("C-1", "新")])
    _ = try await purge(book, ["C-1"])
    try await book.apply([add("C-1", "再")])
    #expect(try await book.verify().isSound)
    #expect(try await book.revisions().map { $0.planDigest == nil } == [false, true, true, true, true])
    #expect(try await book.currentRecords(.circuit).count == 1)
    #expect(try await book.newestRevision() == 5)
  }

  @Test func recordsAlreadyEndedArePurgedWithoutARevision() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", secret)])
    try await book.apply([remove("C-1", secret)])
    let outcome = try await purge(book, ["C-1"])
    #expect(outcome.revision == nil)
    #expect(outcome.versions == 1)
    #expect(try await book.newestRevision() == 2)
    #expect(try await book.verify().isSound)
  }

  @Test func nothingToPurgeIsSaidAndNothingIsWritten() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", secret)])
    let before = try await book.info()
    #expect(await refusal { _ = try await purge(book, [], mentions: ["nobody", ""]) } == .nothingToPurge)
    #expect(try await book.info() == before)
  }

  @Test func aKeyThatIsNotThereRefusesTheWholePurge() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", secret)])
    let before = try await book.info()
    await #expect {
      _ = try await purge(book, ["C-1", "C-9", "C-8"])
    } throws: { error in
      let error = error as? BookError
      return error?.code == .unknownRecord && error?.value == "C-9, C-8"
    }
    #expect(try await book.info() == before)
    #expect(try await book.currentRecords(.circuit).map(\.key) == ["C-1"])
  }

  @Test func whatAPurgeWouldEraseIsToldBefore() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1"), add("C-2")])
    try await book.apply([change("C-1", from: "某局", to: "他局"), remove("C-2")])
    let records = ["C-1", "C-2"].map { RecordReference(kind: .circuit, key: $0) }
    let told = try await book.purgeable(records)
    #expect(told.map(\.record) == records)
    #expect(told.map(\.versions) == [2, 1])
    #expect(told.map(\.stands) == [true, false])
    let unknown = RecordReference(kind: .circuit, key: "C-9")
    #expect(await refusal { _ = try await book.purgeable(records + [unknown]) } == .unknownRecord)
  }

  @Test func anErasedRevisionCannotBeTakenBack() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", secret), add("C-2")])
    _ = try await purge(book, ["C-1"])
    #expect(await refusal { _ = try await book.edits(of: 1) } == .erased)
  }

  @Test func recordsMentioningATextAreFoundInEveryRevision() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", secret), add("C-2"), add(secret), add("C-3", "\(secret)家")])
    try await book.apply([change("C-1", from: secret, to: "新")])
    #expect(try await book.references(mentioning: secret).map(\.key) == ["C-1", "C-3", secret])
    #expect(try await book.references(mentioning: "").isEmpty)
  }

  @Test func aReaderElsewhereDelaysTheBytesOnly() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", secret)])
    let reader = try SQLiteDatabase(path: fixture.path, SQLiteOptions(.readOnly))
    try reader.execute("BEGIN")
    _ = try reader.rows("SELECT payload FROM versions") { (row) throws(DatabaseError) in row.value(at: 0) }
    let second = try await fixture.open()
    #expect(try await !purge(second, ["C-1"]).isSpaceErased)
    #expect(try await second.currentRecords(.circuit).isEmpty)
    try reader.execute("COMMIT")
    #expect(try await second.eraseFreedSpace())
    #expect(!isSecretInAnyFile)
  }
}
