import CommandLineParsing
import Wording

/// Every command there is, listed once.
enum CommandTree {
  /// Commands without a noun.
  static var commands: [any CommandAction.Type] { [ImportFiles.self, ExportRecords.self, Completions.self] }

  /// Nouns with their verbs, in the order help lists them.
  static let nouns: [Noun] = [
    Noun(
      name: "contract", audience: .contractManager,
      abstract: Phrase(zh: "合同与数量", en: "contracts and quantities"),
      actions: [ContractList.self, ContractShow.self, ContractCount.self]),
    Noun(
      name: "reconcile", audience: .contractManager,
      abstract: Phrase(zh: "台账与清单核对", en: "ledgers beside lists"),
      actions: [ReconcileRun.self]),
    Noun(
      name: "circuit", audience: .contractManager, abstract: Phrase(zh: "线路台账", en: "the circuit ledger"),
      actions: [CircuitList.self, CircuitShow.self]),
    Noun(
      name: "prefix", audience: .engineer,
      abstract: Phrase(zh: "地址计算器", en: "the address calculator"),
      actions: [
        PrefixParse.self, PrefixSplit.self, PrefixAggregate.self, PrefixExclude.self, PrefixFree.self,
        PrefixContains.self, PrefixReverse.self, PrefixRange.self,
      ]),
    Noun(
      name: "layout", audience: .engineer, abstract: Phrase(zh: "地址编码方案", en: "address layouts"),
      actions: [LayoutCheck.self, LayoutSolve.self, LayoutEncode.self, LayoutDecode.self]),
    Noun(
      name: "address", audience: .engineer, abstract: Phrase(zh: "双栈地址规划", en: "the dual-stack plan"),
      actions: [AddressAllocate.self, AddressList.self, AddressLookup.self, AddressLint.self]),
    Noun(
      name: "probe", audience: .duty, abstract: Phrase(zh: "主动拨测", en: "active probing"),
      actions: [ProbeRun.self, ProbeShow.self]),
    Noun(
      name: "poll", audience: .duty, abstract: Phrase(zh: "SNMP 采集", en: "SNMP polling"),
      actions: [PollRun.self, PollShow.self]),
    Noun(
      name: "sla", audience: .duty, abstract: Phrase(zh: "逐条判定", en: "clauses, judged"),
      actions: [ServiceLevelCheck.self]),
    Noun(
      name: "report", audience: .contractManager, abstract: Phrase(zh: "报告", en: "reports"),
      actions: [ReportHTML.self]),
    Noun(
      name: "plan", audience: .everyone,
      abstract: Phrase(zh: "入账预览、入账、冲销", en: "edits: shown, applied, reverted"),
      actions: [PlanList.self, PlanShow.self, PlanApply.self, PlanRevert.self]),
    Noun(
      name: "book", audience: .everyone, abstract: Phrase(zh: "账簿", en: "the book itself"),
      actions: [
        BookInitialise.self, BookInformation.self, BookVerify.self, BookBackup.self, BookPurge.self,
      ]),
  ]

  /// The command line as a value.
  static let program = Program(
    "circuitbook",
    Phrase(
      zh: "电子政务外网线路台账：合同、线路、地址、测量与判定",
      en: "the circuits, contracts, addresses and measurements of an e-government extranet"),
    commands: commands.map { $0.declaration }, groups: nouns.map(\.group), topics: [Configuration.topic])

  /// The command of a path.
  static func action(at path: [String]) -> (any CommandAction.Type)? {
    switch path.count {
    case 1: commands.first { $0.declaration.name == path[0] }
    case 2: nouns.first { $0.name == path[0] }?.actions.first { $0.declaration.name == path[1] }
    default: nil
    }
  }
}
