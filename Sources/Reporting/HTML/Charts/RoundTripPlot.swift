import IPAddressing
import Measurements
import Wording

/// Round trips as a plot: for each target and address the range, the median and the 95th percentile on
/// a log axis.
///
/// All positions along the axis are percentages, so that the plot is as wide as the page and its
/// letters keep their size.
struct RoundTripPlot: Sendable {
  /// How many targets are drawn; with more, those with most loss, then those with the longest round trips.
  static let limit = 40

  let rows: [RoundTripRow]
  let omitted: Int
  private let axis: DelayAxis
  let language: Language

  /// Creates the plot; nil when nothing was received.
  init?(_ rows: [RoundTripRow], language: Language) {
    let extremes = rows.flatMap(\.lanes).flatMap { [$0.tally.minimumRoundTrip, $0.tally.maximumRoundTrip] }
    guard let axis = DelayAxis(fitting: extremes.compactMap(\.self)) else { return nil }
    self.axis = axis
    self.language = language
    let worst = rows.sorted { ($1.lossRatio, $1.maximum, $0.name) < ($0.lossRatio, $0.maximum, $1.name) }
    self.rows = rows.count > Self.limit ? Array(worst.prefix(Self.limit)) : rows
    omitted = rows.count - self.rows.count
  }

  /// The plot with what its marks mean.
  var markup: Markup {
    .element("figure", ["class": "plot"]) {
      Markup.element("figcaption") { caption }
      legend
      Markup.element(
        "svg", ["role": "img", "aria-labelledby": "plot-title plot-desc", "height": String(height)]
      ) {
        Markup.element("title", ["id": "plot-title"]) { caption }
        Markup.element("desc", ["id": "plot-desc"]) { description }
        grid
        lanes
      }
    }
  }

  // MARK: Key

  private var legend: Markup {
    .element("ul", ["class": "key", "aria-hidden": "true"]) {
      keyItem("ipv4", mark: circle(x: "50%", y: 8), "IPv4")
      keyItem("ipv6", mark: diamond(x: "50%", y: 8), "IPv6")
      Markup.element("li") {
        Phrase(
          zh: "粗线：最小至最大；符号：中位数；竖线：95 百分位（至少 59 个样本才给出）",
          en: "bar: minimum to maximum; symbol: median; upright: 95th percentile (given from 59 samples on)")[
            language]
      }
    }
  }

  private func keyItem(_ name: String, mark: Markup, _ text: String) -> Markup {
    .element("li", ["class": name]) {
      Markup.element("svg", ["width": "16", "height": "16"]) { mark }
      text
    }
  }

  // MARK: Places

  private static let top = 26
  private static let labelHeight = 18
  private static let laneHeight = 16
  private static let gap = 8

  private func height(of row: RoundTripRow) -> Int {
    Self.labelHeight + row.lanes.count * Self.laneHeight + Self.gap
  }

  private var height: Int { Self.top + rows.reduce(0) { $0 + height(of: $1) } }

  /// The axis keeps clear of the edges, so that marks and labels at its ends are whole.
  private func x(_ position: Double) -> String { decimalText(3 + 94 * position, places: 3) + "%" }

  // MARK: Marks

  private var grid: Markup {
    .element("g", ["class": "grid"]) {
      axis.ticks.map { tick in
        let x = x(axis.position(ofNanoseconds: tick))
        return .element("line", ["x1": x, "x2": x, "y1": String(Self.top - 6), "y2": String(height)])
      }
      axis.labelledTicks.map { tick in
        .element("text", ["x": x(axis.position(ofNanoseconds: tick)), "y": "14", "class": "tick"]) {
          DelayAxis.label(tick)
        }
      }
    }
  }

  private var lanes: [Markup] {
    var y = Self.top
    return rows.map { row in
      defer { y += height(of: row) }
      return .element("g") {
        Markup.element("text", ["x": "0", "y": String(y + 12), "class": "name"]) { row.name.clipped(to: 44) }
        row.lanes.enumerated().map { place, lane in
          mark(lane, y: y + Self.labelHeight + place * Self.laneHeight + Self.laneHeight / 2)
        }
      }
    }
  }

  private func mark(_ lane: RoundTripRow.Lane, y: Int) -> Markup {
    .element("g", ["class": lane.address.family == .ipv4 ? "ipv4" : "ipv6"]) {
      if let silence = lane.silence {
        Markup.element("text", ["x": x(0), "y": String(y + 4), "class": "silence"]) {
          "\(lane.address.family) \(silence[language])".clipped(to: 50)
        }
      } else {
        Markup.element("title") { "\(lane.address): \(words(lane))" }
        range(lane.tally, y: y)
        if let high = lane.percentile95 { upright(x(axis.position(of: high)), y: y) }
        if let median = lane.tally.roundTripQuantile(0.5) {
          symbol(lane.address.family, x: x(axis.position(of: median)), y: y)
        }
      }
    }
  }

  private func range(_ tally: EchoTally, y: Int) -> Markup {
    .element(
      "line",
      [
        "x1": x(axis.position(of: tally.minimumRoundTrip ?? .zero)),
        "x2": x(axis.position(of: tally.maximumRoundTrip ?? .zero)), "y1": String(y), "y2": String(y),
        "class": "range",
      ])
  }

  private func upright(_ x: String, y: Int) -> Markup {
    .element("line", ["x1": x, "x2": x, "y1": String(y - 6), "y2": String(y + 6), "class": "p95"])
  }

  private func symbol(_ family: AddressFamily, x: String, y: Int) -> Markup {
    family == .ipv4 ? circle(x: x, y: y) : diamond(x: x, y: y)
  }

  private func circle(x: String, y: Int) -> Markup {
    .element("circle", ["cx": x, "cy": String(y), "r": "4.5", "class": "median"])
  }

  private func diamond(x: String, y: Int) -> Markup {
    .element("svg", ["x": x, "y": String(y), "overflow": "visible"]) {
      Markup.element("path", ["d": "M0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z", "class": "median"])
    }
  }
}
