import Wording

/// Why a probe says nothing about the line: our own fault is never the line's loss.
public enum EchoExclusion: String, Term {
  /// The clock was set while the probe was under way.
  case clockStepped = "clock-stepped"
  /// This host did not let the probe out.
  case notSent = "not-sent"
  /// The run ended before the probe's reply was due.
  case interrupted

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .clockStepped: Phrase(zh: "拨测期间系统时钟被调整", en: "the clock was set meanwhile")
    case .notSent: Phrase(zh: "本机未能发出", en: "not sent by this host")
    case .interrupted: Phrase(zh: "拨测提前结束", en: "the run ended early")
    }
  }
}
