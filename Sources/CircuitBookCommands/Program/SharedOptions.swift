import CivilTime
import CommandLineParsing
import Operations
import Wording

extension Command.Option {
  /// `--apply` and `-m`: without them a command shows what it would write.
  static let applying: [Command.Option] = [
    .flag("apply", Phrase(zh: "写入账簿；不加则只预览", en: "write to the book; without it the edits are only shown")),
    .value(
      "reason", short: "m", "REASON", .text, Phrase(zh: "入账理由，留在审计记录中", en: "why; kept in the audit trail")),
  ]

  /// `--as-of`: the day a count is made on.
  static let asOf = Command.Option.value(
    "as-of", "DATE", .checked(dayComplaint), Phrase(zh: "按哪一天统计", en: "the day counted")
  )
  .defaulting(to: Phrase(zh: "今天", en: "today"))

  /// `--out` and `--force`: where a file is written.
  static let output: [Command.Option] = [
    .value(
      "out", "FILE", .file, Phrase(zh: "写入文件；默认标准输出", en: "the file to write; standard output by default")),
    .flag("force", Phrase(zh: "覆盖已有文件", en: "overwrite a file that is there")),
  ]

  private static let dayComplaint: @Sendable (String) -> Phrase? = { text in
    (try? Day(parsing: text)) == nil
      ? Phrase(zh: "应为日期，例如 2026-05-31", en: "a date is expected, such as 2026-05-31") : nil
  }
}

extension Command.Rule {
  /// Nothing is applied without a reason.
  static let applyingNeedsReason = Command.Rule.requires("apply", "reason")
}

extension ParsedArguments {
  /// The day of `--as-of`, today when not said.
  func day(in session: Session) -> Day {
    value("as-of").flatMap { try? Day(parsing: $0) } ?? session.context.today
  }
}
