import AddressPlanning
import IPAddressing
import Wording

/// The address space of a plan's block in one family: areas by their size, what is used of each, and
/// what is free.
struct SpaceStrip: Sendable {
  /// The plan's block.
  let node: PlanTree.Node
  /// The family.
  let family: AddressFamily
  /// The id the title and description are found by.
  let id: String
  /// The language of the words.
  let language: Language

  /// The strip, or nothing when the block has no prefix of the family.
  @MarkupBuilder var markup: Markup {
    if let whole = node.utilisation(of: family) {
      Markup.element("figure", ["class": "strip"]) {
        Markup.element("figcaption") { caption(whole) }
        Markup.element("svg", ["role": "img", "aria-labelledby": "\(id)-title \(id)-desc"]) {
          Markup.element("title", ["id": "\(id)-title"]) { caption(whole) }
          Markup.element("desc", ["id": "\(id)-desc"]) { description }
          Markup.element("rect", ["width": "100%", "height": "100%", "class": "free"])
          areas(of: whole)
        }
      }
    }
  }

  private var children: [(node: PlanTree.Node, space: PlanTree.Utilisation)] {
    node.children.compactMap { child in child.utilisation(of: family).map { (child, $0) } }
  }

  private func areas(of whole: PlanTree.Utilisation) -> [Markup] {
    var start: UInt128 = 0
    return children.map { child, space in
      defer { start += space.total }
      let x = percentage(start, of: whole.total)
      return .element("g") {
        Markup.element("title") { "\(child.title[language]): \(space.words(in: language))" }
        Markup.element(
          "rect",
          ["x": x, "width": percentage(space.total, of: whole.total), "height": "100%", "class": "area"])
        // What is used fills its area from below, so that a narrow area still shows it.
        Markup.element(
          "rect",
          [
            "x": x, "width": percentage(space.total, of: whole.total), "class": "used",
            "y": decimalText(100 - fill(space), places: 3) + "%",
            "height": decimalText(fill(space), places: 3) + "%",
          ])
      }
    }
  }

  /// Per cent of the height; at least a hairline when anything is used.
  private func fill(_ space: PlanTree.Utilisation) -> Double {
    space.used == 0 ? 0 : max(min(space.ratio, 1) * 100, 4)
  }

  private func caption(_ whole: PlanTree.Utilisation) -> String {
    let given = children.reduce(UInt128(0)) { $0 + $1.space.total }
    let prefixes = node.prefixes.filter { $0.family == family }.map(\.description).joined(separator: ", ")
    let share = shareText(given, of: whole.total)
    return Phrase(
      zh: "\(family) \(prefixes)：已划给区域 \(share)；\(whole.words(in: .chinese))",
      en: "\(family) \(prefixes): \(share) given to areas; \(whole.words(in: .english))")[language]
  }

  private var description: String {
    children.map { "\($0.node.title[language]): \($0.space.words(in: language))" }.joined(separator: "; ")
  }
}

extension PlanTree.Node {
  /// What is used of one family, when the block has prefixes of it.
  func utilisation(of family: AddressFamily) -> PlanTree.Utilisation? {
    utilisation.first { $0.family == family }
  }
}

extension PlanTree.Utilisation {
  /// `597 of 65,536 /64 used (0.91 %)`.
  func words(in language: Language) -> String {
    let share = shareText(used, of: total)
    return Phrase(
      zh: "已用 \(used.grouped) / \(total.grouped) 个 /\(unitLength)（\(share)）",
      en: "\(used.grouped) of \(total.grouped) /\(unitLength) used (\(share))")[language]
  }
}

/// A share in per cent with two decimals; never 0 when there is something.
func shareText(_ part: UInt128, of whole: UInt128) -> String {
  guard whole > 0 else { return "–" }
  let percent = Double(part) / Double(whole) * 100
  // No-break spaces: a share is read as one word.
  return part > 0 && percent < 0.005 ? "<\u{A0}0.01\u{A0}%" : decimalText(percent, places: 2) + "\u{A0}%"
}
