import Wording

/// What the figure of an observation counts or measures.
public enum MetricUnit: String, Term {
  /// Bits in each second.
  case bitsPerSecond = "bit/s"
  /// Octets since the counter began.
  case octets = "octet"
  /// Packets since the counter began.
  case packets = "packet"
  /// Hundredths of a second, as SNMP keeps time (RFC 2578 §7.1.8, TimeTicks).
  case hundredths = "cs"
  /// Seconds.
  case seconds = "s"
  /// A restart count.
  case restarts = "restart"
  /// A code of a closed list of the MIB.
  case code = "code"
  /// Text as the device gave it.
  case text = "text"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .bitsPerSecond: Phrase("bit/s")
    case .octets: Phrase(zh: "字节", en: "octets")
    case .packets: Phrase(zh: "包", en: "packets")
    case .hundredths: Phrase(zh: "百分之一秒", en: "hundredths of a second")
    case .seconds: Phrase(zh: "秒", en: "seconds")
    case .restarts: Phrase(zh: "次重启", en: "restarts")
    case .code: Phrase(zh: "代码", en: "code")
    case .text: Phrase(zh: "文本", en: "text")
    }
  }
}
