import Book
import Databases
import ExtranetModel
import Glibc
import TestSupport
import Testing
import Wording

@Suite struct BookOpeningTests {
  let fixture = BookFixture()

  @Test func aNewBookIsEmptySoundAndNumbered() async throws {
    let book = try await fixture.create()
    let info = try await book.info()
    #expect(info.newestRevision == 0)
    #expect(info.recordCounts.isEmpty)
    #expect(info.auditCount == 1)
    #expect(info.properties.identifier.count == 32)
    #expect(info.properties.created == BookFixture.start)
    #expect(try await book.verify().findings.isEmpty)
    let other = try await BookFixture().create()
    #expect(try await other.info().properties.identifier != info.properties.identifier)
  }

  @Test func creatingReplacesNothing() async throws {
    _ = try await fixture.create()
    let before = fixture.folder.read("a.book")
    #expect(await refusal { _ = try await fixture.create() } == .exists)
    #expect(fixture.folder.read("a.book") == before)
  }

  @Test func creatingInNoFolderLeavesNothing() async throws {
    let path = fixture.folder.file("none/a.book")
    #expect(
      await refusal {
        _ = try await BookStore.create(at: path, by: BookFixture.author, now: BookFixture.start)
      }
        == .missing)
    #expect(fixture.folder.names.isEmpty)
  }

  /// No file can be made in sysfs, not even by root.
  @Test func aFolderThatCannotBeWrittenIsCalledThat() async throws {
    let error = await #expect(throws: BookError.self) {
      _ = try await BookStore.create(
        at: "/sys/circuitbook-test.book", by: BookFixture.author, now: BookFixture.start)
    }
    #expect(error?.code == .readOnly)
    #expect(error?.phrase.en.contains("folder") == true)
  }

  @Test func whatIsNoBookIsCalledThat() async throws {
    fixture.folder.write(Array("台账编号,部门\n".utf8), to: "sheet.csv")
    fixture.folder.write([], to: "empty.book")
    let other = try SQLiteDatabase(path: fixture.folder.file("other.db"), SQLiteOptions(.create))
    try other.executeScript("CREATE TABLE book_properties (x INTEGER) STRICT")
    try other.backup(to: fixture.folder.file("plain.db"))
    let before = fixture.folder.read("plain.db")
    for name in ["sheet.csv", "empty.book", "other.db", "plain.db"] {
      let path = fixture.folder.file(name)
      #expect(await refusal { _ = try await BookStore.open(at: path, .write) } == .notABook, "\(name)")
    }
    #expect(fixture.folder.read("plain.db") == before)
    #expect(
      await refusal { _ = try await BookStore.open(at: fixture.folder.file("none"), .read) } == .missing)
    #expect(await refusal { _ = try await BookStore.open(at: fixture.folder.path, .read) } == .cannotOpen)
  }

  @Test func lettingABookGoLeavesOneFile() async throws {
    try await {
      let book = try await fixture.create()
      try await book.apply([add("C-1")])
      #expect(fixture.folder.names.count == 3)
    }()
    #expect(fixture.folder.names == ["a.book"])
  }

  @Test func aNewerFormatIsRefused() async throws {
    _ = try await fixture.create()
    try fixture.edit("UPDATE book_properties SET value = '2' WHERE name = 'format_version'")
    #expect(await refusal { _ = try await fixture.open(.read) } == .newerFormat)
  }

  @Test func aLockedBookIsRefusedAfterTheWait() async throws {
    let book = try await fixture.create()
    let other = try SQLiteDatabase(path: fixture.path, SQLiteOptions(.readWrite))
    try other.execute("BEGIN IMMEDIATE")
    let second = try await fixture.open()
    #expect(await refusal { try await second.apply([add("C-1")]) } == .locked)
    #expect(try await book.newestRevision() == 0)
    try other.execute("ROLLBACK")
    #expect(await refusal { try await second.apply([add("C-1")]) } == nil)
  }

  @Test func aReadOnlyBookRefusesToWrite() async throws {
    try await fixture.create().apply([add("C-1")])
    let book = try await fixture.open(.read)
    #expect(try await book.currentRecords(.circuit).count == 1)
    #expect(await refusal { try await book.apply([add("C-2")]) } == .readOnly)
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func aReadOnlyFolderIsNamed() async throws {
    _ = try await fixture.create()
    chmod(fixture.folder.path, 0o500)
    let code = await refusal { try await fixture.open().apply([add("C-1")]) }
    #expect(code == .readOnly || code == .cannotOpen)
  }

  @Test func everyCodeOfTheDatabaseHasWordsInBothLanguages() {
    for code in DatabaseError.Code.allCases {
      let error = BookError(DatabaseError(code, message: "m"))
      #expect(!error.phrase.zh.isEmpty && !error.phrase.en.isEmpty && error.phrase.zh != error.phrase.en)
    }
  }
}
