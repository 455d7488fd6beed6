import AddressPlanning
import CivilTime
import ExtranetModel
import Measurements
import Reconciling
import Tables
import Wording

/// Where every figure comes from: contract figures by document and line, the others by ledger, run or plan.
struct SourceSection: Sendable {
  let page: ReportPage
  let language: Language

  /// The section without its heading.
  var markup: Markup { TableMarkup(table: table, language: language, showsTitle: false).markup }

  private var table: Table {
    Table(
      schema: "circuitbook/report-sources/1", title: ReportSection.sources.phrase,
      headings: [
        Table.Heading("figure", Phrase(zh: "数据", en: "figure")),
        Table.Heading("document", Phrase(zh: "来源", en: "from")),
        Table.Heading("lines", Phrase(zh: "行号", en: "lines")),
      ],
      rows: contractRows + bookRows + measuredRows, notes: [reading])
  }

  /// How a document and a line are read: the contract's own document is its procurement file.
  private var reading: Phrase {
    let contract = page.facts.contract
    let lines = Phrase(zh: "L 为文件纯文本的行号", en: "L is the line of the document's plain text")
    guard let document = contract.source?.document, !contract.number.isEmpty else { return lines }
    let named = "\(document) = \(contract.number)"
    return Phrase(zh: "\(named)；\(lines.zh)", en: "\(named); \(lines.en)")
  }

  private var contractRows: [[TableValue]] {
    let contract = page.facts.contract
    let count = page.shownCount
    let items = (count?.items ?? []).map { item in
      let name = "\(item.item.item ?? 0) \(item.item.name)"
      return row(Phrase(zh: "分项 \(name)", en: "item \(name)"), item.item.source)
    }
    let range = count?.range.map {
      [
        row(
          Phrase(zh: "调整幅度 \($0.ratio.percentText)", en: "range of \($0.ratio.percentText)"),
          count?.rangeSource)
      ]
    }
    let clauses = ClauseVerdicts.groups(of: page.verdicts).filter { $0.source != nil }
    return [row(Phrase(zh: "合同 \(contract.id)", en: "contract \(contract.id)"), contract.source)]
      + items + (range ?? []) + clauses.map { row($0.title, $0.source) }
  }

  private func row(_ figure: Phrase, _ source: SourceReference?) -> [TableValue] {
    guard let source else { return [.phrase(figure), .missing, .missing] }
    let lines = source.lastLine == source.line ? "L\(source.line)" : "L\(source.line)–\(source.lastLine)"
    return [.phrase(figure), .text(source.document), .text(lines)]
  }

  private var bookRows: [[TableValue]] {
    let revision = page.facts.revision.map { "\($0)" } ?? "–"
    let day = page.facts.asOf
    var rows: [[TableValue]] = []
    if page.shownCount != nil {
      rows.append([
        .phrase(Phrase(zh: "台账数量", en: "ledger quantities")),
        .phrase(
          Phrase(
            zh: "线路台账、IP地址台账，账簿第 \(revision) 次入账，\(day)",
            en: "circuit and address ledgers, book revision \(revision), \(day)")),
      ])
    }
    if let carriers = page.reconciliation?.listedCarriers, !carriers.isEmpty {
      let names = carriers.joined(separator: ", ")
      rows.append([
        .phrase(Phrase(zh: "对方值", en: "what the other side says")),
        .phrase(
          Phrase(
            zh: "运营商清单：\(names)，账簿第 \(revision) 次入账",
            en: "carriers' lists: \(names), book revision \(revision)")
        ),
      ])
    }
    return rows
      + page.plans.map { plan in
        [
          .phrase(Phrase(zh: "地址规划 \(plan.plan)", en: "address plan \(plan.plan)")),
          .phrase(
            Phrase(zh: "网段与前缀，账簿第 \(revision) 次入账", en: "segments and prefixes, book revision \(revision)")),
        ]
      }
  }

  private var measuredRows: [[TableValue]] {
    var rows: [[TableValue]] = []
    let runs = page.echoes.map(\.facts)
    if let first = runs.map(\.started).min(), let last = runs.map(\.ended).max() {
      let vantages = Set(runs.map(\.vantage)).sorted().joined(separator: ", ")
      rows.append([
        .phrase(Phrase(zh: "往返时延、丢包、抖动", en: "round trips, loss, jitter")),
        .phrase(
          Phrase(
            zh: "ICMP 拨测，自 \(vantages)，\(span(first, last))",
            en: "ICMP echo from \(vantages), \(span(first, last))")),
      ])
    }
    let instants = page.observations.map(\.instant)
    if let first = instants.min(), let last = instants.max() {
      rows.append([
        .phrase(Phrase(zh: "设备与接口", en: "devices and interfaces")),
        .phrase(Phrase(zh: "SNMP 采集，\(span(first, last))", en: "SNMP polling, \(span(first, last))")),
      ])
    }
    return rows
  }

  private func span(_ first: Instant, _ last: Instant) -> String {
    let ends = [first, last].map { $0.wholeSeconds.formatted(offset: .shanghai) }
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " – ")
  }
}
