import Tables
import Wording

/// A contract that buys circuits: parties, term, money, and the areas it serves.
public struct Contract: ExtranetRecord {
  /// Our short name for it, used as key: `changshu-2026`.
  public var id = ""
  /// What it is called.
  public var title = ""
  /// Its number in the procurement file.
  public var number = ""
  /// The buyer (采购人).
  public var buyer = ""
  /// The supplier; empty until awarded.
  public var supplier = ""
  /// How it is paid.
  public var pricing: Pricing?
  /// The first day of service.
  public var start: LedgerDate?
  /// The last day of service.
  public var end: LedgerDate?
  /// The ceiling of the price.
  public var ceiling: Money?
  /// The areas it serves.
  public var areas: [String] = []
  /// Where it stands.
  public var source: SourceReference?
  /// What a reader must know.
  public var note = ""

  /// Creates an empty record.
  public init() {}

  /// The short name.
  public var key: String { id }
  /// Kept as a contract.
  public static let kind = RecordKind.contract

  /// The fields.
  public static let columns: [Column<Contract>] = [
    Column("contract", zh: "合同", en: "contract", audience: .everyone, required: true, \.id),
    Column("title", zh: "合同名称", en: "title", audience: .everyone, required: true, \.title),
    Column("number", zh: "合同编号", en: "number", audience: .carrier, \.number),
    Column("buyer", zh: "采购人", en: "buyer", aliases: ["甲方"], audience: .everyone, \.buyer),
    Column("supplier", zh: "供应商", en: "supplier", aliases: ["中标人", "乙方"], audience: .carrier, \.supplier),
    Column("pricing", zh: "计价方式", en: "pricing", audience: .carrier, required: true, \.pricing),
    Column("start", zh: "服务开始", en: "start", audience: .carrier, \.start),
    Column("end", zh: "服务结束", en: "end", audience: .carrier, \.end),
    Column("ceiling", zh: "最高限价", en: "ceiling", audience: .carrier, \.ceiling),
    Column(list: "areas", zh: "服务区域", en: "areas", audience: .province, \.areas),
    Column("source", zh: "出处", en: "source", audience: .everyone, \.source),
    Column("note", zh: "备注", en: "note", \.note),
  ]
}

/// How a contract is paid.
public enum Pricing: String, TermCell {
  /// One price for everything (总价包干).
  case lumpSum = "lump-sum"
  /// Listed unit price times actual quantity (据实结算).
  case unitPrice = "unit-price"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .lumpSum: Phrase(zh: "总价包干", en: "lump sum")
    case .unitPrice: Phrase(zh: "据实结算", en: "by actual quantity")
    }
  }
}
