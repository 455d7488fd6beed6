import ExtranetModel
import Reconciling
import Tables
import Wording

/// Contract and ledger: items with a bar of their difference, then the bandwidth classes.
struct CountSection: Sendable {
  let count: ContractCount
  let language: Language

  /// The section without its heading.
  @MarkupBuilder var markup: Markup {
    let share = TableMarkup.ExtraColumn(
      after: "difference", heading: Phrase(zh: "差异占合同", en: "of the contract"), cells: bars)
    TableMarkup(table: count.itemTable, language: language, extra: share).markup
    if let range = count.range {
      Markup.element("p", ["class": "hint"]) {
        Phrase(
          zh: "条形：差异占合同数量的比例；底色：按分项计的 ±\(range.ratio.percentText)",
          en: "bar: difference as a share of the contract; shaded: ±\(range.ratio.percentText) of each item"
        )[language]
      }
    }
    if count.items.contains(where: { !$0.classes.isEmpty }) {
      Markup.element("details", ["open": ""]) {
        Markup.element("summary") { count.classTable.title?[language] ?? "" }
        TableMarkup(table: count.classTable, language: language, showsTitle: false).markup
      }
    }
  }

  private var bars: [Markup] {
    let range = count.range.map { Double($0.ratio.partsPerMillion) / 1e6 }
    let ratios = count.items.map(ratio)
    let edge = DifferenceBar.edge(of: ratios.compactMap(\.self), range: range)
    return ratios.map { ratio in
      ratio.map { DifferenceBar(ratio: $0, range: range, edge: edge).markup } ?? .nothing
    }
  }

  private func ratio(of item: ItemCount) -> Double? {
    guard let difference = item.difference, let contracted = item.contracted, contracted > 0 else {
      return nil
    }
    return Double(difference) / Double(contracted)
  }
}

/// The readings the contract leaves open, one fold an item.
struct ReadingSection: Sendable {
  let count: ContractCount
  let language: Language

  /// The section without its heading.
  @MarkupBuilder var markup: Markup {
    Markup.element("p", ["class": "hint"]) {
      Phrase(
        zh: "合同未约定基数、取整方式以及净增减或累计：列出每一种口径，均不作违约认定。",
        en:
          "The contract settles neither basis nor rounding nor net or gross: each reading is shown, "
          + "none is called a "
          + "violation.")[language]
    }
    for item in count.items where !item.openReadings.isEmpty {
      Markup.element("details") {
        Markup.element("summary") { summary(of: item) }
        TableMarkup(table: table(of: item), language: language, hidden: hidden(of: item), showsTitle: false)
          .markup
      }
    }
  }

  /// A column that says nothing in any row is not shown.
  private func hidden(of item: ItemCount) -> Set<String> {
    item.openReadings.contains { $0.label != nil } ? ["item"] : ["item", "rate"]
  }

  private func table(of item: ItemCount) -> Table {
    var table = count.readingTable
    table.rows = table.rows.filter { $0.first == .integer(item.item.item ?? 0) }
    return table
  }

  private func summary(of item: ItemCount) -> Markup {
    let outcomes = Dictionary(grouping: item.openReadings, by: \.reading.outcome).sorted {
      $0.key.rawValue < $1.key.rawValue
    }
    return .element("span") {
      "\(item.item.item ?? 0) \(item.item.name) "
      Markup.element("span", ["class": "legend"]) {
        outcomes.map { outcome, readings in
          .joined([
            OutcomeMark(code: outcome.rawValue, name: outcome.phrase[language]).markup,
            .element("b", ["class": "count"]) { readings.count.grouped },
          ])
        }
      }
    }
  }
}
