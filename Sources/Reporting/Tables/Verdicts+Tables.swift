import ExtranetModel
import Tables
import Wording

/// Verdicts as tables: for people one row a clause, for detail one row a subject.
public struct VerdictTables: Sendable {
  private let verdicts: [Verdict]

  /// Creates the tables of verdicts.
  public init(_ verdicts: [Verdict]) { self.verdicts = verdicts }

  /// One row a clause: how many subjects were met, violated, not proven, not measured, without threshold.
  public var summary: Table {
    Table(
      schema: "circuitbook/verdicts-by-clause/1", title: Phrase(zh: "逐条判定", en: "Clause by clause"),
      headings: [
        Table.Heading("clause", Phrase(zh: "条款", en: "clause")),
        Table.Heading("title", Phrase(zh: "要求", en: "demand")),
      ] + Outcome.allCases.map { Table.Heading($0.rawValue, $0.phrase, .trailing) } + [
        Table.Heading("samples", Phrase(zh: "样本", en: "samples"), .trailing),
        Table.Heading("source", Phrase(zh: "出处", en: "source")),
      ],
      rows: groups.map { group in
        [.text(orMissing: group[0].clauseName), .phrase(group[0].title)]
          + Outcome.allCases.map { outcome in
            let number = group.filter { $0.outcome == outcome }.count
            return number == 0 ? .missing : .integer(number)
          }
          + [.integer(group.reduce(0) { $0 + $1.sampleCount }), .text(orMissing: group[0].source?.cellText)]
      },
      notes: assumptions)
  }

  /// One row a clause and subject, with the reason and the figures.
  public var detail: Table {
    Table(
      schema: "circuitbook/verdicts/1", title: Phrase(zh: "判定明细", en: "Verdicts"),
      headings: [
        Table.Heading("clause", Phrase(zh: "条款", en: "clause")),
        Table.Heading("subject", Phrase(zh: "对象", en: "subject")),
        Table.Heading("outcome", Phrase(zh: "判定", en: "outcome")),
        Table.Heading("reason", Phrase(zh: "理由", en: "reason")),
        Table.Heading("samples", Phrase(zh: "样本", en: "samples"), .trailing),
        Table.Heading("figures", Phrase(zh: "数据", en: "figures")),
      ],
      rows: verdicts.map { verdict in
        [
          .text(orMissing: verdict.clauseName), .text(verdict.subject), .term(verdict.outcome),
          .phrase(verdict.reason), .integer(verdict.sampleCount), .phrase(verdict.figureText),
        ]
      })
  }

  /// The verdicts by clause, in the order they came; those without a clause by what they speak of.
  private var groups: [[Verdict]] {
    var order: [String] = []
    var groups: [String: [Verdict]] = [:]
    for verdict in verdicts {
      let name = verdict.clause + "|" + verdict.title.en
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(verdict)
    }
    return order.compactMap { groups[$0] }
  }

  private var assumptions: [Phrase] {
    var seen: Set<Phrase> = []
    return verdicts.flatMap(\.assumptions).filter { seen.insert($0).inserted }
  }
}

extension Verdict {
  /// The clause without its contract.
  fileprivate var clauseName: String? { clause.split(separator: "/").last.map(String.init) }

  fileprivate var figureText: Phrase {
    let zh = figures.map { "\($0.name.zh) \($0.value.zh)" }.joined(separator: "；")
    let en = figures.map { "\($0.name.en) \($0.value.en)" }.joined(separator: "; ")
    return Phrase(zh: zh, en: en)
  }
}
