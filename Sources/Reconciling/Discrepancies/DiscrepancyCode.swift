import Wording

/// What can be wrong between a ledger, its contract and a carrier's list: stable codes.
public enum DiscrepancyCode: String, Term {
  /// Two ledger rows carry one carrier id.
  case duplicateIdentifier = "duplicate-identifier"
  /// A row's end date has passed and its state says in use.
  case endDatePassed = "end-date-passed"
  /// The product of a row is not what its contract item buys.
  case itemMismatch = "item-mismatch"
  /// A row names no item of its contract.
  case withoutItem = "without-item"
  /// A row's label is no class of its contract item.
  case rateNotInContract = "rate-not-in-contract"
  /// A row lies in an area the contract does not serve.
  case areaOutsideContract = "area-outside-contract"
  /// An address belongs to a line that the ledger does not hold.
  case addressOfUnknownLine = "address-of-unknown-line"
  /// The carrier lists a line that the ledger does not hold (有账单无台账).
  case billedNotInLedger = "billed-not-in-ledger"
  /// The ledger holds a line that the carrier does not list (有台账无账单).
  case inLedgerNotBilled = "in-ledger-not-billed"
  /// The carrier lists a line twice (重复).
  case billedTwice = "billed-twice"
  /// The ledger says terminated and the carrier still lists it (停后计费).
  case billedAfterEnd = "billed-after-end"
  /// One line under two ids: the carrier renumbered it.
  case identifierRenumbered = "identifier-renumbered"
  /// The labels differ (带宽不符).
  case rateMismatch = "rate-mismatch"
  /// The ends differ (端点不符).
  case endMismatch = "end-mismatch"
  /// The dates differ (日期不符).
  case dateMismatch = "date-mismatch"
  /// Several rows fit one line and nothing decides between them.
  case ambiguousMatch = "ambiguous-match"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .duplicateIdentifier: Phrase(zh: "编号重复", en: "duplicate identifier")
    case .endDatePassed: Phrase(zh: "已过止租日期仍在用", en: "end date passed, still in use")
    case .itemMismatch: Phrase(zh: "分项不符", en: "item mismatch")
    case .withoutItem: Phrase(zh: "未归入分项", en: "without item")
    case .rateNotInContract: Phrase(zh: "合同无此带宽档", en: "rate not in the contract")
    case .areaOutsideContract: Phrase(zh: "区域不在合同范围", en: "area outside the contract")
    case .addressOfUnknownLine: Phrase(zh: "地址所属线路不在台账", en: "address of an unknown line")
    case .billedNotInLedger: Phrase(zh: "有账单无台账", en: "billed, not in ledger")
    case .inLedgerNotBilled: Phrase(zh: "有台账无账单", en: "in ledger, not billed")
    case .billedTwice: Phrase(zh: "账单重复", en: "billed twice")
    case .billedAfterEnd: Phrase(zh: "停后计费", en: "billed after end")
    case .identifierRenumbered: Phrase(zh: "编号已变更", en: "identifier renumbered")
    case .rateMismatch: Phrase(zh: "带宽不符", en: "rate mismatch")
    case .endMismatch: Phrase(zh: "端点不符", en: "end mismatch")
    case .dateMismatch: Phrase(zh: "日期不符", en: "date mismatch")
    case .ambiguousMatch: Phrase(zh: "多条相似，需人工确认", en: "several candidates: to be decided")
    }
  }
}
