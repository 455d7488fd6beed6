import Measurements
import Wording

/// Why this host did not let a probe out.
enum EchoSendFailure: Sendable, Hashable {
  /// Its queues are full; to be tried again.
  case congested
  /// It knows no way to the address.
  case noRoute
  /// A rule of its own forbids it.
  case forbidden
  /// Something else, by its error number.
  case other(Int32)

  /// What a target is that no probe could be sent to.
  var reason: NotMeasuredReason {
    switch self {
    case .congested:
      NotMeasuredReason(
        code: "send-queue-full", phrase: Phrase(zh: "本机发送队列持续拥塞", en: "this host's send queue stayed full"))
    case .noRoute:
      NotMeasuredReason(
        code: "no-route", phrase: Phrase(zh: "本机没有到该地址的路由", en: "this host has no route to the address"))
    case .forbidden:
      NotMeasuredReason(
        code: "send-forbidden",
        phrase: Phrase(zh: "本机防火墙或系统不允许发送", en: "this host's firewall or system forbids sending"))
    case .other(let number):
      NotMeasuredReason(
        code: "send-failed",
        phrase: Phrase(zh: "本机发送失败（错误号 \(number)）", en: "this host could not send (error \(number))"))
    }
  }
}
