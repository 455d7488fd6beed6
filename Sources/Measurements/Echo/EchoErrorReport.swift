import IPAddressing
import Wording

/// An ICMP or ICMPv6 error that answered an echo request in place of a reply.
public struct EchoErrorReport: Sendable, Hashable {
  /// What is reported, the same for both families.
  public enum Kind: String, Term {
    /// Destination unreachable: ICMP type 3 (RFC 792), ICMPv6 type 1 (RFC 4443 §3.1).
    case destinationUnreachable = "destination-unreachable"
    /// Packet too big: ICMPv6 type 2 (RFC 4443 §3.2); in ICMP it is code 4 of destination unreachable.
    case packetTooBig = "packet-too-big"
    /// Time exceeded: ICMP type 11, ICMPv6 type 3 (RFC 4443 §3.3).
    case timeExceeded = "time-exceeded"
    /// Parameter problem: ICMP type 12, ICMPv6 type 4 (RFC 4443 §3.4).
    case parameterProblem = "parameter-problem"

    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .destinationUnreachable: Phrase(zh: "目的不可达", en: "destination unreachable")
      case .packetTooBig: Phrase(zh: "报文过大", en: "packet too big")
      case .timeExceeded: Phrase(zh: "超时（跳数用尽）", en: "time exceeded")
      case .parameterProblem: Phrase(zh: "参数错误", en: "parameter problem")
      }
    }
  }

  /// What is reported.
  public let kind: Kind
  /// The code under the type, as the family numbers it.
  public let code: UInt8
  /// Who reported it: usually a router on the way, sometimes this host itself.
  public let reporter: IPAddress

  /// Creates a report.
  public init(kind: Kind, code: UInt8, reporter: IPAddress) {
    self.kind = kind
    self.code = code
    self.reporter = reporter
  }
}
