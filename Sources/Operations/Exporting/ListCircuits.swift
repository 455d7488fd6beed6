import Book
import ExtranetModel
import Tables
import Wording

/// Lists circuits; a filter that names what the book does not know is a mistake, not an empty list.
public enum ListCircuits {
  /// The circuits whose fields read as wanted, ascending by ledger number; a text is compared folded.
  ///
  /// - Parameter wanted: column codes and values, all of which must hold.
  /// - Throws: `OperationError` with `unknown-contract` or `unknown-value`, one finding for each value of a text column
  ///   that stands nowhere in the book, naming close ones. A ledger without circuits refuses none.
  /// - Complexity: O(*n*) in the circuits.
  public static func run(
    where wanted: [(column: String, value: String)] = [], in book: BookStore
  ) async throws(OperationError) -> [Circuit] {
    let snapshot = try await book.read([.circuit, .contract], asOf: nil)
    let circuits: [Circuit] = try snapshot.all()
    let contracts: [Contract] = try snapshot.all()
    let rows = circuits.map { (circuit: $0, fields: $0.fields) }
    let unknown = wanted.compactMap { column, value in
      Self.unknown(
        value, in: column,
        known: rows.map { $0.fields[column] } + (column == "contract" ? contracts.map(\.id) : []))
    }
    guard unknown.isEmpty else { throw OperationError(unknown) }
    let conditions = wanted.map { (column: $0.column, value: $0.value.foldedForMatching) }
    return rows.filter { row in
      conditions.allSatisfy { row.fields[$0.column].foldedForMatching == $0.value }
    }.map(\.circuit)
  }

  /// Columns whose values are names that people type; numbers and closed lists cannot be mistyped unseen.
  private static let named = ["contract", "carrier", "department", "area", "rate"]

  private static func unknown(_ value: String, in column: String, known: [String]) -> Finding? {
    let values = Set(known).subtracting([""])
    guard
      named.contains(column), !values.isEmpty,
      !values.contains(where: { $0.foldedForMatching == value.foldedForMatching })
    else { return nil }
    let names = Circuit.columns.first { $0.code == column }?.names ?? Phrase(column)
    return Finding(
      .error, code: column == "contract" ? "unknown-contract" : "unknown-value",
      Phrase(
        zh: "账簿中没有“\(names.zh)”为 \(value) 的记录", en: "nothing in the book has \(value) as its \(names.en)"),
      value: value, remedy: .suggesting(value, among: values.sorted()))
  }
}

extension Phrase {
  /// The way out of a name that is not there: those most like it, else the first of those that are there.
  static func suggesting(_ name: String, among known: [String]) -> Phrase? {
    let close = closeMatches(of: name, in: known)
    guard close.isEmpty else {
      return Phrase(
        zh: "是否指：\(close.joined(separator: "、"))", en: "did you mean \(close.joined(separator: ", "))")
    }
    guard !known.isEmpty else { return nil }
    let first = known.prefix(8)
    let (more, others) = known.count > first.count ? (" 等", ", …") : ("", "")
    return Phrase(
      zh: "账簿中有：\(first.joined(separator: "、"))\(more)",
      en: "in the book: \(first.joined(separator: ", "))\(others)")
  }
}

extension Finding {
  /// A ledger number that is no line's, with those most like it or where to look.
  static func unknownCircuit(_ number: String, known: some Sequence<String>) -> Finding {
    let close = closeMatches(of: number, in: Array(known))
    return Finding(
      .error, code: "unknown-circuit",
      Phrase(zh: "台账没有线路 \(number)", en: "the ledger has no circuit \(number)"), value: number,
      remedy: close.isEmpty
        ? Phrase(zh: "查找：circuitbook circuit list", en: "look it up: circuitbook circuit list")
        : .suggesting(number, among: close))
  }
}
