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
        Table.Heading("rows", Phrase(zh: "台账编号", en: "ledger number")),
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
      .text(one.code.rawValue), .term(one.code), .text(orMissing: one.rows.joined(separator: ", ")),
      .text(orMissing: one.lines.joined(separator: ", ")),
      .text(orMissing: one.field).named(by: Circuit.columns),
      .text(orMissing: one.ledgerValue), .text(orMissing: one.otherValue),
      one.rung.map { .term($0) } ?? .missing,
    ]
  }

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
    return [
      Phrase(zh: "已比对的运营商清单：\(lists)", en: "carriers' lists compared: \(lists)"),
      Phrase(zh: "两条以上相似者不自动关联", en: "two candidates of equal standing are never linked by the machine"),
    ]
  }
}

extension TableValue {
  /// A column's code with the name people know it by.
  fileprivate func named(by columns: [Column<Circuit>]) -> TableValue {
    guard case .text(let code) = self, let column = columns.first(where: { $0.code == code }) else {
      return self
    }
    return .term(code: code, column.names)
  }
}
