import Tables
import Wording

/// What a service level speaks of.
public enum ServiceMetric: String, TermCell {
  /// Lost packets over sent packets (丢包率).
  case lossRatio = "loss-ratio"
  /// Delay there and back (往返时延); nothing is said of one direction: see the verdict's assumptions.
  case delay
  /// Variation of the delay (抖动).
  case jitter
  /// Wrong bits over all bits (误码率): never from ping.
  case bitErrorRatio = "bit-error-ratio"

  /// Whether it is a share, not a time.
  public var isRatio: Bool { self == .lossRatio || self == .bitErrorRatio }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .lossRatio: Phrase(zh: "丢包率", en: "loss")
    case .delay: Phrase(zh: "时延", en: "delay")
    case .jitter: Phrase(zh: "抖动", en: "jitter")
    case .bitErrorRatio: Phrase(zh: "误码率", en: "bit error ratio")
    }
  }
}
