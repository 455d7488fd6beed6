import Tables
import Wording

/// Checks the figures of subtotal rows against the record rows they stand for; a subtotal is never a record.
struct SubtotalCheck: Sendable {
  private var sinceSubtotal = 0
  private var sinceTotal = 0
  private var all = 0
  /// Columns that hold figures in record rows: their sums are sums, not counts.
  private var figureColumns: Set<Int> = []

  /// Takes note of a record row.
  /// - Parameters:
  ///   - row: the row.
  ///   - besides: the columns of serial numbers and keys, under which a count may stand.
  mutating func takeRecord(_ row: SheetRow, besides: Set<Int>) {
    sinceSubtotal += 1
    sinceTotal += 1
    all += 1
    for (column, text) in row.cells.enumerated() where !besides.contains(column) {
      if text.first?.isNumber == true, text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) {
        figureColumns.insert(column)
      }
    }
  }

  /// Compares a subtotal row with what was counted and starts the next stretch.
  /// - Returns: a warning when it carries a count that none of its readings gives.
  mutating func take(_ subtotal: Subtotal, _ row: SheetRow, at place: Place) -> Finding? {
    defer {
      sinceSubtotal = 0
      if subtotal.isTotal { sinceTotal = 0 }
    }
    let stated = counts(subtotal, row)
    let counted = subtotal.isTotal ? all : sinceSubtotal
    let readings = subtotal.isTotal ? [all, sinceTotal, sinceSubtotal] : [sinceSubtotal]
    guard let first = stated.first, !stated.contains(where: readings.contains) else { return nil }
    return Finding(
      .warning, code: "subtotal-mismatch",
      Phrase(zh: "此处写 \(first) 条，上面实有 \(counted) 条", en: "it says \(first), the rows above are \(counted)"),
      at: place, value: String(first),
      remedy: Phrase(zh: "核对是否漏行或多行", en: "look for rows left out or added"))
  }

  private func counts(_ subtotal: Subtotal, _ row: SheetRow) -> [Int] {
    if let count = subtotal.count { return [count] }
    let word = row.cells.firstIndex { Subtotal(within: $0) != nil } ?? 0
    return row.cells.indices.dropFirst(word + 1).filter { !figureColumns.contains($0) }
      .compactMap { row[$0].countOfRows }
  }
}
