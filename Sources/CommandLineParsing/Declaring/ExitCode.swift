import Wording

/// The numbers the program ends with.
public enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
  /// Nothing to report, or applied.
  case success = 0
  /// An error; nothing changed.
  case failure = 1
  /// Differences or violations found.
  case findings = 2
  /// Some sources were missing, so nothing is proven.
  case partial = 3
  /// Wrong usage (`EX_USAGE` of sysexits.h).
  case usage = 64
  /// Interrupted by a signal before it was done (128 + SIGINT, as shells say it); nothing was applied.
  case interrupted = 130

  /// What it says.
  public var phrase: Phrase {
    switch self {
    case .success: Phrase(zh: "无可报告，或已执行", en: "nothing to report, or applied")
    case .failure: Phrase(zh: "出错，未作任何改动", en: "an error; nothing changed")
    case .findings: Phrase(zh: "发现差异或不达标", en: "differences or violations found")
    case .partial: Phrase(zh: "部分来源缺失，不能证明", en: "partial: some sources missing, so not proven")
    case .usage: Phrase(zh: "用法错误", en: "wrong usage")
    case .interrupted: Phrase(zh: "完成前被中断，未入账", en: "interrupted before it was done; nothing applied")
    }
  }
}
