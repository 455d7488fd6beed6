/// What a figure has to reach.
enum Goal: Sendable {
  case atMost(Double)
  case atLeast(Double)

  /// Whether a figure reaches it.
  func isReached(by value: Double) -> Bool {
    switch self {
    case .atMost(let bound): value <= bound
    case .atLeast(let bound): value >= bound
    }
  }

  /// Such as "≤ 0.4".
  var text: String {
    switch self {
    case .atMost(let bound): "≤ \(bound.shortText)"
    case .atLeast(let bound): "≥ \(bound.shortText)"
    }
  }
}

/// How a benchmark's figure stands to that of another one, as a figure of its own.
struct Comparison: Sendable {
  /// What is made of the two figures of a round.
  enum Kind: Sendable {
    case ratio
    case difference
  }

  /// The name of the other benchmark.
  let peer: String
  /// What the figure is called behind the benchmark's name.
  let label: String
  let kind: Kind
  let goal: Goal?

  /// Ours divided by the peer's: `NAME.ratio`, or `NAME.ratio.LABEL` where there are several.
  static func ratio(to peer: String, as label: String? = nil, goal: Goal? = nil) -> Self {
    Self(peer: peer, label: label.map { "ratio.\($0)" } ?? "ratio", kind: .ratio, goal: goal)
  }

  /// Ours without the peer's: `NAME.more`.
  static func difference(to peer: String, goal: Goal? = nil) -> Self {
    Self(peer: peer, label: "more", kind: .difference, goal: goal)
  }

  /// The figure of one round.
  func value(of own: Double, and peer: Double) -> Double {
    switch kind {
    case .ratio: own / peer
    case .difference: own - peer
    }
  }
}
