import CivilTime
import Measurements
import Tables
import Wording

/// Round trips: how they were measured, the plot, and the data behind it.
struct MeasurementSection: Sendable {
  let results: [EchoResult]
  let language: Language

  /// The section without its heading.
  @MarkupBuilder var markup: Markup {
    Markup.element("ul", ["class": "notes"]) { runs.map { run in .element("li") { run[language] } } }
    if let plot = RoundTripPlot(RoundTripRow.rows(of: results), language: language) {
      plot.markup
    } else {
      Markup.element("p", ["class": "empty"]) { silence[language] }
    }
    Markup.element("details", ["open": results.count <= 24 ? "" : nil]) {
      Markup.element("summary") {
        Phrase(zh: "数据表（\(results.count.grouped) 行）", en: "Data table (\(results.count.grouped) rows)")[
          language]
      }
      TableMarkup(table: table, language: language, showsTitle: false).markup
    }
  }

  /// Why there is no plot.
  private var silence: Phrase {
    var reasons: [Phrase] = []
    for result in results {
      guard case .notMeasured(let reason) = result.state, !reasons.contains(reason.phrase) else { continue }
      reasons.append(reason.phrase)
    }
    guard !reasons.isEmpty else { return Phrase(zh: "没有任何应答", en: "nothing answered") }
    return Phrase(
      zh: "未测量：" + reasons.map(\.zh).joined(separator: "；"),
      en: "not measured: " + reasons.map(\.en).joined(separator: "; "))
  }

  /// One sentence a run: when, from where, how many probes, how long a reply was waited for.
  private var runs: [Phrase] {
    var seen: Set<EchoRunFacts> = []
    return results.map(\.facts).filter { seen.insert($0).inserted }.prefix(20).map { facts in
      let start = facts.started.wholeSeconds.formatted(offset: .shanghai)
      let wait = facts.timeout.trimmedMilliseconds
      let partial = facts.isPartial
      return Phrase(
        zh: "\(start)，自 \(facts.vantage)：每目标 \(facts.probesPerTarget) 个探测，等待 \(wait) ms，"
          + "载荷 \(facts.payloadSize) 字节；往返测量\(partial ? "；提前结束" : "")",
        en:
          "\(start) from \(facts.vantage): \(facts.probesPerTarget) probes a target, replies waited "
          + "for \(wait) ms, "
          + "\(facts.payloadSize) octets of payload; there and back\(partial ? "; ended early" : "")")
    }
  }

  /// The table of the terminal with the 95th percentile beside the median.
  private var table: Table {
    var table = EchoTable(results).table
    guard let median = table.headings.firstIndex(where: { $0.code == "median" }) else { return table }
    table.headings.insert(
      Table.Heading("p95", Phrase(zh: "95 百分位", en: "p95"), .trailing, unit: "ms"), at: median + 1)
    for (row, result) in zip(table.rows.indices, results) {
      let known = result.tally.sent >= 59
      table.rows[row].insert(
        known ? .milliseconds(result.tally.roundTripQuantile(0.95)) : .missing, at: median + 1)
    }
    return table
  }
}
