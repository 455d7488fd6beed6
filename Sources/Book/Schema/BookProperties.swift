import CivilTime
import Databases
import Wording

/// What a book says about itself, written once.
public struct BookProperties: Sendable, Hashable {
  /// The format of the file.
  public let formatVersion: Int64
  /// 128 random bits in hexadecimal, the book's own number.
  public let identifier: String
  /// When the book was created.
  public let created: Instant

  /// Creates the tables of an empty database.
  static func createTables(in database: any Database) throws(BookError) {
    try database.asking { () throws(DatabaseError) in try database.executeScript(BookSchema.text) }
  }

  func write(to database: any Database) throws(BookError) {
    let rows: [[SQLValue]] = [
      ["format_version", .text(String(formatVersion))], ["book_id", .text(identifier)],
      ["created_at", .text(String(created.stored))],
    ]
    try database.append(to: "book_properties", ["name", "value"], rows)
  }

  /// Reads the properties, and refuses what is no book or a newer one.
  static func read(from database: any Database) throws(BookError) -> BookProperties {
    let pairs = try rows(of: database)
    let values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    guard let format = values["format_version"].flatMap({ Int64($0) }) else { throw notABook }
    guard format <= BookSchema.formatVersion else { throw newerFormat(format) }
    guard let identifier = values["book_id"], let created = values["created_at"].flatMap({ Int64($0) }) else {
      throw notABook
    }
    return BookProperties(formatVersion: format, identifier: identifier, created: Instant(stored: created))
  }

  private static func rows(of database: any Database) throws(BookError) -> [(String, String)] {
    do throws(DatabaseError) {
      return try database.rows("SELECT name, value FROM book_properties") { (row) throws(DatabaseError) in
        (try row.text(at: 0), try row.text(at: 1))
      }
    } catch {
      // A database of another program has no such table, or one of another shape.
      if error.code == .statement || error.code == .wrongType { throw notABook }
      throw BookError(error)
    }
  }

  private static var notABook: BookError {
    BookError(
      .notABook, Phrase(zh: "该文件不是账簿", en: "the file is not a book"),
      remedy: Phrase(
        zh: "核对 --book 的路径；若是中断的新建留下的空文件，请删除后重新 book init",
        en:
          "check the path given to --book; if an interrupted book init left an empty file, remove it and repeat"
      ))
  }

  private static func newerFormat(_ format: Int64) -> BookError {
    let ours = BookSchema.formatVersion
    return BookError(
      .newerFormat,
      Phrase(
        zh: "账簿格式为第 \(format) 版，本程序只识别到第 \(ours) 版",
        en: "the book has format \(format); this program reads up to format \(ours)"),
      remedy: Phrase(zh: "升级本程序后再打开", en: "open it with a newer circuitbook"))
  }
}
