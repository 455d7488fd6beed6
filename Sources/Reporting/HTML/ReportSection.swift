import Wording

/// A part of the report page, in the order of the page.
public enum ReportSection: String, Term {
  /// Contract and ledger, item by item and class by class.
  case counts
  /// What each reading of the quantity range allows.
  case readings
  /// What is wrong, by code.
  case discrepancies
  /// The address plans as trees.
  case plans
  /// Round trips.
  case measurements
  /// What devices answered.
  case devices
  /// Clause by clause.
  case verdicts
  /// What had to be assumed.
  case assumptions
  /// Where every figure comes from.
  case sources

  /// The heading people read.
  public var phrase: Phrase {
    switch self {
    case .counts: Phrase(zh: "数量核对", en: "Contract and ledger")
    case .readings: Phrase(zh: "调整幅度的各种口径", en: "Readings of the quantity range")
    case .discrepancies: Phrase(zh: "差异明细", en: "Discrepancies")
    case .plans: Phrase(zh: "地址规划", en: "Address plan")
    case .measurements: Phrase(zh: "拨测结果", en: "Measurements")
    case .devices: Phrase(zh: "SNMP 采集", en: "Devices polled")
    case .verdicts: Phrase(zh: "逐条判定", en: "Verdicts, clause by clause")
    case .assumptions: Phrase(zh: "假设", en: "Assumptions")
    case .sources: Phrase(zh: "数据出处", en: "Where every figure comes from")
    }
  }

  /// Why a section is empty when the caller gives no reason of its own.
  var emptyReason: Phrase {
    switch self {
    case .counts: Phrase(zh: "未核对数量", en: "nothing was counted")
    case .readings: Phrase(zh: "没有需要多种口径的分项", en: "no item needs more than one reading")
    case .discrepancies: Phrase(zh: "未发现差异", en: "nothing is wrong between contract, ledger and lists")
    case .plans: Phrase(zh: "账簿中没有地址规划", en: "the book holds no address plan")
    case .measurements: Phrase(zh: "未测量：没有拨测结果", en: "not measured: nothing was probed")
    case .devices: Phrase(zh: "未做 SNMP 采集", en: "no device was polled")
    case .verdicts: Phrase(zh: "未作判定", en: "no clause was judged")
    case .assumptions: Phrase(zh: "没有假设", en: "nothing had to be assumed")
    case .sources: Phrase(zh: "没有数据", en: "there is no figure")
    }
  }
}
