import Databases
import Glibc
import TestSupport
import Testing

@Suite struct SQLiteOpeningTests {
  let folder = ScratchFolder()

  private func code(_ path: String, _ mode: SQLiteOptions.Mode) -> DatabaseError.Code? {
    do throws(DatabaseError) {
      _ = try SQLiteDatabase(path: path, SQLiteOptions(mode, busyTimeout: .milliseconds(10)))
      return nil
    } catch { return error.code }
  }

  private func makeDatabase(_ name: String = "a.db") throws -> String {
    let database = try SQLiteDatabase(path: folder.file(name), SQLiteOptions(.create))
    try database.executeScript("CREATE TABLE t (v INTEGER) STRICT; INSERT INTO t VALUES (7)")
    return folder.file(name)
  }

  @Test func creatingFailsWhenAnythingIsThere() throws {
    let path = try makeDatabase()
    #expect(code(path, .create) == .exists)
    #expect(code(path, .readWrite) == nil)
    #expect(code(folder.path, .create) == .exists)
  }

  @Test(arguments: [SQLiteOptions.Mode.readWrite, .readOnly])
  func openingNeverCreates(_ mode: SQLiteOptions.Mode) {
    #expect(code(folder.file("none.db"), mode) == .missing)
    #expect(code(folder.file("none/none.db"), mode) == .missing)
    #expect(code(folder.path, mode) == .cannotOpen)
    #expect(folder.names.isEmpty)
  }

  @Test func aFileThatIsNoDatabaseIsCalledThat() {
    folder.write(Array(repeating: 65, count: 5_000), to: "text.db")
    #expect(code(folder.file("text.db"), .readWrite) == .notDatabase)
    #expect(folder.read("text.db").count == 5_000)
  }

  @Test func aReadOnlyConnectionReadsAndNeverWrites() throws {
    let path = try makeDatabase()
    let database = try SQLiteDatabase(path: path, SQLiteOptions(.readOnly))
    let back = try database.firstRow("SELECT v FROM t") { (row) throws(DatabaseError) in
      try row.integer(at: 0)
    }
    #expect(back == 7)
    let error = #expect(throws: DatabaseError.self) { try database.execute("DELETE FROM t") }
    #expect(error?.code == .readOnly)
  }

  @Test func aLockedDatabaseIsBusyAfterTheTimeout() throws {
    let path = try makeDatabase()
    let first = try SQLiteDatabase(path: path, SQLiteOptions(.readWrite))
    let second = try SQLiteDatabase(path: path, SQLiteOptions(.readWrite, busyTimeout: .milliseconds(20)))
    try first.transaction(.write) { () throws(DatabaseError) in
      let error = #expect(throws: DatabaseError.self) {
        try second.transaction(.write) { () throws(DatabaseError) in }
      }
      #expect(error?.code == .busy)
    }
    try second.transaction(.write) { () throws(DatabaseError) in }
  }

  @Test func aReaderSeesOneStateWhileAnotherWrites() throws {
    let path = try makeDatabase()
    let reader = try SQLiteDatabase(path: path, SQLiteOptions(.readOnly))
    let writer = try SQLiteDatabase(path: path, SQLiteOptions(.readWrite))
    func count() throws(DatabaseError) -> Int64? {
      try reader.firstRow("SELECT count(*) FROM t") { (row) throws(DatabaseError) in try row.integer(at: 0) }
    }
    try reader.transaction(.read) { () throws(DatabaseError) in
      #expect(try count() == 1)
      try writer.execute("INSERT INTO t VALUES (8)")
      #expect(try count() == 1)
    }
    #expect(try count() == 2)
  }

  @Test(arguments: [":memory:", "file:x?mode=memory", "a'b 台账.db"])
  func anyNameIsAFileName(_ name: String) throws {
    _ = try makeDatabase(name)
    #expect(folder.names == [name])
  }

  @Test func aBackupIsOneWholeFileAndReplacesNothing() throws {
    let path = try makeDatabase()
    let database = try SQLiteDatabase(path: path, SQLiteOptions(.readWrite))
    try database.execute("INSERT INTO t VALUES (8)")
    try database.backup(to: folder.file("copy.db"))
    #expect(folder.names.filter { $0.hasPrefix("copy") } == ["copy.db"])
    let copy = try SQLiteDatabase(path: folder.file("copy.db"), SQLiteOptions(.readOnly))
    let values = try copy.rows("SELECT v FROM t") { (row) throws(DatabaseError) in try row.integer(at: 0) }
    #expect(values == [7, 8])
    #expect(try copy.integrityProblems().isEmpty)
    let error = #expect(throws: DatabaseError.self) { try database.backup(to: folder.file("copy.db")) }
    #expect(error?.code == .exists)
    #expect(folder.read("copy.db").count > 4_096)
  }

  @Test func damageIsFoundByTheIntegrityCheck() throws {
    let path = try makeDatabase()
    var bytes = folder.read("a.db")
    for index in 4_096..<4_196 { bytes[index] = 0xEE }
    folder.write(bytes, to: "a.db")
    let database = try SQLiteDatabase(path: path, SQLiteOptions(.readOnly))
    #expect(try !database.integrityProblems().isEmpty)
  }
}
