import IPAddressing
import Measurements

extension EchoArrival {
  /// Where the ICMP message begins in what a socket delivers.
  enum Framing: Sendable, Hashable {
    /// Behind an IPv4 header: a raw IPv4 socket.
    case behindIPv4Header
    /// At once: every other socket.
    case bare
  }

  /// Reads a packet; whatever it is, nothing outside it is touched.
  init(_ octets: Span<UInt8>, family: AddressFamily, framing: Framing) {
    switch (family, framing) {
    case (.ipv4, .behindIPv4Header): self.init(packet: octets)
    case (.ipv4, .bare): self.init(icmp: octets)
    case (.ipv6, _): self.init(icmpv6: octets)
    }
  }

  private init(packet octets: Span<UInt8>) {
    guard let header = IPv4Header(octets, at: 0), header.isICMP, header.size <= octets.count else {
      self = .other
      return
    }
    let message = octets.extracting(header.size...)
    // The kernel hands packets to raw IPv4 sockets before it checks the ICMP checksum.
    guard InternetChecksum.of(message) == 0 else {
      self = .other
      return
    }
    self.init(icmp: message)
  }

  private init(icmp message: Span<UInt8>) {
    self = .other
    guard let type = message.octet(at: 0), let code = message.octet(at: 1) else { return }
    if type == 0, let identifier = message.number16(at: 4) {
      self = .reply(identifier: identifier, payload: EchoPayload(message, at: EchoRequest.headerSize))
    } else if let kind = EchoErrorReport.Kind(type: type, family: .ipv4),
      let header = IPv4Header(message, at: 8), header.isICMP,
      let quote = EchoQuote(
        message, at: 8 + header.size, type: EchoRequest.ipv4Type, destination: .v4(header.destination))
    {
      self = .error(kind, code: code, about: quote)
    }
  }

  private init(icmpv6 message: Span<UInt8>) {
    self = .other
    guard let type = message.octet(at: 0), let code = message.octet(at: 1) else { return }
    if type == 129, let identifier = message.number16(at: 4) {
      self = .reply(identifier: identifier, payload: EchoPayload(message, at: EchoRequest.headerSize))
    } else if let kind = EchoErrorReport.Kind(type: type, family: .ipv6),
      // Our requests have no extension headers: version, next header ICMPv6, 40 octets, the message.
      message.octet(at: 8).map({ $0 >> 4 }) == 6, message.octet(at: 14) == 58,
      let destination = message.ipv6Address(at: 32),
      let quote = EchoQuote(message, at: 48, type: EchoRequest.ipv6Type, destination: .v6(destination))
    {
      self = .error(kind, code: code, about: quote)
    }
  }
}

extension EchoErrorReport.Kind {
  /// The kind an ICMP or ICMPv6 type stands for; nil for types that are no errors about a packet.
  init?(type: UInt8, family: AddressFamily) {
    switch (family, type) {
    case (.ipv4, 3), (.ipv6, 1): self = .destinationUnreachable
    case (.ipv6, 2): self = .packetTooBig
    case (.ipv4, 11), (.ipv6, 3): self = .timeExceeded
    case (.ipv4, 12), (.ipv6, 4): self = .parameterProblem
    default: return nil
    }
  }
}

/// The parts of an IPv4 header a prober needs (RFC 791 §3.1).
private struct IPv4Header {
  /// In octets, options included.
  let size: Int
  let isICMP: Bool
  let destination: IPv4Address

  init?(_ octets: Span<UInt8>, at offset: Int) {
    guard let first = octets.octet(at: offset), first >> 4 == 4, first & 0xF >= 5,
      let inner = octets.octet(at: offset + 9), let bits = octets.number32(at: offset + 16)
    else { return nil }
    size = Int(first & 0xF) * 4
    isICMP = inner == 1
    destination = IPv4Address(bits: bits)
  }
}

extension Span<UInt8> {
  fileprivate func ipv6Address(at offset: Int) -> IPv6Address? {
    var bits: UInt128 = 0
    for word in 0..<4 {
      guard let number = number32(at: offset + word * 4) else { return nil }
      bits = bits << 32 | UInt128(number)
    }
    return IPv6Address(bits: bits)
  }
}
