import ExtranetModel
import Wording

/// Widths for all fields of a layout, found from the counts, the growth and the alignment it states.
public struct BitBudget: Sendable, Hashable {
  /// How the width of one field came about.
  public struct Step: Sendable, Hashable {
    /// The field.
    public let field: String
    /// What it is called.
    public let names: Phrase
    /// The first bit, counted from the most significant.
    public let offset: Int
    /// The bits it gets.
    public let width: Int
    /// The bits its values need; less than `width` where a border was moved to a whole digit.
    public let neededBits: Int
    /// The values asked for, without growth; nil where the width is stated or is what was left.
    public let count: Int64?
    /// The values asked for with growth and reserved ones; nil where `count` is.
    public let neededValues: UInt128?

    /// The bit behind the last one.
    public var end: Int { offset + width }
  }

  /// The layout with every width stated; bits nobody needs are a fixed field `spare` of zeros.
  public let layout: AddressLayout
  /// The fields, from the left, `spare` included.
  public let steps: [Step]
  /// The bits nobody needs.
  public let spareBits: Int
}

/// Why a layout does not fit into 128 bits, and what would help.
public struct BitBudgetShortfall: Sendable, Hashable {
  /// The bits each field needs, from the left; they add up to more than there are.
  public let steps: [BitBudget.Step]
  /// The length of the delegated prefix.
  public let prefixLength: Int
  /// How many bits are missing.
  public let missingBits: Int
  /// What would help, the cheapest that suffices first.
  public let relaxations: [BitBudgetRelaxation]

  /// The sum that shows it: prefix and fields, what they add up to, what is missing.
  public var proof: Phrase {
    let total = AddressLayout.addressBits + missingBits
    return Phrase(
      zh: "前缀 \(prefixLength)" + steps.map { " + \($0.names.zh) \($0.width)" }.joined()
        + " = \(total) 位，超出 128 位，缺 \(missingBits) 位",
      en: "prefix \(prefixLength)" + steps.map { " + \($0.field) \($0.width)" }.joined()
        + " = \(total) bits, more than 128: \(missingBits) missing")
  }
}

/// One way to make a layout fit, and its price.
public struct BitBudgetRelaxation: Sendable, Hashable {
  /// What is given up.
  public enum Kind: Sendable, Hashable {
    /// Borders on whole digits.
    case alignment(BorderAlignment)
    /// Growth beyond so many percent.
    case growth(Int64)
    /// Both.
    case alignmentAndGrowth(BorderAlignment, Int64)
    /// The delegated prefix: one of this length is needed.
    case prefixLength(Int)
  }

  /// What is given up.
  public let kind: Kind
  /// The bits still missing afterwards; 0 means that it suffices.
  public let missingBits: Int
  /// What it costs.
  public let cost: Phrase

  /// Whether it suffices by itself.
  public var suffices: Bool { missingBits == 0 }
}

/// What solving a layout came to.
public enum BitBudgetResult: Sendable, Hashable {
  /// It fits.
  case fits(BitBudget)
  /// It does not.
  case doesNotFit(BitBudgetShortfall)

  /// The budget, if it fits.
  public var budget: BitBudget? {
    if case .fits(let budget) = self { budget } else { nil }
  }

  /// The shortfall, if it does not.
  public var shortfall: BitBudgetShortfall? {
    if case .doesNotFit(let shortfall) = self { shortfall } else { nil }
  }
}
