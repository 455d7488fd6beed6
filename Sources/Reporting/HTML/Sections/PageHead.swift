import CivilTime
import ExtranetModel
import Reconciling
import Wording

/// The head of the page: what it is about, of when, and its main figures at one glance.
struct PageHead: Sendable {
  let page: ReportPage
  let language: Language

  /// What stands in the window's title.
  var title: String {
    let contract = page.facts.contract
    let name = contract.title.isEmpty ? contract.id : contract.title
    return "\(Phrase(zh: "线路报告", en: "Circuit report")[language]) · \(name)"
  }

  /// The head.
  var markup: Markup {
    .element("header") {
      Markup.element("p", ["class": "kind"]) {
        Phrase(zh: "CircuitBook 线路台账 · 线路报告", en: "CircuitBook · circuit report")[language]
      }
      Markup.element("h1") {
        page.facts.contract.title.isEmpty ? page.facts.contract.id : page.facts.contract.title
      }
      Markup.element("dl", ["class": "facts"]) { facts.map(fact) }
      coverage
      Markup.element("ul", ["class": "tiles"]) { tiles }
      contents
    }
  }

  private var facts: [(Phrase, String)] {
    let facts = page.facts
    let contract = facts.contract
    return [
      (Phrase(zh: "合同", en: "contract"), contract.id),
      (Phrase(zh: "合同编号", en: "contract number"), contract.number),
      (Phrase(zh: "采购人", en: "buyer"), contract.buyer),
      (Phrase(zh: "供应商", en: "supplier"), contract.supplier),
      (Phrase(zh: "核对日期", en: "as of"), facts.asOf.description),
      (Phrase(zh: "账簿最新入账（第几次）", en: "book revision"), facts.revision.map { $0.grouped } ?? "–"),
      (Phrase(zh: "程序版本", en: "made with"), "CircuitBook \(facts.toolVersion)"),
      (Phrase(zh: "生成时间", en: "made at"), facts.madeAt.wholeSeconds.formatted(offset: .shanghai)),
    ].filter { !$0.1.isEmpty }
  }

  private func fact(_ name: Phrase, _ value: String) -> Markup {
    .element("div") {
      Markup.element("dt") { name[language] }
      Markup.element("dd") { value }
    }
  }

  private var coverage: Markup {
    .element("p", ["class": "coverage"]) {
      if let known = page.coverage {
        Phrase(
          zh: "可测 \(known.measurable.grouped) 条 / 已测 \(known.measured.grouped) 条，"
            + "共 \(known.circuits.grouped) 条线路",
          en: "\(known.measurable.grouped) measurable / \(known.measured.grouped) measured "
            + "of \(known.circuits.grouped) circuits")[language]
        Markup.element("svg", ["class": "coverage-bar", "aria-hidden": "true"]) {
          Markup.element("rect", ["width": "100%", "height": "100%", "class": "circuits"])
          Markup.element(
            "rect",
            [
              "width": percentage(known.measurable, of: known.circuits), "height": "100%",
              "class": "measurable",
            ])
          Markup.element(
            "rect",
            ["width": percentage(known.measured, of: known.circuits), "height": "100%", "class": "measured"])
        }
      } else {
        Phrase(zh: "可测 / 已测线路数未知", en: "how many circuits can be measured is not known")[language]
      }
    }
  }

  // MARK: At one glance

  @MarkupBuilder private var tiles: Markup {
    if let count = page.shownCount {
      tile(
        count.countedLines.grouped, Phrase(zh: "台账线路", en: "lines in the ledger"),
        count.namesQuantity
          ? Phrase(
            zh: "合同 \(count.contractedLines.grouped)", en: "\(count.contractedLines.grouped) in the contract")
          : QuantityOutcome.noQuantity.phrase)
    }
    if let found = page.reconciliation?.discrepancies {
      tile(
        found.count.grouped, Phrase(zh: "处差异", en: "discrepancies"),
        Phrase(zh: "\(Set(found.map(\.code)).count) 类", en: "\(Set(found.map(\.code)).count) kinds"))
    }
    for one in OutcomeBar(page.verdicts.map(\.outcome), language: language).counts {
      Markup.element("li") {
        Markup.element("b") { one.count.grouped }
        OutcomeMark(code: one.outcome.rawValue, name: one.outcome.phrase[language]).markup
        // A clause is judged for each of its subjects: these are no numbers of circuits.
        Markup.element("small") { Phrase(zh: "条款次", en: one.count == 1 ? "verdict" : "verdicts")[language] }
      }
    }
  }

  private func tile(_ figure: String, _ name: Phrase, _ more: Phrase) -> Markup {
    .element("li") {
      Markup.element("b") { figure }
      Markup.element("span") { name[language] }
      Markup.element("small") { more[language] }
    }
  }

  private var contents: Markup {
    .element("nav", ["aria-label": Phrase(zh: "目录", en: "contents")[language]]) {
      ReportSection.allCases.map { section in
        .element(
          "a", ["href": "#\(section.rawValue)", "class": page.hasData(for: section) ? nil : "without"]
        ) {
          section.phrase[language]
        }
      }
    }
  }
}
