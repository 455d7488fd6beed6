import ExtranetModel
import Tables

/// The headers of a sheet: which rows they take, and what stands above every column.
struct SheetHeader: Sendable {
  /// The first header row, by its index in the sheet.
  let row: Int
  /// One or two: a group row (`A端`) above a row of names (`名称`, `地址`).
  let height: Int
  /// The composed header of every column, folded; empty where there is none.
  let texts: [String]

  /// The index of the first row below.
  var end: Int { row + height }

  /// Finds the headers: the one row, or the two, among the first thirty in which most cells are known.
  ///
  /// Rows above are titles. Two rows are taken only when together they name more columns than one of them does.
  static func find<Record: ExtranetRecord>(in sheet: Sheet, _ index: ColumnIndex<Record>) -> SheetHeader? {
    var best: SheetHeader?
    var bestScore = 0
    for row in sheet.rows.indices.prefix(30) {
      for height in 1...2 where row + height <= sheet.rows.count {
        let texts =
          height == 1 ? single(sheet.rows[row]) : composed(sheet.rows[row], sheet.rows[row + 1], index)
        let score = Set(texts.compactMap { columnNumber(index.match($0)) }).count
        // A title above the one header row makes two rows that name no more than the lower by itself.
        let isLowerRowAlone =
          score == bestScore && height == 1 && best?.height == 2 && row == (best?.row ?? 0) + 1
        if score > bestScore || (score > 0 && isLowerRowAlone) {
          best = SheetHeader(row: row, height: height, texts: texts)
          bestScore = score
        }
      }
    }
    return best
  }

  /// How many columns of a record the best headers of a sheet name.
  static func namedColumns<Record: ExtranetRecord>(in sheet: Sheet, _ index: ColumnIndex<Record>) -> Int {
    Set((find(in: sheet, index)?.texts ?? []).compactMap { columnNumber(index.match($0)) }).count
  }

  private static func columnNumber<Record>(_ match: ColumnIndex<Record>.Match) -> Int? {
    switch match {
    case .column(let position), .otherUnit(let position): position
    case .serial, .unknown: nil
    }
  }

  private static func single(_ row: Sheet.Row) -> [String] { row.cells.map(\.folded) }

  /// Two rows as one: a name below a group is read as group and name, or by itself when that is what is known.
  private static func composed<Record: ExtranetRecord>(
    _ upper: Sheet.Row, _ lower: Sheet.Row, _ index: ColumnIndex<Record>
  ) -> [String] {
    var group = ""
    return (0..<max(upper.cells.count, lower.cells.count)).map { column in
      let above = upper[column].folded
      let below = lower[column].folded
      if !above.isEmpty { group = above }
      if below.isEmpty { return above }
      let together = group + below
      if index.match(together) != .unknown || group.isEmpty { return together }
      return index.match(below) == .unknown ? together : below
    }
  }
}
