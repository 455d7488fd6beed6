import Wording

/// The people the commands are for; the first page of help is arranged by them.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  /// Whoever sits in front of it: the book itself, import, export, finding things.
  case everyone
  /// The network engineer: addresses, layouts, measurements, devices.
  case engineer
  /// The contract manager: items, changes, statements, settlement.
  case contractManager = "contract-manager"
  /// Cron and the duty desk: what runs at night, and who looks at it then.
  case duty

  /// The name over their commands.
  public var phrase: Phrase {
    switch self {
    case .everyone: Phrase(zh: "所有人", en: "Everyone")
    case .engineer: Phrase(zh: "网络工程师", en: "Network engineer")
    case .contractManager: Phrase(zh: "合同管理员", en: "Contract manager")
    case .duty: Phrase(zh: "定时任务与值班", en: "Cron and duty desk")
    }
  }
}
