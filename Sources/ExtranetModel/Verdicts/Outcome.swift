import Wording

/// What a judge says of a clause.
public enum Outcome: String, Term {
  /// The evidence shows that it is kept.
  case met
  /// The evidence shows that it is broken.
  case violated
  /// There is evidence, but not enough for either.
  case notProven = "not-proven"
  /// Nobody measured it.
  case notMeasured = "not-measured"
  /// The contract states no limit.
  case noThreshold = "no-threshold"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .met: Phrase(zh: "达标", en: "met")
    case .violated: Phrase(zh: "不达标", en: "violated")
    case .notProven: Phrase(zh: "证据不足", en: "not proven")
    case .notMeasured: Phrase(zh: "未测量", en: "not measured")
    case .noThreshold: Phrase(zh: "未约定阈值", en: "no threshold")
    }
  }
}

/// What a count says against a contract: a range is never violated (001 L2403).
public enum QuantityOutcome: String, Term {
  /// As many as the contract buys.
  case equal
  /// Within the range (调整范围内).
  case withinRange = "within-range"
  /// Beyond the range, to be agreed (超出调整范围，需协商).
  case beyondRange = "beyond-range"
  /// The contract leaves the rule open; every reading is shown.
  case ruleUnset = "rule-unset"
  /// The contract names no quantity.
  case noQuantity = "no-quantity"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .equal: Phrase(zh: "相符", en: "equal")
    case .withinRange: Phrase(zh: "调整范围内", en: "within the range")
    case .beyondRange: Phrase(zh: "超出调整范围，需协商", en: "beyond the range: to be agreed")
    case .ruleUnset: Phrase(zh: "规则未约定，见各种口径", en: "rule unset: see the readings")
    case .noQuantity: Phrase(zh: "合同未定数量", en: "no quantity in the contract")
    }
  }
}
