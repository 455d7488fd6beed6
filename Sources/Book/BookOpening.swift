import BlockingWork
import CivilTime
import Databases
import Wording

/// Opens the file on the thread that will own the connection.
actor BookOpening {
  let executor: ThreadExecutor

  // Safety: the actor owns the executor for as long as it lives.
  nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

  init() throws(BookError) {
    do throws(ThreadError) {
      executor = try ThreadExecutor(name: "book")
    } catch {
      throw BookError(
        .failed, Phrase(zh: "系统无法再建线程", en: "the system refuses another thread"),
        remedy: Phrase(zh: "检查进程数限制（ulimit -u）", en: "check the limit on processes (ulimit -u)"))
    }
  }

  func create(
    _ path: String, by author: Author, now: Instant, randomness: BookStore.Randomness
  ) throws(BookError) -> sending any Database {
    do throws(BookError) {
      let database = try Self.connect(path, SQLiteOptions(.create))
      try Self.fill(database, by: author, now: now, randomness: randomness)
      return database
    } catch {
      // What was there before stays; anything else is ours and half made.
      if error.code != .exists { SQLiteDatabase.removeFiles(at: path) }
      switch error.code {
      case .missing: throw Self.noFolder
      case .readOnly: throw Self.readOnlyFolder
      default: throw error
      }
    }
  }

  private static var noFolder: BookError {
    BookError(
      .missing, Phrase(zh: "要建账簿的目录不存在", en: "the folder the book is to be in does not exist"),
      remedy: Phrase(zh: "先建目录，或换一个路径", en: "make the folder first, or give another path"))
  }

  private static var readOnlyFolder: BookError {
    BookError(
      .readOnly, Phrase(zh: "要建账簿的目录不可写", en: "the folder the book is to be in cannot be written"),
      remedy: Phrase(zh: "给目录写权限，或换一个路径", en: "make the folder writable, or give another path"))
  }

  private static func fill(
    _ database: any Database, by author: Author, now: Instant, randomness: BookStore.Randomness
  ) throws(BookError) {
    try database.transaction(.write) { () throws(BookError) in
      try BookProperties.createTables(in: database)
      let properties = BookProperties(
        formatVersion: BookSchema.formatVersion, identifier: randomness(16).hexadecimal, created: now)
      try properties.write(to: database)
      try AuditChain(database).append(.create(properties, by: author), at: now, salt: randomness(16))
    }
  }

  func open(
    _ path: String, _ access: BookStore.Access, patience: Duration
  ) throws(BookError) -> sending any Database {
    let options = SQLiteOptions(access == .read ? .readOnly : .readWrite, busyTimeout: patience)
    let database = try Self.connect(path, options)
    _ = try BookProperties.read(from: database)
    // Only now: what is no book is left as it is.
    if access == .write {
      try database.asking { () throws(DatabaseError) in try database.useWriteAheadLog() }
    }
    return database
  }

  private static func connect(_ path: String, _ options: SQLiteOptions) throws(BookError)
    -> sending SQLiteDatabase
  {
    do throws(DatabaseError) {
      return try SQLiteDatabase(path: path, options)
    } catch {
      throw BookError(error)
    }
  }
}
