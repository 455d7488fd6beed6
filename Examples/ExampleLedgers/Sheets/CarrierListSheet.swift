import ExtranetModel
import Wording

/// A carrier's list out of its billing system: other headers, another order, other names for the products.
enum CarrierListSheet {
  private static let headers = [
    "清单", "序号", "运营商", "专线号码", "电路编号", "付费号", "产品名称", "速率", "客户名称", "甲端名称", "乙端名称", "计费起", "计费止", "备注",
  ]

  static func text(_ carrier: Carrier, _ lines: [BilledLine], seed: UInt64) -> String {
    var notation = LedgerNotation(random: SplitMix64(seed: seed, .notation))
    var sheet = PlainSheet(headers: headers)
    for line in lines where line.list == carrier.list { sheet.append(cells(of: line, &notation)) }
    return sheet.text
  }

  /// The first lines of a list with headers that no kind of record has.
  static func textWithUnknownHeaders(_ carrier: Carrier, _ lines: [BilledLine], seed: UInt64) -> String {
    var notation = LedgerNotation(random: SplitMix64(seed: seed, .notation))
    var sheet = PlainSheet(headers: headers + ["客户经理", "资费说明"])
    for line in lines.filter({ $0.list == carrier.list }).prefix(5) {
      sheet.append(cells(of: line, &notation) + ["丙", "政企优惠"])
    }
    return sheet.text
  }

  private static func cells(of line: BilledLine, _ notation: inout LedgerNotation) -> [String] {
    [
      line.list, line.serial.map(String.init) ?? "", line.carrier, line.accessNumber,
      line.circuitDesignation, line.billingNumber, productName(line.product), notation.rate(line.rateLabel),
      line.department, line.aEndName, line.zEndName, notation.date(line.billingStart),
      notation.date(line.billingEnd), line.note,
    ]
  }

  private static func productName(_ product: Product?) -> String {
    switch product {
    case .vpnLine: "组网专线"
    case .internetLine: "互联网专线(静态)"
    case .darkFibre: "裸纤出租"
    case .digitalCircuit: "SDH电路"
    case .mstpLine: "以太网专线"
    case let other: other?.phrase.zh ?? ""
    }
  }
}
