import ExtranetModel
import Tables
import Wording

/// The circuit ledger as the office keeps it: title, head, two header rows, a subtotal after each area, notes.
struct CircuitLedgerSheet {
  let ledger: ChangshuLedger
  let wrongSubtotals: [String: Int]
  var notation: LedgerNotation
  private var writer = CSVWriter()
  private var serial = 0

  /// Prepares the sheet.
  init(_ seeding: FaultSeeding, seed: UInt64) {
    ledger = seeding.ledger
    wrongSubtotals = seeding.wrongSubtotals
    notation = LedgerNotation(random: SplitMix64(seed: seed, .notation))
  }

  private static let upper = [
    "序号", "台账编号", "合同分项", "线路类型", "承载方式", "运营商", "电路代号", "接入号", "计费号码", "使用　单位", "区域", "层级", "A端",
    "", "Z端", "", "接口", "标称带宽", "起租日期（年月日）", "止租日期（年月日）", "状态", "测量方式", "备注",
  ]
  private static let lower = Array(repeating: "", count: 12) + ["名称", "地址", "名称", "地址"]

  /// The whole sheet.
  mutating func text() -> String {
    row(["示例市电子政务外网线路台账（2026年度）"])
    row(["填报单位：数据一局（示例）"] + Array(repeating: "", count: 17) + ["填报日期：2026年6月1日"])
    row(Self.upper)
    row(Self.lower)
    for area in InventedNames.areas { group(area) }
    row(["合计", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "\(ledger.circuits.count)条"])
    row(["注：1.本表由程序生成，单位、地址、编号均为虚构；2.光纤、数字电路和其他线路合同未约定带宽。"])
    row(["填表人：甲", "", "", "", "", "", "审核人：乙"])
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func group(_ area: String) {
    let circuits = ledger.circuits.filter { $0.area == area }
    for circuit in circuits { line(of: circuit) }
    let shown = wrongSubtotals[area] ?? circuits.count
    row(["小计", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "\(shown)条"])
  }

  private mutating func line(of circuit: Circuit) {
    serial += 1
    row([
      String(serial), notation.text(circuit.ledgerNumber), circuit.item.map(String.init) ?? "",
      notation.product(circuit.product), circuit.bearer?.phrase.zh ?? "", circuit.carrier,
      notation.text(circuit.circuitDesignation), circuit.accessNumber, circuit.billingNumber,
      notation.text(circuit.department), circuit.area, circuit.level?.phrase.zh ?? "",
      notation.text(circuit.aEndName), notation.text(circuit.aEndAddress), notation.text(circuit.zEndName),
      circuit.zEndAddress, circuit.interface, notation.rate(circuit.rateLabel),
      notation.date(circuit.billingStart), notation.date(circuit.billingEnd), notation.state(circuit.state),
      circuit.measuring?.phrase.zh ?? "", circuit.note,
    ])
  }

  /// A merged row is its text followed by blanks up to the sheet's width.
  private mutating func row(_ cells: [String]) {
    writer.append(cells + Array(repeating: "", count: Self.upper.count - cells.count))
  }
}
