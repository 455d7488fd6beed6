import IPAddressing

@testable import Probing

/// Packets of a run under a known key, made by an independent program (SipHash-2-4 and RFC 1071 in Python).
///
/// IPv4 target 0 is 192.0.2.7, IPv6 target 1 is 2001:db8::7; the probe is the second of each.
enum Transcript {
  /// The key of the SipHash paper's own examples: octets 00 to 0f.
  static let key = SipHash(first: 0x0706_0504_0302_0100, second: 0x0f0e_0d0c_0b0a_0908)
  static let identifier: UInt16 = 0x4321
  static let ipv4 = IPAddress.v4(IPv4Address(192, 0, 2, 7))
  static let ipv6 = IPAddress.v6(IPv6Address(upper: 0x2001_0db8 << 32, lower: 7))
  static let router = IPAddress.v4(IPv4Address(198, 51, 100, 9))

  static let ipv4Request = hex("08007ebd43210001 2b91b2b085e6d1f6 00000000 00000001")
  static let ipv4Reply = hex(
    "4500002c1c46400040019a82c0000207c0000201 000086bd43210001 2b91b2b085e6d1f6 00000000 00000001")
  /// The same behind four octets of IP options.
  static let ipv4ReplyBehindOptions = hex(
    "460000301c4640004001997ec0000207c0000201 00000000 000086bd43210001 2b91b2b085e6d1f6 00000000 00000001")
  /// Host unreachable with the whole request quoted.
  static let ipv4Unreachable = hex(
    """
    450000481c46400040013231c6336409c0000201 0301fcfe00000000
    4500002c1c46400040019a82c0000201c0000207 08007ebd43210001 2b91b2b085e6d1f6 00000000 00000001
    """)
  /// Time exceeded with the eight octets RFC 792 asks for.
  static let ipv4TimeExceeded = hex(
    """
    450000381c46400040013241c6336409c0000201 0b002b2000000000
    4500002c1c46400040019a82c0000201c0000207 08007ebd43210001
    """)
  /// Parameter problem with seven.
  static let ipv4QuotedTooShort = hex(
    """
    450000371c46400040013242c6336409c0000201 0c002a2100000000
    4500002c1c46400040019a82c0000201c0000207 08007ebd432100
    """)
  static let ipv6Reply = hex("8100abcd43210001 bdebbc879fbd0a46 00000001 00000001")
  /// Address unreachable with the whole request quoted.
  static let ipv6Unreachable = hex(
    """
    0103beef00000000 6000000000183a40 20010db8000000000000000000000001 20010db8000000000000000000000007
    8000abcd43210001 bdebbc879fbd0a46 00000001 00000001
    """)
  /// Packet too big with the header of the request only.
  static let ipv6TooBig = hex(
    """
    0200beef00000500 6000000000183a40 20010db8000000000000000000000001 20010db8000000000000000000000007
    8000abcd43210001
    """)
  static let ipv6NeighbourSolicitation = hex("8700beef00000000 20010db8000000000000000000000001")

  static let all = [
    ipv4Request, ipv4Reply, ipv4ReplyBehindOptions, ipv4Unreachable, ipv4TimeExceeded, ipv4QuotedTooShort,
    ipv6Reply, ipv6Unreachable, ipv6TooBig, ipv6NeighbourSolicitation,
  ]

  static func probe(_ target: UInt32) -> EchoProbe { EchoProbe(target: target, sequence: 1) }
  static func payload(_ target: UInt32) -> EchoPayload { EchoPayload(probe(target), key: key) }
}
