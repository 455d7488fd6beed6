import Tables
import Wording

/// Where a circuit stands in its life.
public enum CircuitState: String, TermCell {
  /// Asked for, not yet ordered.
  case requested
  /// Ordered from the carrier.
  case ordered
  /// Built, being tested.
  case testing
  /// In use (在用).
  case active
  /// In use, a change is under way.
  case changePending = "change-pending"
  /// Suspended with its number kept (停机保号).
  case suspended
  /// In use, its end is ordered.
  case terminationPending = "termination-pending"
  /// Taken down (拆机).
  case terminated

  /// Whether the line is there and is counted against the contract.
  public var isCounted: Bool {
    switch self {
    case .active, .changePending, .terminationPending: true
    case .requested, .ordered, .testing, .suspended, .terminated: false
    }
  }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .requested: Phrase(zh: "申请中", en: "requested")
    case .ordered: Phrase(zh: "已下单", en: "ordered")
    case .testing: Phrase(zh: "测试中", en: "testing")
    case .active: Phrase(zh: "在用", en: "in use")
    case .changePending: Phrase(zh: "变更中", en: "change pending")
    case .suspended: Phrase(zh: "停机保号", en: "suspended")
    case .terminationPending: Phrase(zh: "待拆机", en: "termination pending")
    case .terminated: Phrase(zh: "拆机", en: "terminated")
    }
  }

  /// Other spellings in sheets.
  public var aliases: [String] {
    switch self {
    case .requested: ["待开通"]
    case .ordered: ["派单"]
    case .active: ["正常", "使用中", "运营中", "启用"]
    case .suspended: ["停用保号"]
    case .terminated: ["已拆机", "撤销", "停用", "已停用", "注销"]
    case .testing, .changePending, .terminationPending: []
    }
  }
}
