import Tables

/// A row below the headers, folded, and what it seems to be.
struct SheetRow: Sendable {
  /// The folded texts.
  let cells: [String]

  init(_ row: Sheet.Row) { cells = row.cells.map { $0.withoutFormulaGuard.folded } }

  /// The folded text of a cell, empty beyond the end.
  subscript(column: Int) -> String { cells.indices.contains(column) ? cells[column] : "" }

  /// Whether no cell says anything: all empty, or a line drawn with signs (————).
  var isBlank: Bool { cells.allSatisfy { $0.allSatisfy { !$0.isLetter && !$0.isNumber } } }

  /// The first cell that says something else than a serial number.
  var firstWords: String? { cells.first { !$0.isEmpty && !$0.isPlainWholeNumber } }

  /// The only cell that is not blank, if there is only one.
  var onlyCell: (column: Int, text: String)? {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    guard filled.count == 1, let column = filled.first else { return nil }
    return (column, cells[column])
  }

  /// The cell that makes the row a subtotal (小计) or total (合计, 总计, 共计), if it is one.
  ///
  /// Behind the word a subtotal has figures only; a row that goes on with words is a record of that strange name.
  /// - Parameter keyIsBlank: whether the row names no record; only then the word may stand behind other words.
  func subtotal(keyIsBlank: Bool) -> Subtotal? {
    if let words = firstWords, let subtotal = Subtotal(beginning: words) {
      let behind = cells.drop { $0 != words }.dropFirst()
      return keyIsBlank || behind.allSatisfy(\.isFigure) ? subtotal : nil
    }
    if let words = firstWords, let subtotal = Subtotal(within: words),
      cells.drop(while: { $0 != words }).dropFirst().allSatisfy(\.isFigure)
    {
      return subtotal
    }
    guard keyIsBlank else { return nil }
    return cells.lazy.compactMap { Subtotal(within: $0) }.first
  }

  /// Whether the row is a note or a signature line (注：, 说明, 填表人, 审核).
  var isNote: Bool {
    guard let words = firstWords else { return false }
    if words.hasPrefix("第"), words.hasSuffix("页") { return true }
    let marks = ["注:", "注：", "备注:", "备注：", "说明", "填表", "审核", "制表", "编制", "经办", "复核", "单位负责人", "※", "*注"]
    if marks.contains(where: words.hasPrefix) { return true }
    return words.hasPrefix("注") && words.dropFirst().first.map { $0.isASCII && $0.isNumber } == true
  }

  /// Whether a cell that stands alone reads as the title of a section: `一、市直部门`, `海虞镇`, `海虞镇（75条）`.
  static func isSectionTitle(_ text: String) -> Bool {
    let hasHan = text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    if !hasHan { return false }
    let startsWithNumeral = text.drop { $0 == "(" }.first.map { "一二三四五六七八九十".contains($0) } == true
    let name = text.hasSuffix(")") ? text.prefix { $0 != "(" } : text[...]
    return startsWithNumeral || !name.contains { $0.isASCII && $0.isNumber }
  }
}

/// A cell that says subtotal or total, and the count it carries itself.
struct Subtotal: Sendable, Hashable {
  /// Whether it counts everything above (合计, 总计, 共计), not only what follows the last one.
  let isTotal: Bool
  /// The count in the cell itself: `小计：75条`.
  let count: Int?

  /// Reads a cell that begins with the word.
  init?(beginning text: String) {
    let text = text.withoutOrnament
    if let count = text.countOfAll {
      isTotal = true
      self.count = count
      return
    }
    guard let word = Self.words.first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(word.count)
    guard rest.first.map({ Self.mayFollow.contains($0) || ($0.isASCII && $0.isNumber) }) ?? true else {
      return nil
    }
    isTotal = !Self.partial.contains(word)
    count = String(rest).countOfRows
  }

  /// Reads a cell that begins or ends with the word: `海虞镇小计`.
  init?(within text: String) {
    if let found = Subtotal(beginning: text) {
      self = found
      return
    }
    var text = text.withoutOrnament
    if text.hasSuffix(":") { text.removeLast() }
    guard let word = Self.words.first(where: text.hasSuffix) else { return nil }
    isTotal = !Self.partial.contains(word)
    count = nil
  }

  private static let partial = ["本页小计", "小计", "小計", "subtotal"]
  private static let words =
    partial + ["合计", "总计", "共计", "累计", "合計", "總計", "共計", "grandtotal", "total"]
  private static let mayFollow = Set(":：(（, 、条个线户数金")
}

extension String {
  /// The text without the blanks, stars and commas with which offices set off such cells (`小　计`, `*合计`), in
  /// small letters.
  fileprivate var withoutOrnament: String {
    String(filter { $0 != " " }.drop { "*,，、-—".contains($0) }).lowercased()
  }

  /// The count of `共75条` or `以上共75条`.
  fileprivate var countOfAll: Int? {
    guard let word = ["以上共", "共"].first(where: hasPrefix), last?.isNumber == false else { return nil }
    return String(dropFirst(word.count)).countOfRows
  }

  /// Whether a cell is blank, a figure with or without a unit, a unit alone, or an amount in words (壹万元整).
  var isFigure: Bool {
    if let last, "条个户芯对元圆整".contains(last) { return true }
    return allSatisfy { ($0.isASCII && $0.isNumber) || ".,+-%¥￥ ".contains($0) }
  }

  var isPlainWholeNumber: Bool { !isEmpty && allSatisfy { $0.isASCII && $0.isNumber } }

  /// The count a cell gives: `75`, `75条`, `：75 条`, `(75)`; absent when it gives none.
  var countOfRows: Int? {
    let text = filter { !" :：()（）,".contains($0) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    return ["", "条", "个", "户", "条线路", "条专线", "线", "芯", "对"].contains(String(text.dropFirst(digits.count)))
      ? Int(digits) : nil
  }
}
