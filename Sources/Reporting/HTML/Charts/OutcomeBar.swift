import ExtranetModel
import Wording

/// Outcomes as one bar, in their fixed order, with the numbers below it in words.
struct OutcomeBar: Sendable {
  /// How many there are of each outcome.
  let counts: [(outcome: Outcome, count: Int)]
  /// The language of the names.
  let language: Language

  /// Counts the outcomes that occur.
  init(_ outcomes: some Sequence<Outcome>, language: Language) {
    var numbers: [Outcome: Int] = [:]
    for outcome in outcomes { numbers[outcome, default: 0] += 1 }
    counts = Outcome.allCases.compactMap { outcome in numbers[outcome].map { (outcome, $0) } }
    self.language = language
  }

  /// The bar alone, a decoration where the numbers stand beside it.
  var bar: Markup {
    var start = 0.0
    return .element("svg", ["class": "outcomes", "aria-hidden": "true"]) {
      zip(counts, widths).map { one, width in
        defer { start += width }
        return .element(
          "rect",
          [
            "x": decimalText(start, places: 3) + "%", "width": decimalText(width, places: 3) + "%",
            "height": "100%", "class": one.outcome.tone.rawValue,
          ])
      }
    }
  }

  /// Per cent of the bar's width; what occurs at all has at least one, taken from the widest.
  private var widths: [Double] {
    let total = counts.reduce(0) { $0 + $1.count }
    var widths = counts.map { max(Double($0.count) / Double(max(total, 1)) * 100, 1) }
    if let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= widths.reduce(0, +) - 100
    }
    return widths
  }

  /// Each outcome with its number.
  var legend: Markup {
    .element("span", ["class": "legend"]) {
      counts.map { one in
        .joined([
          OutcomeMark(code: one.outcome.rawValue, name: one.outcome.phrase[language]).markup,
          .element("b", ["class": "count"]) { one.count.grouped },
        ])
      }
    }
  }
}

/// A part of a whole as an SVG length; nothing of nothing is 0 %.
func percentage(_ part: some BinaryInteger, of whole: some BinaryInteger) -> String {
  decimalText(whole == 0 ? 0 : min(max(Double(part) / Double(whole), 0), 1) * 100, places: 3) + "%"
}
