import ExtranetModel
import Reconciling
import Tables
import Wording

extension Reconciliation {
  /// Every discrepancy, one row each, with both sides' values and how the two were found to be one line.
  public var discrepancyTable: Table {
    Table(
      schema: "circuitbook/discrepancies/1",
      title: Phrase(
        zh: "\(count.contract.title)　差异明细（\(count.day)）",
        en: "\(count.contract.id): discrepancies on \(count.day)"),
      headings: [
        Table.Heading("code", Phrase(zh: "代码", en: "code")),
        Table.Heading("name", Phrase(zh: "差异类型", en: "what is wrong")),
        Table.Heading("rows", Phrase(zh: "台账编号或地址", en: "ledger number or address")),
        Table.Heading("lines", Phrase(zh: "清单行", en: "list line")),
        Table.Heading("field", Phrase(zh: "字段", en: "field")),
        Table.Heading("ledger", Phrase(zh: "台账值", en: "ledger says")),
        Table.Heading("other", Phrase(zh: "对方值", en: "other side says")),
        Table.Heading("rung", Phrase(zh: "匹配方式", en: "matched by")),
      ],
      rows: discrepancies.map(row), summary: summary, notes: notes)
  }

  private func row(_ one: Discrepancy) -> [TableValue] {
    [
      .text(one.code.rawValue), .phrase(one.code.phrase), .list(one.rows), .list(one.lines), one.fieldName,
      one.value(one.ledgerValue), one.isListedOn ? Self.listedOn : one.value(one.otherValue),
      one.rung.map { .term($0) } ?? .missing,
    ]
  }

  private static let listedOn = TableValue.phrase(
    Phrase(zh: "清单仍列，未写止租日期", en: "still listed, without an end"))

  private var summary: [Table.Figure] {
    var figures = [
      Table.Figure(
        Table.Heading("discrepancies", Phrase(zh: "差异", en: "discrepancies")), .integer(discrepancies.count))
    ]
    if let matching {
      figures.append(
        Table.Figure(
          Table.Heading("matched", Phrase(zh: "已匹配", en: "matched")), .integer(matching.pairs.count)))
    }
    return figures
  }

  private var notes: [Phrase] {
    guard matching != nil else {
      return [
        Phrase(
          zh: "账簿中没有运营商清单：只核对合同与台账",
          en: "the book has no carrier's list: only contract and ledger were compared")
      ]
    }
    let lists = comparedLists.joined(separator: ", ")
    let named = Phrase(
      zh: "清单行写作 清单名称/序号", en: "a list line is written as the list's name / its serial number")
    return [
      Phrase(zh: "已比对的运营商清单：\(lists)", en: "carriers' lists compared: \(lists)"),
      Phrase(zh: "两条以上相似者不自动关联", en: "two candidates of equal standing are never linked by the machine"),
    ] + (discrepancies.allSatisfy(\.lines.isEmpty) ? [] : [named])
  }
}

extension Discrepancy {
  /// Whether the other side is wrong by listing the line on, and names no day.
  fileprivate var isListedOn: Bool { code == .billedAfterEnd && otherValue.isEmpty }

  /// The column's code with the name people know it by in the ledger that is accused.
  fileprivate var fieldName: TableValue {
    guard let field else { return .missing }
    let names =
      code == .addressOfUnknownLine
      ? PublicAddress.columns.first { $0.code == field }?.names
      : Circuit.columns.first { $0.code == field }?.names
    return names.map { .term(code: field, $0) } ?? .text(field)
  }

  /// One side's value; codes of closed lists with the names people know them by.
  fileprivate func value(_ text: String) -> TableValue {
    switch field {
    case "product": Product(rawValue: text).map { .term($0) } ?? .text(orMissing: text)
    case "billing-end" where text == LedgerDate.openEnded.cellText:
      .term(code: text, Phrase(zh: "长期", en: "open"))
    default: .text(orMissing: text)
    }
  }
}
