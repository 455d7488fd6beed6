import Measurements
import Wording

/// Why asking a device ended before everything was answered.
public enum PollCause: String, Term {
  /// No answer to any try.
  case noAnswer = "no-answer"
  /// ICMP port unreachable.
  case portClosed = "port-closed"
  /// The network says there is no way.
  case noRoute = "no-route"
  /// usmStatsUnknownUserNames (RFC 3414 §5).
  case unknownUser = "unknown-user"
  /// usmStatsWrongDigests: the authentication passphrase or protocol does not fit.
  case wrongDigest = "wrong-digest"
  /// usmStatsDecryptionErrors: the privacy passphrase or protocol does not fit.
  case notDecrypted = "not-decrypted"
  /// usmStatsUnsupportedSecLevels: the user may not be asked this way.
  case unsupportedSecurityLevel = "unsupported-security-level"
  /// usmStatsNotInTimeWindows even after the clock was set.
  case clockDisagrees = "clock-disagrees"
  /// The engine id is not the one the device gave before.
  case engineChanged = "engine-changed"
  /// The credential cannot be used: a protocol the library lacks, or a passphrase that is too short.
  case unusableCredential = "unusable-credential"
  /// authorizationError or noAccess (RFC 3416 §3).
  case accessDenied = "access-denied"
  /// Another error status than can be worked around.
  case agentError = "agent-error"
  /// The next name was not greater than the one before: the walk would never end.
  case notIncreasing = "not-increasing"
  /// Even the smallest request is too big for the device.
  case tooBig = "too-big"
  /// An answer without what was asked.
  case emptyAnswer = "empty-answer"
  /// A limit of ``PollConfiguration/Limits``.
  case limitReached = "limit-reached"
  /// The run's deadline, or the run was cancelled.
  case runEnded = "run-ended"
  /// The system refused a socket.
  case noSocket = "no-socket"
}

extension PollCause {
  /// The state of the device this cause means when nothing was answered before.
  var answer: DeviceAnswer {
    switch self {
    case .noAnswer: .timedOut
    case .portClosed: .refused
    case .noRoute: .unreachable
    case .unknownUser, .wrongDigest, .notDecrypted, .unsupportedSecurityLevel: .authenticationFailed
    case .accessDenied: .denied
    case .clockDisagrees, .engineChanged, .agentError, .notIncreasing, .tooBig, .emptyAnswer, .limitReached:
      .faulty
    case .unusableCredential, .runEnded, .noSocket: .notAsked
    }
  }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .noAnswer: Phrase(zh: "多次请求均无应答", en: "no answer to any try")
    case .portClosed: Phrase(zh: "设备未开放该 UDP 端口", en: "nobody listens on the UDP port")
    case .noRoute: Phrase(zh: "网络不可达", en: "the network says there is no way")
    case .unknownUser: Phrase(zh: "设备上没有该用户", en: "the device knows no such user")
    case .wrongDigest: Phrase(zh: "认证口令或算法不符", en: "authentication passphrase or protocol does not fit")
    case .notDecrypted: Phrase(zh: "加密口令或算法不符", en: "privacy passphrase or protocol does not fit")
    case .unsupportedSecurityLevel: Phrase(zh: "用户不支持该安全级别", en: "security level not allowed to the user")
    case .clockDisagrees: Phrase(zh: "SNMP 引擎时间不一致", en: "the engine's clock disagrees")
    case .engineChanged: Phrase(zh: "SNMP 引擎标识已改变", en: "the engine id changed")
    case .unusableCredential: Phrase(zh: "凭据无法使用", en: "the credential cannot be used")
    case .accessDenied: Phrase(zh: "设备拒绝访问", en: "access denied")
    case .agentError: Phrase(zh: "设备返回错误", en: "the agent answers with an error")
    case .notIncreasing: Phrase(zh: "应答的对象标识不递增", en: "object names do not increase")
    case .tooBig: Phrase(zh: "最小的请求设备也无法应答", en: "even the smallest request is too big")
    case .emptyAnswer: Phrase(zh: "应答中没有所问的内容", en: "the answer holds nothing that was asked")
    case .limitReached: Phrase(zh: "达到单台设备的上限", en: "the limit for one device was reached")
    case .runEnded: Phrase(zh: "本次采集已结束", en: "the run ended")
    case .noSocket: Phrase(zh: "系统无法打开套接字", en: "the system refused a socket")
    }
  }
}
