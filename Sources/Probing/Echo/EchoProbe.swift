/// One probe of a run: which target, and which of its probes.
struct EchoProbe: Sendable, Hashable {
  /// The position of the target in the run.
  let target: UInt32
  /// The position among the target's probes, from 0; wider than the 16 bits ICMP has for it.
  let sequence: UInt32
}

/// What a probe carries so that its reply is known for certain: a keyed cookie over its target and sequence.
///
/// Sixteen octets at the start of the ICMP payload, in network order: cookie, target, sequence.
struct EchoPayload: Sendable, Hashable {
  static let size = 16

  let cookie: UInt64
  let probe: EchoProbe

  /// The payload of a probe under a run's key.
  init(_ probe: EchoProbe, key: SipHash) {
    self.probe = probe
    cookie = key.hash(UInt64(probe.target) << 32 | UInt64(probe.sequence))
  }

  /// Reads a payload at an offset; nil when the octets end before it does.
  init?(_ octets: Span<UInt8>, at offset: Int) {
    guard let upper = octets.number32(at: offset), let lower = octets.number32(at: offset + 4),
      let target = octets.number32(at: offset + 8), let sequence = octets.number32(at: offset + 12)
    else { return nil }
    cookie = UInt64(upper) << 32 | UInt64(lower)
    probe = EchoProbe(target: target, sequence: sequence)
  }

  /// Reads the payload of a packet handed back by the kernel, whose last `payloadSize` octets it begins.
  ///
  /// What stands before them (Ethernet or nothing, IPv4 or IPv6) depends on the interface.
  init?(endOf octets: Span<UInt8>, payloadSize: Int) {
    self.init(octets, at: octets.count - payloadSize)
  }

  /// Whether the cookie is right under a run's key.
  func isGenuine(key: SipHash) -> Bool { self == EchoPayload(probe, key: key) }
}

extension Span<UInt8> {
  /// The octet at an offset; nil outside.
  func octet(at offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? self[offset] : nil
  }

  /// The big-endian 16-bit number at an offset; nil when it does not lie inside.
  func number16(at offset: Int) -> UInt16? {
    guard offset >= 0, offset + 2 <= count else { return nil }
    return UInt16(self[offset]) << 8 | UInt16(self[offset + 1])
  }

  /// The big-endian 32-bit number at an offset; nil when it does not lie inside.
  func number32(at offset: Int) -> UInt32? {
    guard let upper = number16(at: offset), let lower = number16(at: offset + 2) else { return nil }
    return UInt32(upper) << 16 | UInt32(lower)
  }
}
