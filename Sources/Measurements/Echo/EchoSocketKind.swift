import Wording

/// The kind of socket echo requests went through.
public enum EchoSocketKind: String, Term {
  /// A raw ICMP socket; needs CAP_NET_RAW.
  case raw
  /// A datagram ICMP socket; needs the caller's group in `net.ipv4.ping_group_range`.
  case datagram

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .raw: Phrase(zh: "原始套接字", en: "raw socket")
    case .datagram: Phrase(zh: "数据报 ICMP 套接字", en: "datagram ICMP socket")
    }
  }
}
