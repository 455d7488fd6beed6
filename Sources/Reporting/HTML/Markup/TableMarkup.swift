import Tables
import Wording

/// Renders any table as HTML: the one place where tables of the terminal become tables of a page.
struct TableMarkup: Sendable {
  /// A column of the page that the terminal has not, such as small bars.
  struct ExtraColumn: Sendable {
    /// The code of the column it stands behind.
    let after: String
    /// What stands above it.
    let heading: Phrase
    /// One cell a row.
    let cells: [Markup]
  }

  /// The table.
  var table: Table
  /// The language of names and sentences.
  let language: Language
  /// Codes of columns that are not shown.
  var hidden: Set<String> = []
  /// How many rows are shown at most; a note says how many are not.
  var limit = 1_000
  /// Whether the title stands above the table; it names the table for screen readers in any case.
  var showsTitle = true
  /// A column beside those of the table.
  var extra: ExtraColumn?

  /// The table, its figures and its notes.
  var markup: Markup {
    let columns = table.headings.indices.filter { !hidden.contains(table.headings[$0].code) }
    let title = table.title?[language] ?? ""
    return .joined([
      .element("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": title]) {
        Markup.element("table") {
          if !title.isEmpty {
            Markup.element("caption", ["class": showsTitle ? nil : "unseen"]) {
              Markup.element("span") { title }
            }
          }
          Markup.element("thead") { head(columns) }
          Markup.element("tbody") {
            table.rows.prefix(limit).enumerated().map { row($1, number: $0, columns) }
          }
        }
      },
      figures, notes,
    ])
  }

  private func head(_ columns: [Int]) -> Markup {
    .element("tr") {
      columns.map { column in
        let heading = table.headings[column]
        let text = heading.text(in: language)
        let style = heading.alignment == .trailing ? "number" : displayWidth(text) <= 16 ? "short" : nil
        let cell = Markup.element("th", ["scope": "col", "class": style]) { text }
        guard let extra, extra.after == heading.code else { return cell }
        return .joined([cell, .element("th", ["scope": "col"]) { extra.heading[language] }])
      }
    }
  }

  private func row(_ row: [TableValue], number: Int, _ columns: [Int]) -> Markup {
    .element("tr") {
      columns.map { column in
        let value = row.indices.contains(column) ? row[column] : .missing
        let cell = cell(value, under: table.headings[column])
        guard let extra, extra.after == table.headings[column].code else { return cell }
        let more = extra.cells.indices.contains(number) ? extra.cells[number] : .nothing
        return .joined([cell, .element("td", ["class": "short"]) { more }])
      }
    }
  }

  private func cell(_ value: TableValue, under heading: Table.Heading) -> Markup {
    let text = value.pageText(in: language)
    let style = heading.alignment == .trailing ? "number" : displayWidth(text) <= 26 ? "short" : nil
    return .element("td", ["class": style]) {
      if case .term(let code, let phrase) = value, heading.code == "outcome" {
        OutcomeMark(code: code, name: phrase[language]).markup
      } else if value.isMissing {
        Markup.element("span", ["class": "missing"]) { "–" }
      } else {
        text
      }
    }
  }

  @MarkupBuilder private var figures: Markup {
    if !table.summary.isEmpty {
      Markup.element("dl", ["class": "figures"]) {
        table.summary.map { figure in
          .element("div") {
            Markup.element("dt") { figure.heading.text(in: language) }
            Markup.element("dd") { figure.value.pageText(in: language) }
          }
        }
      }
    }
  }

  @MarkupBuilder private var notes: Markup {
    let left = table.rows.count - limit
    let more = left > 0 ? [Phrase(zh: "另有 \(left) 行未列出", en: "\(left) more rows are not listed")] : []
    if !(table.notes + more).isEmpty {
      Markup.element("ul", ["class": "notes"]) {
        (table.notes + more).map { note in .element("li") { note[language] } }
      }
    }
  }
}

extension TableValue {
  /// What people read on a page: whole numbers with thousands apart, negative numbers with a minus sign (U+2212).
  func pageText(in language: Language) -> String {
    switch self {
    case .integer(let number): (number < 0 ? "\u{2212}" : "") + number.magnitude.grouped
    case .decimal(let text) where text.hasPrefix("-"): "\u{2212}" + text.dropFirst()
    default: text(in: language)
    }
  }
}

extension BinaryInteger {
  /// The decimal digits with a comma between thousands.
  var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return self < 0 ? "-" + text : text
  }
}
