import Wording

extension Table {
  /// The table as text lined up by display width: title, headings, an underline, rows, figures, notes.
  ///
  /// Numbers are lined up at the right and always whole; words give way when the table is wider than `width`. Control
  /// characters from data are made visible.
  /// - Parameters:
  ///   - language: the language of names and sentences.
  ///   - width: the cells a line may take; unlimited when absent.
  ///   - overflow: whether words that give way go on below or are clipped.
  /// - Complexity: O(*n*) in the characters of all cells.
  public func text(in language: Language, width: Int? = nil, overflow: TableOverflow = .wrap) -> String {
    var widths: [Int] = []
    return head(in: language, width: width, overflow: overflow, widths: &widths)
      + foot(in: language).map { $0 + "\n" }.joined()
  }

  /// Title, headings and rows; finds the widths of the columns.
  func head(in language: Language, width: Int?, overflow: TableOverflow, widths: inout [Int]) -> String {
    let head = headings.map { $0.text(in: language).withVisibleControls }
    let body = body(in: language)
    widths = columnWidths([head] + body, limit: width)
    var lines: [String] = []
    if let title { lines += [title[language].withVisibleControls, ""] }
    if !headings.isEmpty {
      lines += self.lines(of: head, widths: widths, overflow: .wrap)
      lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: gap))
      for row in body { lines += self.lines(of: row, widths: widths, overflow: overflow) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// More rows below others; columns become wider where a value asks for it.
  func continuation(in language: Language, widths: inout [Int]) -> String {
    let body = body(in: language)
    widths = zip(widths, columnWidths(body, limit: nil)).map(max)
    return body.flatMap { lines(of: $0, widths: widths, overflow: .wrap) }.map { $0 + "\n" }.joined()
  }

  private func body(in language: Language) -> [[String]] {
    rows.map { row in headings.indices.map { value(row, $0).text(in: language).withVisibleControls } }
  }

  private var gap: String { "  " }

  /// Figures and notes.
  func foot(in language: Language) -> [String] {
    var lines: [String] = []
    if !summary.isEmpty {
      lines.append("")
      for figure in summary {
        let name = figure.heading.text(in: language)
        let colon = language == .chinese ? "：" : ": "
        lines.append("\(name)\(colon)\(figure.value.text(in: language))".withVisibleControls)
      }
    }
    if !notes.isEmpty { lines.append("") }
    return lines + notes.map { $0[language].withVisibleControls }
  }

  private func lines(of row: [String], widths: [Int], overflow: TableOverflow) -> [String] {
    let cells = row.enumerated().map { column, text in
      LineLayout.lines(
        of: text, width: widths[column],
        overflow: headings[column].alignment == .leading ? overflow : .wrap)
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      for column in cells.indices {
        let piece = line < cells[column].count ? cells[column][line] : ""
        if column > 0 { text += gap }
        text += LineLayout.padded(piece, width: widths[column], headings[column].alignment)
      }
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}

// MARK: - Widths

extension Table {
  /// The width of every column; columns of words give way, the widest first, down to eight cells.
  private func columnWidths(_ rows: [[String]], limit: Int?) -> [Int] {
    var widths = headings.indices.map { column in
      rows.map { displayWidth($0[column]) }.max() ?? 0
    }
    guard let limit else { return widths }
    var excess = widths.reduce(0, +) + gap.count * max(0, widths.count - 1) - limit
    while excess > 0 {
      let wide = headings.indices.filter { headings[$0].alignment == .leading && widths[$0] > 8 }
      guard let widest = wide.map({ widths[$0] }).max() else { break }
      let shrinking = wide.filter { widths[$0] == widest }
      let next = wide.map { widths[$0] }.filter { $0 < widest }.max() ?? 8
      let step = min(widest - next, max(1, excess / shrinking.count))
      for column in shrinking where excess > 0 {
        let taken = min(step, excess)
        widths[column] -= taken
        excess -= taken
      }
    }
    return widths
  }
}
