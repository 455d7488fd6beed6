import ExtranetModel
import JSONText

/// What a reconciliation of the files must find, and what a count must say: nothing more, nothing less.
struct AnswerKey {
  let seed: UInt64
  let seeding: FaultSeeding

  /// The key as JSON.
  var text: String {
    JSONValue.object([
      ("schema", .string("circuitbook/example-answers/1")),
      ("seed", .string(String(seed))),
      ("faults", .array(seeding.faults.map(Self.json))),
      (
        "expected",
        .object([
          ("contract", .string(ChangshuItem.contract)),
          ("ledgerRows", .integer(Int64(seeding.ledger.circuits.count))),
          ("measurable", .integer(Int64(seeding.ledger.circuits.count { $0.measuring == .farEndEcho }))),
          ("items", .array(ChangshuItem.all.map(json) + [addresses])),
        ])
      ),
      ("verdicts", SanmenxiaAnswers.json),
    ]).prettyText
  }

  private static func json(_ fault: Fault) -> JSONValue {
    .object([
      ("code", .string(fault.kind.rawValue)),
      ("rows", .array(fault.rows.map { .string($0) })),
      ("lines", .array(fault.lines.map { .string($0) })),
      ("field", .string(fault.field)),
      ("was", .string(fault.was)),
      ("is", .string(fault.now)),
    ])
  }

  private var addresses: JSONValue {
    .object([
      ("item", .integer(5)),
      ("contracted", .integer(Int64(ChangshuItem.addresses))),
      ("counted", .integer(Int64(seeding.ledger.addresses.count))),
    ])
  }

  private func json(_ item: ChangshuItem) -> JSONValue {
    let rows = seeding.ledger.circuits.filter { $0.item == item.number && $0.state?.isCounted ?? true }
    let classes = item.classes.compactMap { one in one.label.map { ($0, one.quantity) } }
    return .object([
      ("item", .integer(item.number)),
      ("contracted", .integer(Int64(item.classes.reduce(0) { $0 + $1.quantity }))),
      ("counted", .integer(Int64(rows.count))),
      (
        "classes",
        .array(
          classes.map { label, quantity in
            .object([
              ("label", .string(label)), ("contracted", .integer(Int64(quantity))),
              ("counted", .integer(Int64(rows.count { $0.rateLabel?.text == label }))),
            ])
          })
      ),
    ])
  }
}
