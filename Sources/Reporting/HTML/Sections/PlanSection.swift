import AddressPlanning
import IPAddressing
import Wording

/// Address plans: for each the space of its block as strips, then block, areas and pools as folds.
struct PlanSection: Sendable {
  let plans: [PlanTree]
  let language: Language

  /// The section without its heading.
  @MarkupBuilder var markup: Markup {
    for (number, plan) in plans.enumerated() {
      Markup.element("h3") { plan.plan }
      for family in AddressFamily.allCases {
        SpaceStrip(node: plan.root, family: family, id: "strip-\(number)-\(family)", language: language)
          .markup
      }
      node(plan.root, depth: 0)
    }
    Markup.element("p", ["class": "hint"]) {
      Phrase(
        zh: "条带：整个地址块按面积分给各区域（浅色为已划给区域，深色为已用，至少画一线；留白为未划出）。"
          + "利用率 IPv4 按 /32、IPv6 按 /64 计。",
        en:
          "Strips: the whole block, areas by their size (pale: given to an area; dark: used, at "
          + "least a hairline; "
          + "blank: free). Utilisation counts /32 for IPv4 and /64 for IPv6.")[language]
    }
  }

  private func node(_ node: PlanTree.Node, depth: Int) -> Markup {
    guard !node.children.isEmpty else {
      return .element("div", ["class": "leaf"]) { line(node) }
    }
    return .element("details", ["class": "branch", "open": depth == 0 ? "" : nil]) {
      Markup.element("summary") { line(node) }
      Markup.element("div", ["class": "children"]) {
        node.children.map { self.node($0, depth: depth + 1) }
      }
    }
  }

  @MarkupBuilder private func line(_ node: PlanTree.Node) -> Markup {
    Markup.element("b", ["class": "node"]) { node.title[language] }
    Markup.element("span", ["class": "prefixes"]) { prefixes(of: node) }
    Markup.element("span", ["class": "segments"]) {
      Phrase(
        zh: "\(node.segmentCount.grouped) 个网段，\(node.pairCount.grouped) 个双栈",
        en: "\(node.segmentCount.grouped) segments, \(node.pairCount.grouped) dual-stack")[language]
    }
    Markup.element("span", ["class": "meters"]) { node.utilisation.map(meter) }
  }

  private func prefixes(of node: PlanTree.Node) -> String {
    let shown = node.prefixes.prefix(4).map(\.description).joined(separator: "  ")
    return node.prefixes.count > 4 ? shown + "  +\(node.prefixes.count - 4)" : shown
  }

  private func meter(_ space: PlanTree.Utilisation) -> Markup {
    .element("span", ["class": "meter"]) {
      Markup.element("span", ["class": "family"]) { space.family.description }
      Markup.element("svg", ["aria-hidden": "true"]) {
        Markup.element("rect", ["width": "100%", "height": "100%", "class": "free"])
        Markup.element(
          "rect", ["width": percentage(space.used, of: space.total), "height": "100%", "class": "used"])
      }
      Markup.element("span", ["class": "words"]) { space.words(in: language) }
    }
  }
}
