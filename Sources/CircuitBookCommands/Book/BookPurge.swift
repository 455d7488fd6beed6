import Book
import CommandLineParsing
import ExtranetModel
import Operations
import Tables
import Wording

/// `book purge`: forget records; the audit chain still holds.
enum BookPurge: CommandAction {
  static let hasEffects = true

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
    guard arguments.isSet("yes") else { return try await preview(records, in: session) }
    let reason = arguments.requiredValue("reason")
    if reason.folded.isEmpty { throw .reasonMissing }
    let book = try await session.openBook(forWriting: true)
    let outcome: PurgeOutcome
    do throws(BookError) {
      outcome = try await book.purge(
        PurgeRequest(records: records, auditMentions: arguments.values("mention")),
        by: session.context.author,
        reason: reason, at: session.context.now())
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

  /// Shows what would go; keys the book does not hold are refused as the purge itself refuses them.
  private static func preview(
    _ records: [RecordReference], in session: Session
  ) async throws(OperationError) -> ExitCode {
    let book = try await session.openBook()
    do throws(BookError) {
      session.show(BookTables.purgeable(try await book.purgeable(records)))
    } catch {
      throw OperationError(error)
    }
    session.say(
      Phrase(
        zh: "将永久清除 \(records.count) 条记录；确认请加 --yes",
        en: "\(records.count) records would be erased for good; add --yes"))
    return .findings
  }
}
