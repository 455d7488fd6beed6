import Book
import CivilTime
import CommandLineParsing
import ExtranetModel
import Operations
import Tables
import Wording

/// `book init`: a new book.
enum BookInitialise: CommandAction {
  static let declaration = Command(
    "init", Phrase(zh: "新建账簿", en: "create a book"),
    examples: [
      Command.Example("circuitbook book init --book extranet.db", Phrase(zh: "新建一个文件", en: "create a file"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    do throws(BookError) {
      _ = try await Book.create(
        at: session.bookPath, by: session.context.author, now: session.context.now(),
        randomness: session.context.randomBytes)
    } catch {
      throw OperationError(error)
    }
    session.say(Phrase(zh: "已新建账簿 \(session.bookPath)", en: "created the book \(session.bookPath)"))
    return .success
  }
}

/// `book info`: what the book says about itself.
enum BookInformation: CommandAction {
  static let declaration = Command(
    "info", Phrase(zh: "账簿概况", en: "what the book holds"),
    options: [.flag("revisions", Phrase(zh: "列出每次入账", en: "list every revision"))],
    examples: [
      Command.Example("circuitbook book info --revisions", Phrase(zh: "概况与入账记录", en: "with its revisions"))
    ])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    do throws(BookError) {
      let info = try await book.info()
      session.show(BookTables.information(info, calendar: .china))
      if arguments.isSet("revisions") { session.show(BookTables.revisions(try await book.revisions())) }
    } catch {
      throw OperationError(error)
    }
    return .success
  }
}

/// `book verify`: the audit chain and every version, checked.
enum BookVerify: CommandAction {
  static let declaration = Command(
    "verify", Phrase(zh: "核验审计链与每个版本", en: "check the audit chain and every version"),
    examples: [Command.Example("circuitbook book verify", Phrase(zh: "核验", en: "check the book"))],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let result: BookVerification
    do throws(BookError) {
      result = try await book.verify()
    } catch {
      throw OperationError(error)
    }
    session.show(BookTables.verification(result))
    session.report(result.findings)
    return result.isSound ? .success : .findings
  }
}

/// `book backup`: a copy while others go on.
enum BookBackup: CommandAction {
  static let declaration = Command(
    "backup", Phrase(zh: "在线备份", en: "copy the book while others go on"),
    arguments: [.one("file", "FILE", .file, Phrase(zh: "备份文件", en: "the copy"))],
    examples: [Command.Example("circuitbook book backup 2026-05-31.db", Phrase(zh: "备份", en: "make a copy"))])

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let path = arguments.requiredValue("file")
    do throws(BookError) {
      try await book.backup(to: path)
    } catch {
      throw OperationError(error)
    }
    session.say(Phrase(zh: "已备份到 \(path)", en: "copied to \(path)"))
    return .success
  }
}

/// `book purge`: forget records; the audit chain still holds.
enum BookPurge: CommandAction {
  static let declaration = Command(
    "purge", Phrase(zh: "按要求清除记录内容，审计链仍可核验", en: "forget records for good; the audit chain still holds"),
    discussion: Phrase(
      zh: "清除所给编号的记录在每次入账中的内容及其测量数据，不可恢复。此前的备份和导出不受影响，须另行清除。",
      en:
        "Erases the content of these records in every revision, and their measurements. It cannot be undone. Backups "
        + "and exports made before are not reached: erase them yourself."),
    arguments: [
      .one("kind", "KIND", .oneOf(RecordKind.self), Phrase(zh: "类别", en: "the kind of record")),
      .many("keys", "KEY", .text, Phrase(zh: "编号", en: "the records' keys")),
    ],
    options: [
      Command.Option.value("reason", short: "m", "REASON", .text, Phrase(zh: "理由", en: "why")).required(),
      .flag("yes", Phrase(zh: "确认清除", en: "really erase")),
      .value(
        "mention", "TEXT", .text,
        Phrase(zh: "同时清除提到此文字的审计理由", en: "erase audit reasons that mention this text too")
      ).repeatable(),
    ],
    examples: [
      Command.Example(
        "circuitbook book purge circuit CS-0007 --yes -m 'request 2026-12'",
        Phrase(zh: "清除一条线路", en: "forget one circuit"))
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    guard let kind: RecordKind = arguments.term("kind") else { return .usage }
    let records = arguments.values("keys").map { RecordReference(kind: kind, key: $0) }
    guard arguments.isSet("yes") else {
      session.say(
        Phrase(
          zh: "将永久清除 \(records.count) 条记录；确认请加 --yes",
          en: "\(records.count) records would be erased for good; add --yes"))
      return .findings
    }
    let book = try await session.openBook(forWriting: true)
    let outcome: PurgeOutcome
    do throws(BookError) {
      outcome = try await book.purge(
        PurgeRequest(records: records, auditMentions: arguments.values("mention")),
        by: session.context.author,
        reason: arguments.requiredValue("reason"), at: session.context.now())
    } catch {
      throw OperationError(error)
    }
    session.say(
      Phrase(
        zh: "已清除 \(outcome.versions) 个版本、\(outcome.auditEntries) 条审计内容、\(outcome.measurements) 行测量",
        en:
          "erased \(outcome.versions) versions, \(outcome.auditEntries) audit texts, \(outcome.measurements) measurements"
      ))
    return .success
  }
}
