import Wording

/// How a device took being asked.
public enum DeviceAnswer: String, Term {
  /// Everything asked was answered, be it with "no such object".
  case answered = "answered"
  /// Some of it was answered, then a limit, a deadline or a fault of the device ended it.
  case partlyAnswered = "partly-answered"
  /// No word within the time given; a wrong SNMPv2c community looks the same (RFC 3584 §5.2.1).
  case timedOut = "timed-out"
  /// Nobody listens on the port: ICMP port unreachable.
  case refused = "refused"
  /// No way there: the network says so.
  case unreachable = "unreachable"
  /// The user, a passphrase or a protocol does not fit (RFC 3414 §3.2); never tried again in the same run.
  case authenticationFailed = "authentication-failed"
  /// The device answers, but denies what was asked.
  case denied = "denied"
  /// The answers break the protocol.
  case faulty = "faulty"
  /// The run ended before its turn came.
  case notAsked = "not-asked"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .answered: Phrase(zh: "已应答", en: "answered")
    case .partlyAnswered: Phrase(zh: "部分应答", en: "partly answered")
    case .timedOut: Phrase(zh: "超时无应答", en: "timed out")
    case .refused: Phrase(zh: "端口拒绝", en: "port refused")
    case .unreachable: Phrase(zh: "网络不可达", en: "unreachable")
    case .authenticationFailed: Phrase(zh: "认证失败", en: "authentication failed")
    case .denied: Phrase(zh: "拒绝访问", en: "access denied")
    case .faulty: Phrase(zh: "应答有误", en: "faulty answers")
    case .notAsked: Phrase(zh: "未采集", en: "not asked")
    }
  }
}
