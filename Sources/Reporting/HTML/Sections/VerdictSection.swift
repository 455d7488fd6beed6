import ExtranetModel
import Tables
import Wording

/// Verdicts: all clauses at one glance, then each clause with its reasons and the subjects judged.
struct VerdictSection: Sendable {
  let verdicts: [Verdict]
  let language: Language

  /// The section without its heading.
  @MarkupBuilder var markup: Markup {
    overview
    for clause in ClauseVerdicts.groups(of: verdicts) {
      Markup.element("details", ["open": clause.needsAttention ? "" : nil]) {
        Markup.element("summary") { summary(of: clause) }
        TableMarkup(table: clause.reasonTable, language: language, showsTitle: false).markup
        if !clause.judged.isEmpty {
          TableMarkup(
            table: VerdictTables(clause.judged).detail, language: language, hidden: ["clause"], limit: 200
          ).markup
        }
      }
    }
  }

  private var overview: Markup {
    var table = VerdictTables(verdicts).summary
    // Assumptions have a section of their own.
    table.notes = []
    return .joined([
      OutcomeBar(verdicts.map(\.outcome), language: language).bar,
      TableMarkup(table: table, language: language, showsTitle: false).markup,
    ])
  }

  private func summary(of clause: ClauseVerdicts) -> Markup {
    .element("span") {
      "\(clause.title[language]) "
      if let source = clause.source {
        Markup.element("code") { source.cellText }
      }
      OutcomeBar(clause.verdicts.map(\.outcome), language: language).legend
    }
  }
}

/// The verdicts on one clause.
struct ClauseVerdicts: Sendable {
  /// The verdicts, in the order they came; never empty.
  private(set) var verdicts: [Verdict]
  /// What the clause demands.
  let title: Phrase
  /// Where it stands.
  let source: SourceReference?

  /// The verdicts by clause, in the order of the first of each.
  static func groups(of verdicts: [Verdict]) -> [ClauseVerdicts] {
    var places: [String: Int] = [:]
    var groups: [ClauseVerdicts] = []
    for verdict in verdicts {
      let name = verdict.clause + "|" + verdict.title.en
      if let place = places[name] {
        groups[place].verdicts.append(verdict)
      } else {
        places[name] = groups.count
        groups.append(ClauseVerdicts(verdicts: [verdict], title: verdict.title, source: verdict.source))
      }
    }
    return groups
  }

  /// Whether somebody must look.
  var needsAttention: Bool { verdicts.contains { $0.outcome == .violated } }

  /// Those that rest on something, the gravest first; what was not measured stands in the reasons only.
  var judged: [Verdict] {
    let gravity: [Outcome] = [.violated, .notProven, .met, .noThreshold]
    return gravity.flatMap { outcome in verdicts.filter { $0.outcome == outcome } }
  }

  /// One row an outcome and reason: how many subjects, how many samples, which for example.
  var reasonTable: Table {
    Table(
      schema: "circuitbook/verdict-reasons/1", title: title,
      headings: [
        Table.Heading("outcome", Phrase(zh: "判定", en: "outcome")),
        Table.Heading("reason", Phrase(zh: "理由", en: "reason")),
        Table.Heading("subjects", Phrase(zh: "对象", en: "subjects"), .trailing),
        Table.Heading("samples", Phrase(zh: "样本", en: "samples"), .trailing),
        Table.Heading("examples", Phrase(zh: "例如", en: "such as")),
      ],
      rows: Outcome.allCases.flatMap(rows))
  }

  private func rows(of outcome: Outcome) -> [[TableValue]] {
    let mine = verdicts.filter { $0.outcome == outcome }
    let groups = Dictionary(grouping: mine, by: \.reason)
    return groups.sorted { ($1.value.count, $0.key.en) < ($0.value.count, $1.key.en) }.map {
      reason, verdicts in
      let examples = verdicts.prefix(3).map(\.subject).joined(separator: ", ")
      return [
        .term(outcome), .phrase(reason), .integer(verdicts.count),
        .integer(verdicts.reduce(0) { $0 + $1.sampleCount }),
        .text(orMissing: verdicts.count > 3 ? examples + " …" : examples),
      ]
    }
  }
}
