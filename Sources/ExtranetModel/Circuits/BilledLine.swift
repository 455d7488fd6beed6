import Tables
import Wording

/// One line of a carrier's list or bill, kept as the carrier wrote it.
public struct BilledLine: ExtranetRecord {
  /// The list it stands in: carrier and period, such as `telecom-2026-05`.
  public var list = ""
  /// Its serial number in that list, which makes repeats visible.
  public var serial: Int64?
  /// The contract it is meant for.
  public var contract = ""
  /// The carrier.
  public var carrier = ""
  /// The carrier's transmission id (电路代号).
  public var circuitDesignation = ""
  /// The carrier's service id (接入号).
  public var accessNumber = ""
  /// The carrier's billing id (计费号码).
  public var billingNumber = ""
  /// The product as the carrier names it.
  public var product: Product?
  /// The label it is sold under.
  public var rateLabel: RateLabel?
  /// The customer's name as the carrier writes it.
  public var department = ""
  /// The A end's name.
  public var aEndName = ""
  /// The Z end's name.
  public var zEndName = ""
  /// The first billed day.
  public var billingStart: LedgerDate?
  /// The last billed day.
  public var billingEnd: LedgerDate?
  /// The amount of the period with tax.
  public var amount: Money?
  /// Anything else.
  public var note = ""

  /// Creates an empty record.
  public init() {}

  /// List and serial number.
  public var key: String { "\(list)/\(serial.map(String.init) ?? "")" }
  /// Kept as a billed line.
  public static let kind = RecordKind.billedLine

  /// The fields.
  public static let columns: [Column<BilledLine>] = [
    Column("list", zh: "清单", en: "list", audience: .carrier, required: true, \.list),
    Column("serial", zh: "序号", en: "serial", audience: .carrier, required: true, \.serial),
    Column("contract", zh: "合同", en: "contract", audience: .carrier, \.contract),
    Column("carrier", zh: "运营商", en: "carrier", audience: .carrier, \.carrier),
    Column(
      "circuit-designation", zh: "电路代号", en: "circuit designation", aliases: ["电路编号"], audience: .carrier,
      \.circuitDesignation),
    Column(
      "access-number", zh: "接入号", en: "access number", aliases: ["专线号", "专线号码", "业务号码"], audience: .carrier,
      \.accessNumber),
    Column(
      "billing-number", zh: "计费号码", en: "billing number", aliases: ["付费号"], audience: .carrier,
      \.billingNumber),
    Column("product", zh: "产品", en: "product", aliases: ["产品名称", "业务类型"], audience: .carrier, \.product),
    Column("rate", zh: "速率", en: "rate label", aliases: ["带宽", "标称带宽"], audience: .carrier, \.rateLabel),
    Column(
      "department", zh: "客户名称", en: "customer", aliases: ["使用单位", "单位名称"], audience: .carrier, \.department),
    Column("a-end-name", zh: "A端名称", en: "A end name", aliases: ["甲端名称"], audience: .carrier, \.aEndName),
    Column("z-end-name", zh: "Z端名称", en: "Z end name", aliases: ["乙端名称"], audience: .carrier, \.zEndName),
    Column(
      "billing-start", zh: "计费起", en: "billing start", aliases: ["起租日期", "开通日期"], audience: .carrier,
      \.billingStart),
    Column("billing-end", zh: "计费止", en: "billing end", aliases: ["止租日期"], audience: .carrier, \.billingEnd),
    Column("amount", zh: "含税金额", en: "amount with tax", aliases: ["金额"], audience: .carrier, \.amount),
    Column("note", zh: "备注", en: "note", audience: .carrier, \.note),
  ]
}
