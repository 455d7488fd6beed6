import Databases
import TestSupport
import Testing

@Suite struct SQLiteDatabaseTests {
  let folder = ScratchFolder()

  func database(_ name: String = "a.db", _ options: SQLiteOptions = SQLiteOptions(.create)) throws
    -> SQLiteDatabase
  {
    try SQLiteDatabase(path: folder.file(name), options)
  }

  @Test(arguments: [
    SQLValue.null, .integer(0), .integer(.min), .integer(.max), .real(-0.5), .real(1e300), .text(""),
    .text("线路 'x'"),
    .text("a\0b"), .blob([]), .blob([0, 255, 1]),
  ])
  func everyValueComesBackAsItWent(_ value: SQLValue) throws {
    let database = try database()
    let back = try database.rows("SELECT ?1", [value]) { (row) throws(DatabaseError) in row.value(at: 0) }
    #expect(back == [value])
  }

  @Test func placeholdersAreNumbersNotPlaces() throws {
    let back = try database().rows("SELECT ?2, ?1, ?2", ["a", "b"]) { (row) throws(DatabaseError) in
      try row.text(at: 0) + row.text(at: 1) + row.text(at: 2)
    }
    #expect(back == ["bab"])
  }

  @Test func rowsAreReadWithTheTypeAskedFor() throws {
    let database = try database()
    let kinds = try database.rows("SELECT 7, 2.5, 'x', x'00ff', NULL") { (row) throws(DatabaseError) in
      try
        #"\#(row.count) \#(row.integer(at: 0)) \#(row.real(at: 0)) \#(row.real(at: 1)) \#(row.text(at: 2)) "#
        + "\(row.blob(at: 3)) \(row.optionalText(at: 4) ?? "-") \(row.storedBytes(at: 2) ?? [])"
    }
    #expect(kinds == ["5 7 7.0 2.5 x [0, 255] - [120]"])
  }

