import ExtranetModel
import Judging
import Tables
import Wording

/// The clauses of a contract as people read them: the rule by name, what is agreed in words.
public struct ClauseTable: Sendable {
  private let clauses: [(clause: Clause, rule: any ClauseRule)]

  /// Creates the table of clauses with their rules.
  public init(_ clauses: [(clause: Clause, rule: any ClauseRule)]) { self.clauses = clauses }

  /// One row a clause.
  public var table: Table {
    Table(
      schema: "circuitbook/clause-terms/1", title: RecordKind.clause.phrase,
      headings: [
        Table.Heading("clause", Phrase(zh: "条款", en: "clause")),
        Table.Heading("rule", Phrase(zh: "规则", en: "rule")),
        Table.Heading("title", Phrase(zh: "要求", en: "demand")),
        Table.Heading("terms", Phrase(zh: "约定", en: "agreed")),
        Table.Heading("source", Phrase(zh: "出处", en: "source")),
      ],
      rows: clauses.map { clause, rule in
        [
          .text(clause.id), .term(type(of: rule).kind), .phrase(clause.title), .phrase(rule.terms),
          .text(orMissing: clause.source?.cellText),
        ]
      },
      summary: [
        Table.Figure(Table.Heading("count", Phrase(zh: "共", en: "count")), .integer(clauses.count))
      ])
  }
}
