import Reconciling
import Tables
import Wording

/// What is wrong, one fold a code, those with most rows first.
struct DiscrepancySection: Sendable {
  let reconciliation: Reconciliation
  let language: Language

  /// The section without its heading.
  @MarkupBuilder var markup: Markup {
    TableMarkup(table: overview, language: language, showsTitle: false).markup
    for code in codes {
      Markup.element("details", ["open": rows(of: code).count <= 12 ? "" : nil]) {
        Markup.element("summary") {
          "\(code.phrase[language]) "
          Markup.element("code") { code.rawValue }
          Markup.element("b", ["class": "count"]) { rows(of: code).count.grouped }
        }
        let found = detail(of: code)
        TableMarkup(
          table: found, language: language, hidden: hidden(in: found), limit: 500, showsTitle: false
        ).markup
      }
    }
  }

  private var codes: [DiscrepancyCode] {
    DiscrepancyCode.allCases.filter { !rows(of: $0).isEmpty }
  }

  private func rows(of code: DiscrepancyCode) -> [Discrepancy] {
    reconciliation.discrepancies.filter { $0.code == code }
  }

  private var overview: Table {
    let whole = reconciliation.discrepancyTable
    return Table(
      schema: "circuitbook/discrepancies-by-code/1", title: whole.title,
      headings: [
        Table.Heading("name", Phrase(zh: "差异类型", en: "what is wrong")),
        Table.Heading("code", Phrase(zh: "代码", en: "code")),
        Table.Heading("number", Phrase(zh: "处", en: "number"), .trailing),
      ],
      rows: codes.map { [.term($0), .text($0.rawValue), .integer(rows(of: $0).count)] },
      summary: whole.summary, notes: whole.notes)
  }

  private func detail(of code: DiscrepancyCode) -> Table {
    var table = reconciliation.discrepancyTable
    table.rows = table.rows.filter { $0.first == .text(code.rawValue) }
    table.summary = []
    table.notes = []
    return table
  }

  /// Code and name, which stand above, and columns in which nothing stands.
  private func hidden(in table: Table) -> Set<String> {
    let empty = table.headings.indices.filter { column in table.rows.allSatisfy { $0[column].isMissing } }
    return Set(["code", "name"] + empty.map { table.headings[$0].code })
  }
}
