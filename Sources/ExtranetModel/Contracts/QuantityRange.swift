import Tables
import Wording

/// How far the number of lines may move; what the contract leaves open stays absent and every reading is shown.
public struct QuantityRange: Sendable, Hashable {
  /// The ratio, such as 2 %.
  public var ratio: Ratio
  /// Per item, or over the total; absent when the contract does not say.
  public var basis: Basis?
  /// How a fraction of a line is rounded; absent when the contract does not say.
  public var rounding: Rounding?
  /// Whether new and terminated lines are added up or set off; absent when the contract does not say.
  public var movement: Movement?
  /// Whether it covers items counted from the address ledger; absent when the contract does not say.
  public var coversAddresses: Bool?

  /// Creates a rule.
  public init(
    ratio: Ratio, basis: Basis? = nil, rounding: Rounding? = nil, movement: Movement? = nil,
    coversAddresses: Bool? = nil
  ) {
    self.ratio = ratio
    self.basis = basis
    self.rounding = rounding
    self.movement = movement
    self.coversAddresses = coversAddresses
  }

  /// Whether anything a verdict needs is left open.
  public var isUnset: Bool { basis == nil || rounding == nil || movement == nil }

  /// What the ratio is taken of.
  public enum Basis: String, TermCell {
    /// Each bandwidth class by itself.
    case perClass = "per-class"
    /// Each item by itself.
    case perItem = "per-item"
    /// All items counted in lines together.
    case total

    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .perClass: Phrase(zh: "按带宽档", en: "per class")
      case .perItem: Phrase(zh: "按分项", en: "per item")
      case .total: Phrase(zh: "按合计", en: "over the total")
      }
    }
  }

  /// How a fraction of a line is rounded.
  public enum Rounding: String, TermCell {
    /// Down.
    case floor
    /// To the nearest, halves up.
    case halfUp = "half-up"
    /// Up.
    case ceiling

    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .floor: Phrase(zh: "舍去", en: "rounded down")
      case .halfUp: Phrase(zh: "四舍五入", en: "rounded half up")
      case .ceiling: Phrase(zh: "进一", en: "rounded up")
      }
    }
  }

  /// What counts as movement.
  public enum Movement: String, TermCell {
    /// New and terminated lines set off against each other.
    case net
    /// New and terminated lines added up.
    case gross

    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .net: Phrase(zh: "净增减", en: "net")
      case .gross: Phrase(zh: "新装与拆机累计", en: "gross")
      }
    }
  }

  /// How many lines a quantity may move under a rounding.
  public func allowance(of quantity: Int64, rounding: Rounding) -> Int64 {
    let parts = quantity * ratio.partsPerMillion
    switch rounding {
    case .floor: return parts / 1_000_000
    case .halfUp: return (parts + 500_000) / 1_000_000
    case .ceiling: return (parts + 999_999) / 1_000_000
    }
  }
}
