import ChangePlanning
import ExtranetModel
import Tables
import Wording

extension ChangePlan {
  /// The plan as a table: one row a changed field; new and removed records as one row each with their first fields.
  /// - Parameters:
  ///   - limit: how many edits are shown.
  ///   - revision: the revision the plan became; nil for a plan that is only shown.
  public func table(limit: Int = .max, appliedAs revision: Int64? = nil) -> Table {
    let rows = edits.prefix(limit).flatMap(rows)
    var notes: [Phrase] = []
    if edits.count > limit {
      notes.append(
        Phrase(
          zh: "另有 \(edits.count - limit) 项未列出：用 --out FILE 保存后以 plan show FILE 查看，或用 --format csv",
          en:
            "\(edits.count - limit) more edits are not listed: save the plan with --out FILE and see it with "
            + "plan show FILE, or use --format csv"))
    }
    return Table(
      schema: "circuitbook/plan-edits/1", title: Self.title(revision),
      headings: [
        Table.Heading("action", Phrase(zh: "动作", en: "action")),
        Table.Heading("kind", Phrase(zh: "类别", en: "kind")),
        Table.Heading("key", Phrase(zh: "编号", en: "key")),
        Table.Heading("field", Phrase(zh: "字段", en: "field")),
        Table.Heading("before", Phrase(zh: "原值", en: "before")),
        Table.Heading("after", Phrase(zh: "新值", en: "after")),
      ],
      rows: Array(rows), summary: summary, notes: notes)
  }

  private static func title(_ revision: Int64?) -> Phrase {
    guard let revision else { return Phrase(zh: "入账预览", en: "Plan of edits") }
    return Phrase(zh: "第 \(revision) 次入账的内容", en: "Edits of revision \(revision)")
  }

  /// How many records are added, changed and removed, by kind.
  public var summary: [Table.Figure] {
    RecordKind.allCases.flatMap { kind -> [Table.Figure] in
      Edit.Action.allCases.compactMap { action in
        let number = edits.filter { $0.kind == kind && $0.action == action }.count
        guard number > 0 else { return nil }
        return Table.Figure(
          Table.Heading(
            "\(kind.rawValue)-\(action.rawValue)",
            Phrase(zh: "\(kind.phrase.zh)\(action.phrase.zh)", en: "\(kind.phrase.en), \(action.phrase.en)")),
          .integer(number))
      }
    }
  }

  private func rows(of edit: Edit) -> [[TableValue]] {
    guard edit.action == .change else {
      return [
        [
          .term(edit.action), .term(edit.kind), .text(edit.key), .missing,
          Self.outline(of: edit.before, edit.kind), Self.outline(of: edit.after, edit.kind),
        ]
      ]
    }
    let fields = edit.kind.fieldNames
    return edit.changedColumns.map { column in
      let field = fields.first { $0.code == column }
      let value = { (text: String?) -> TableValue in
        guard let text, !text.isEmpty else { return .missing }
        return field.flatMap { $0.term(text) }.map { .term(code: text, $0) } ?? .text(text)
      }
      return [
        .term(edit.action), .term(edit.kind), .text(edit.key),
        field.map { .term(code: column, $0.names) } ?? .text(column),
        value(edit.before?[column]), value(edit.after?[column]),
      ]
    }
  }

  /// The first six fields of a record in the order of its columns, as `code=value, …`; people read their names.
  private static func outline(of fields: FieldValues?, _ kind: RecordKind) -> TableValue {
    guard let fields else { return .missing }
    let stated = kind.fieldNames.filter { !fields[$0.code].isEmpty }
    let more = stated.count > 6 ? ["…"] : []
    let listed = { (text: (RecordKind.FieldName, String) -> String) in
      let texts = stated.prefix(6).map { text($0, clipped(fields[$0.code])) }
      return (texts + more).joined(separator: ", ")
    }
    let words = { (language: Language) in
      listed { "\($0.names[language])=\($0.term($1)?[language] ?? $1)" }
    }
    return .term(
      code: listed { "\($0.code)=\($1)" }, Phrase(zh: words(.chinese), en: words(.english)))
  }

  /// A text short enough to stand beside others; a layout may fill a page.
  private static func clipped(_ text: String) -> String {
    text.count > 40 ? "\(text.prefix(39))…" : text
  }
}
