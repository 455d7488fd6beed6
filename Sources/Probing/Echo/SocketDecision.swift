import IPAddressing
import Measurements
import Wording

/// How an attempt to open a socket went.
enum SocketAttempt: Sendable, Hashable {
  case opened
  /// Not permitted to this user.
  case denied
  /// The machine does not have the family.
  case noFamily
  /// Anything else, by its error number.
  case failed(Int32)
}

/// Which kind of socket a family is probed through, or why it is not probed.
enum SocketDecision: Sendable, Hashable {
  case use(EchoSocketKind)
  case notMeasured(NotMeasuredReason)

  /// Raw sockets if they are granted, else datagram sockets, else the reason.
  ///
  /// - Parameter datagram: asked only when raw sockets are not to be had.
  init(_ family: AddressFamily, raw: SocketAttempt, datagram: () -> SocketAttempt) {
    switch raw {
    case .opened: self = .use(.raw)
    case .noFamily: self = .notMeasured(.noAddressFamily(family))
    case .denied, .failed: self.init(family, raw: raw, then: datagram())
    }
  }

  private init(_ family: AddressFamily, raw: SocketAttempt, then datagram: SocketAttempt) {
    switch (datagram, raw) {
    case (.opened, _): self = .use(.datagram)
    case (.noFamily, _): self = .notMeasured(.noAddressFamily(family))
    case (.denied, .failed(let number)), (.failed(let number), _):
      self = .notMeasured(.socketFailed(family, number))
    case (.denied, _): self = .notMeasured(.noPrivilege)
    }
  }
}

extension NotMeasuredReason {
  static func noAddressFamily(_ family: AddressFamily) -> NotMeasuredReason {
    NotMeasuredReason(
      code: "no-address-family",
      phrase: Phrase(zh: "本机没有 \(family) 协议", en: "this host has no \(family)"))
  }

  static func socketFailed(_ family: AddressFamily, _ number: Int32) -> NotMeasuredReason {
    NotMeasuredReason(
      code: "socket-failed",
      phrase: Phrase(
        zh: "无法打开 \(family) 的 ICMP 套接字（错误号 \(number)）", en: "no ICMP socket for \(family) (error \(number))"))
  }

  /// Neither kind of socket is permitted; says the two ways out.
  static let noPrivilege = NotMeasuredReason(
    code: "no-privilege",
    phrase: Phrase(
      zh: """
        无权发送 ICMP 报文。请以 root 执行其一：setcap cap_net_raw+ep "$(command -v circuitbook)"；\
        或 sysctl -w net.ipv4.ping_group_range="0 2147483647"
        """,
      en: """
        not permitted to send ICMP. As root run either: setcap cap_net_raw+ep "$(command -v circuitbook)"; \
        or: sysctl -w net.ipv4.ping_group_range="0 2147483647"
        """))

  /// The run ended before any probe of the target could say something.
  static let interrupted = NotMeasuredReason(
    code: "interrupted",
    phrase: Phrase(zh: "拨测提前结束，该目标没有结果", en: "the run ended before this target had a result"))

  /// The clock was set during every probe.
  static let clockStepped = NotMeasuredReason(
    code: "clock-stepped",
    phrase: Phrase(zh: "拨测期间系统时钟被调整", en: "the clock was set during the probes"))
}
