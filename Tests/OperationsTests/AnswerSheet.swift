import JSONText
import Testing

/// The answer key of the examples: what a reconciliation must find and a count must say.
struct AnswerSheet {
  /// One seeded fault, or one finding: what is wrong, and the rows and lines it accuses, sorted.
  struct Accusation: Hashable, Comparable, CustomStringConvertible {
    let code: String
    let rows: [String]
    let lines: [String]

    init(_ code: String, rows: [String], lines: [String]) {
      self.code = code
      self.rows = rows.sorted()
      self.lines = lines.sorted()
    }

    var description: String { "\(code) \(rows) \(lines)" }
    static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  struct Class: Hashable {
    let label: String
    let contracted: Int64
    let counted: Int64
  }

  struct Item: Hashable {
    let number: Int64
    let contracted: Int64
    let counted: Int64
    let classes: [Class]
  }

  struct Verdict: Hashable {
    let clause: String
    let subject: String
    let outcome: String
  }

  let accusations: [Accusation]
  /// The subtotals that are wrong: what is written, and how many rows there are.
  let subtotals: [String: String]
  let items: [Item]
  let ledgerRows: Int64
  let measurable: Int64
  let verdicts: [Verdict]

  init(_ bytes: [UInt8]) throws {
    let errors = JSONErrorList()
    let root = JSONReader(try #require(JSONDocument(parsing: bytes).root), errors: errors)
    let faults = root.array("faults")
    let isSubtotal = { (fault: JSONReader) in fault.string("code") == "subtotal-mismatch" }
    accusations = faults.filter { !isSubtotal($0) }.map(Self.accusation).sorted()
    subtotals = Dictionary(
      faults.filter(isSubtotal).map { ($0.string("is") ?? "", $0.string("was") ?? "") }
    ) { first, _ in first }
    let expected = try #require(root.object("expected"))
    items = expected.array("items").map(Self.item).sorted { $0.number < $1.number }
    ledgerRows = try #require(expected.integer("ledgerRows"))
    measurable = try #require(expected.integer("measurable"))
    verdicts = root.array("verdicts").map(Self.verdict)
    #expect(errors.sorted.isEmpty)
  }

  private static func accusation(_ fault: JSONReader) -> Accusation {
    Accusation(
      fault.string("code") ?? "", rows: fault.array("rows").compactMap { $0.asString() },
      lines: fault.array("lines").compactMap { $0.asString() })
  }

  private static func item(_ item: JSONReader) -> Item {
    Item(
      number: item.integer("item") ?? 0, contracted: item.integer("contracted") ?? 0,
      counted: item.integer("counted") ?? 0, classes: item.optionalArray("classes").map(oneClass))
  }

  private static func oneClass(_ one: JSONReader) -> Class {
    Class(
      label: one.string("label") ?? "", contracted: one.integer("contracted") ?? 0,
      counted: one.integer("counted") ?? 0)
  }

  private static func verdict(_ one: JSONReader) -> Verdict {
    Verdict(
      clause: one.string("clause") ?? "", subject: one.string("subject") ?? "",
      outcome: one.string("outcome") ?? "")
  }
}
