import ExtranetModel
import Wording

/// An outcome as a shape, a colour and a word: readable without colour and without the shape.
struct OutcomeMark: Sendable {
  /// The stable code of an `Outcome` or a `QuantityOutcome`.
  let code: String
  /// What people read.
  let name: String

  /// The mark.
  var markup: Markup {
    .element("span", ["class": "outcome \(tone.rawValue)"]) {
      tone.shape
      name
    }
  }

  /// What an outcome means to the eye.
  enum Tone: String, CaseIterable {
    /// As agreed.
    case good
    /// Not as agreed.
    case bad
    /// Open: somebody must look.
    case open
    /// Nothing was seen.
    case blank
    /// Nothing was agreed.
    case free
  }

  /// The tone of the outcome.
  var tone: Tone {
    if let outcome = Outcome(rawValue: code) { return outcome.tone }
    return QuantityOutcome(rawValue: code)?.tone ?? .blank
  }
}

extension Outcome {
  /// The tone of the outcome.
  var tone: OutcomeMark.Tone {
    switch self {
    case .met: .good
    case .violated: .bad
    case .notProven: .open
    case .notMeasured: .blank
    case .noThreshold: .free
    }
  }
}

extension QuantityOutcome {
  /// The tone of the outcome; never bad: a quantity is not violated.
  var tone: OutcomeMark.Tone {
    switch self {
    case .equal, .withinRange: .good
    case .beyondRange, .ruleUnset: .open
    case .noQuantity: .free
    }
  }
}

extension OutcomeMark.Tone {
  /// The shape, a decoration beside the word.
  var shape: Markup {
    .element("svg", ["class": "shape", "viewBox": "0 0 12 12", "aria-hidden": "true"]) {
      Markup.element("path", ["d": outline])
    }
  }

  private var outline: String {
    switch self {
    case .good: "M2 6.5l3 3 5-7"
    case .bad: "M2.5 2.5l7 7M9.5 2.5l-7 7"
    case .open: "M6 1.5v5.5M6 9.5v1"
    case .blank: "M2 6h8"
    case .free: "M6 2a4 4 0 1 0 .01 0z"
    }
  }
}