  @Test(arguments: ["NULL", "'7'", "7.0", "x'07'"])
  func anotherTypeThanAskedForIsAnError(_ literal: String) throws {
    let database = try database()
    let error = #expect(throws: DatabaseError.self) {
      try database.query("SELECT \(literal)", []) { (row) throws(DatabaseError) in _ = try row.integer(at: 0)
      }
    }
    #expect(error?.code == .wrongType)
  }

  @Test func everyConnectionIsDurableAndBounded() throws {
    let database = try database("a.db", SQLiteOptions(.create, busyTimeout: .milliseconds(1_250)))
    func pragma(_ name: String) throws -> SQLValue? {
      try database.firstRow("PRAGMA \(name)") { (row) throws(DatabaseError) in row.value(at: 0) }
    }
    #expect(try pragma("journal_mode") == "wal")
    #expect(try pragma("synchronous") == 2)
    #expect(try pragma("foreign_keys") == 1)
    #expect(try pragma("busy_timeout") == 1_250)
    #expect(try pragma("secure_delete") == 1)
  }

  @Test func aTransactionCommitsOrLeavesNothing() throws {
    let database = try database()
    try database.executeScript("CREATE TABLE t (v INTEGER NOT NULL UNIQUE) STRICT")
    try database.transaction(.write) { () throws(DatabaseError) in
      try database.execute("INSERT INTO t VALUES (1)")
    }
    let error = #expect(throws: DatabaseError.self) {
      try database.transaction(.write) { () throws(DatabaseError) in
        try database.execute("INSERT INTO t VALUES (?1)", [2])
        try database.execute("INSERT INTO t VALUES (?1)", [1])
      }
    }
    #expect(error?.code == .constraint)
    #expect(error?.extendedCode == 2067)
    #expect(try values(database) == [1])
    #expect(try database.execute("UPDATE t SET v = v + 1") == 1)
  }

  @Test func transactionsDoNotNest() throws {
    let database = try database()
    let error = #expect(throws: DatabaseError.self) {
      try database.transaction(.write) { () throws(DatabaseError) in
        try database.transaction(.write) { () throws(DatabaseError) in }
      }
    }
    #expect(error?.code == .statement)
    try database.transaction(.read) { () throws(DatabaseError) in }
  }

  @Test func theSameStatementMayRunInsideItsOwnAnswer() throws {
    let database = try database()
    try database.executeScript("CREATE TABLE t (v INTEGER) STRICT")
    try database.insert(into: "t", columns: ["v"], rows: [[1], [2], [3]])
    var seen: [Int64] = []
    try database.query("SELECT v FROM t ORDER BY v", []) { (outer) throws(DatabaseError) in
      let first = try outer.integer(at: 0)
      try database.query("SELECT v FROM t ORDER BY v", []) { (inner) throws(DatabaseError) in
        seen.append(first * 10 + (try inner.integer(at: 0)))
      }
    }
    #expect(seen == [11, 12, 13, 21, 22, 23, 31, 32, 33])
  }

  @Test func moreStatementsThanTheCacheHoldsStillRun() throws {
    let database = try database()
    for round in 0..<3 {
      for number in 0..<200 {
        let back = try database.firstRow("SELECT \(number) + ?1", [.integer(Int64(round))]) {
          (row) throws(DatabaseError) in try row.integer(at: 0)
        }
        #expect(back == Int64(number + round))
      }
    }
  }

  @Test func aBulkInsertIsAllOrNothing() throws {
    let database = try database()
    try database.executeScript("CREATE TABLE t (v INTEGER NOT NULL) STRICT")
    let error = #expect(throws: DatabaseError.self) {
      try database.insert(into: "t", columns: ["v"], rows: [[1], [2], [.null]])
    }
    #expect(error?.code == .constraint)
    #expect(try values(database).isEmpty)
    try database.insert(into: "t", columns: ["v"], rows: (0..<5_000).map { [.integer($0)] })
    #expect(try values(database).count == 5_000)
  }

  @Test func anErrorShowsTheStatementAndNeverAValue() throws {
    let database = try database()
    try database.executeScript("CREATE TABLE t (v TEXT UNIQUE) STRICT")
    try database.execute("INSERT INTO t VALUES (?1)", ["13800000000"])
    let error = #expect(throws: DatabaseError.self) {
      try database.execute("INSERT INTO t VALUES (?1)", ["13800000000"])
    }
    let text = String(describing: try #require(error))
    #expect(text.contains("INSERT INTO t VALUES (?1)"))
    #expect(text.contains("1 redacted value"))
    #expect(!text.contains("138"))
  }

  @Test(arguments: ["SELEC 1", "SELECT * FROM nowhere", "", "SELECT ?1"])
  func aWrongStatementIsNamed(_ sql: String) throws {
    let database = try database()
    let error = #expect(throws: DatabaseError.self) { try database.execute(sql) }
    #expect(error?.code == .statement)
    #expect(error?.sql == sql)
  }

  @Test func eraseFreedSpaceLeavesNoDeletedByteInAnyFile() throws {
    let database = try database("a.db", SQLiteOptions(.create, overwritesDeleted: false))
    let secret = "the-name-to-forget"
    try database.executeScript("CREATE TABLE t (v TEXT) STRICT")
    try database.insert(into: "t", columns: ["v"], rows: (0..<2_000).map { [.text("\(secret)-\($0)")] })
    try database.execute("DELETE FROM t")
    #expect(fileBytes.contains(Array(secret.utf8)))
    try database.eraseFreedSpace()
    #expect(!fileBytes.contains(Array(secret.utf8)))
    #expect(try database.integrityProblems().isEmpty)
  }

  private var fileBytes: [UInt8] { folder.names.flatMap { folder.read($0) } }

  private func values(_ database: SQLiteDatabase) throws -> [Int64] {
    try database.rows("SELECT v FROM t ORDER BY v") { (row) throws(DatabaseError) in try row.integer(at: 0) }
  }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in a row.
  func contains(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first, count >= needle.count else { return false }
    return indices.dropLast(needle.count - 1).contains { start in
      self[start] == first && self[start..<start + needle.count].elementsEqual(needle)
    }
  }
}
