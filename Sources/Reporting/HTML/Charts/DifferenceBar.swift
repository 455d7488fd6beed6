import Wording

/// A small bar for one difference: how far the ledger is from the contract, beside the range the
/// contract allows.
struct DifferenceBar: Sendable {
  /// Ledger less contract, by contract.
  let ratio: Double
  /// The range either way, by contract; nil without one.
  let range: Double?
  /// The ratio at either edge of the bar.
  let edge: Double

  /// The ratio at the edge that fits the range and the differences up to five times it; greater ones are cut.
  static func edge(of ratios: [Double], range: Double?) -> Double {
    let range = range ?? 0.02
    return max(min(ratios.map(\.magnitude).max() ?? 0, range * 5), range * 1.25, 0.001)
  }

  /// The bar with its percentage in words.
  var markup: Markup {
    .element("span", ["class": "difference"]) {
      Markup.element("svg", ["viewBox": "0 0 120 14", "class": "bar", "aria-hidden": "true"]) {
        if let range {
          rect(from: -range, to: range, y: "1", height: "12", class: "allowed")
        }
        rect(from: min(0, ratio), to: max(0, ratio), y: "4", height: "6", class: "moved")
        if ratio.magnitude > edge { arrow }
        Markup.element("line", ["x1": "60", "x2": "60", "y1": "0", "y2": "14", "class": "zero"])
      }
      Markup.element("span", ["class": "amount"]) { signedPercent(ratio) }
    }
  }

  private func rect(
    from: Double, to: Double, y: String, height: String, class name: String
  ) -> Markup {
    let left = position(from)
    let width = max(position(to) - left, from == to ? 0 : 1.5)
    return .element(
      "rect",
      [
        "x": decimalText(left, places: 2), "width": decimalText(width, places: 2), "y": y, "height": height,
        "class": name,
      ])
  }

  /// Says at the edge that the bar goes on.
  private var arrow: Markup {
    .element("path", ["d": ratio < 0 ? "M6 0L0 7l6 7z" : "M114 0l6 7-6 7z", "class": "moved"])
  }

  private func position(_ ratio: Double) -> Double {
    60 + 58 * min(max(ratio / edge, -1), 1)
  }
}

/// A ratio as a percentage with its sign.
func signedPercent(_ ratio: Double) -> String {
  ratio == 0 ? "0 %" : (ratio < 0 ? "−" : "+") + decimalText(ratio.magnitude * 100, places: 2) + " %"
}
