import Tables
import Wording

/// One clause of a contract: a rule, its parameters, and where it stands.
///
/// Rules hang on a contract, never on the ledger as a whole (004 L1096).
public struct Clause: ExtranetRecord {
  /// The contract's key.
  public var contract = ""
  /// The clause's short name within the contract.
  public var id = ""
  /// What it demands, in Chinese.
  public var titleChinese = ""
  /// What it demands, in English.
  public var titleEnglish = ""
  /// The code of the rule; the rules there are stand in `Judging/Clauses/`.
  public var rule = ""
  /// The rule's parameters as canonical JSON.
  public var parameters = ""
  /// Where it stands.
  public var source: SourceReference?

  /// Creates an empty record.
  public init() {}

  /// Contract and clause.
  public var key: String { "\(contract)/\(id)" }
  /// What it demands, in both languages.
  public var title: Phrase { Phrase(zh: titleChinese, en: titleEnglish) }
  /// Kept as a clause.
  public static let kind = RecordKind.clause

  /// The fields.
  public static let columns: [Column<Clause>] = [
    Column("contract", zh: "合同", en: "contract", audience: .everyone, required: true, \.contract),
    Column("clause", zh: "条款", en: "clause", audience: .everyone, required: true, \.id),
    Column(
      "title-zh", zh: "内容（中文）", en: "title (Chinese)", audience: .everyone, required: true, \.titleChinese),
    Column(
      "title-en", zh: "内容（英文）", en: "title (English)", audience: .everyone, required: true, \.titleEnglish),
    Column("rule", zh: "规则", en: "rule", audience: .everyone, required: true, \.rule),
    Column("parameters", zh: "参数", en: "parameters", audience: .everyone, required: true, \.parameters),
    Column("source", zh: "出处", en: "source", audience: .everyone, \.source),
  ]
}
