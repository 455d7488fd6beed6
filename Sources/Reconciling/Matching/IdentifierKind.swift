import ExtranetModel
import Tables
import Wording

/// The kinds of id a carrier gives a line, all valid at the same time.
public enum IdentifierKind: String, Term {
  /// The transmission id (电路代号).
  case circuitDesignation = "circuit-designation"
  /// The service id (接入号).
  case accessNumber = "access-number"
  /// The billing id (计费号码), which several lines may share.
  case billingNumber = "billing-number"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .circuitDesignation: Phrase(zh: "电路代号", en: "circuit designation")
    case .accessNumber: Phrase(zh: "接入号", en: "access number")
    case .billingNumber: Phrase(zh: "计费号码", en: "billing number")
    }
  }

  func text(of circuit: Circuit) -> String {
    switch self {
    case .circuitDesignation: circuit.circuitDesignation
    case .accessNumber: circuit.accessNumber
    case .billingNumber: circuit.billingNumber
    }
  }

  func text(of line: BilledLine) -> String {
    switch self {
    case .circuitDesignation: line.circuitDesignation
    case .accessNumber: line.accessNumber
    case .billingNumber: line.billingNumber
    }
  }

  func folded(of circuit: Circuit) -> String { text(of: circuit).foldedIdentifier }
  func folded(of line: BilledLine) -> String { text(of: line).foldedIdentifier }
}

/// How two rows were found to be one line, from the surest down.
public enum MatchRung: String, Term {
  /// Designation and access number both agree.
  case everyIdentifier = "every-identifier"
  /// One id agrees to the letter.
  case oneIdentifier = "one-identifier"
  /// One id agrees once separators, width and letter case are folded.
  case foldedIdentifier = "folded-identifier"
  /// An id of one side is a former id of the other.
  case formerIdentifier = "former-identifier"
  /// Nothing but the billing number agrees, and a single row carries it.
  case billingNumber = "billing-number"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .everyIdentifier: Phrase(zh: "编号全部一致", en: "every identifier agrees")
    case .oneIdentifier: Phrase(zh: "一种编号一致", en: "one identifier agrees")
    case .foldedIdentifier: Phrase(zh: "规整后编号一致", en: "an identifier agrees once folded")
    case .formerIdentifier: Phrase(zh: "曾用编号一致", en: "a former identifier agrees")
    case .billingNumber: Phrase(zh: "仅计费号码一致", en: "only the billing number agrees")
    }
  }
}
