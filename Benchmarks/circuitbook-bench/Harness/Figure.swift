import JSONText
import Tables
import Wording

/// One figure over all rounds.
struct Figure: Sendable {
  /// The benchmark's name; `.peak-memory` and `.ratio` behind it name its other figures.
  let name: String
  /// `ms`, `ns/op`, `MiB`, or `×` for a ratio.
  let unit: String
  let median: Double
  let least: Double
  let most: Double
  /// How many rounds there were.
  let rounds: Int
  /// How much one round dealt with.
  let count: Int
  /// What the median has to reach.
  let goal: Goal?

  /// Nil without a value.
  init?(_ name: String, unit: String, values: [Double], count: Int, goal: Goal? = nil) {
    let sorted = values.sorted()
    guard let least = sorted.first, let most = sorted.last else { return nil }
    self.name = name
    self.unit = unit
    let middle = sorted.count / 2
    median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    self.least = least
    self.most = most
    rounds = sorted.count
    self.count = count
    self.goal = goal
  }

  /// One line of JSON.
  var jsonLine: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("name")
    writer.string(name)
    writer.key("unit")
    writer.string(unit)
    for (key, value) in [("median", median), ("min", least), ("max", most)] {
      writer.key(key)
      writer.double(value.rounded(toDigits: 4))
    }
    writer.key("rounds")
    writer.integer(Int64(rounds))
    writer.key("n")
    writer.integer(Int64(count))
    if let goal {
      writer.key("goal")
      writer.string(goal.text)
      writer.key("reached")
      writer.bool(goal.isReached(by: median))
    }
    writer.endObject()
    return writer.text
  }

  /// One row of a table in Markdown: name, median, least, most, unit, goal, whether it is reached.
  var markdownRow: String {
    let numbers = [median, least, most].map { $0.rounded(toDigits: 4).shortText }
    let verdict = goal.map { $0.isReached(by: median) ? "reached" : "**missed**" } ?? ""
    return "| " + (["`\(name)`"] + numbers + [unit, goal?.text ?? "", verdict]).joined(separator: " | ")
      + " |"
  }

  /// The two lines above such rows.
  static let markdownHead = """
    | figure | median | min | max | unit | goal | |
    | --- | ---: | ---: | ---: | --- | --- | --- |
    """

  /// The figures as people read them.
  static func table(_ figures: [Figure]) -> Table {
    let headings: [Table.Heading] = [
      Table.Heading("name", Phrase(zh: "名称", en: "name")),
      Table.Heading("median", Phrase(zh: "中位数", en: "median"), .trailing),
      Table.Heading("min", Phrase(zh: "最小", en: "min"), .trailing),
      Table.Heading("max", Phrase(zh: "最大", en: "max"), .trailing),
      Table.Heading("unit", Phrase(zh: "单位", en: "unit")),
      Table.Heading("rounds", Phrase(zh: "轮数", en: "rounds"), .trailing),
      Table.Heading("n", Phrase(zh: "数量", en: "n"), .trailing),
    ]
    let rows = figures.map { figure -> [TableValue] in
      let numbers = [figure.median, figure.least, figure.most].map { $0.rounded(toDigits: 4).shortText }
      return ([figure.name] + numbers + [figure.unit, "\(figure.rounds)", "\(figure.count)"])
        .map { .text($0) }
    }
    return Table(schema: "circuitbook/benchmark-figures/1", headings: headings, rows: rows)
  }
}

extension Double {
  /// The number without a fraction where it has none.
  var shortText: String { Int64(exactly: self).map(String.init) ?? "\(self)" }

  /// So many significant digits; more would only show noise.
  fileprivate func rounded(toDigits digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    var scale = 1.0
    while magnitude * scale >= 10 { scale /= 10 }
    while magnitude * scale < 1 { scale *= 10 }
    for _ in 1..<digits { scale *= 10 }
    let units = (self * scale).rounded()
    // Dividing by a whole number gives the shortest text; multiplying by its inverse often does not.
    return scale >= 1 ? units / scale : (units * (1 / scale).rounded())
  }
}
