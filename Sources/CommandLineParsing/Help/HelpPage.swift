import Wording

/// Lays out a page of help: headings, paragraphs and two aligned columns, by display width.
struct HelpPage {
  let language: Language
  let width: Int
  private(set) var lines: [String] = []

  /// The widest left column; a longer entry stands on a line of its own.
  private static let widestEntry = 30

  init(language: Language, width: Int) {
    self.language = language
    self.width = max(width, 40)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func heading(_ phrase: Phrase) {
    lines.append("")
    lines.append(phrase[language] + (language == .chinese ? "：" : ":"))
  }

  mutating func paragraph(_ phrase: Phrase, indent: Int = 0) { paragraph(phrase[language], indent: indent) }

  mutating func paragraph(_ text: String, indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    lines += wrapped(text, width: width - indent).map { $0.isEmpty ? "" : margin + $0 }
  }

  /// A command line to copy: never broken.
  mutating func verbatim(_ line: String) { lines.append("  " + line) }

  mutating func blank() { lines.append("") }

  /// Two columns: what is typed, and what it means.
  mutating func rows(_ rows: [(entry: String, meaning: String)]) {
    let fitting = rows.map { displayWidth($0.entry) }.filter { $0 <= Self.widestEntry }
    let column = (fitting.max() ?? Self.widestEntry) + 4
    let margin = String(repeating: " ", count: column)
    for row in rows {
      var meaning = wrapped(row.meaning, width: width - column)[...]
      let entryWidth = displayWidth(row.entry)
      if entryWidth + 4 <= column, let first = meaning.popFirst() {
        let padding = String(repeating: " ", count: column - 2 - entryWidth)
        lines.append(first.isEmpty ? "  " + row.entry : "  " + row.entry + padding + first)
      } else {
        lines.append("  " + row.entry)
      }
      lines += meaning.map { margin + $0 }
    }
  }
}
