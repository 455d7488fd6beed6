/// The request that makes an agent tell its engine id and clock: no user, no names, to be reported (RFC 3414
/// §4).
enum DiscoveryMessage {
  /// The datagram; its length is always the same.
  ///
  /// - Parameter messageID: one of ``MessageIdentifiers``, which all take four bytes.
  static func packet(messageID: Int32) -> [UInt8] {
    let identifier = withBigEndianBytes(of: messageID)
    let head: [UInt8] =
      [0x02, 0x04] + identifier + [0x02, 0x03, 0x00, 0xFF, 0xE3, 0x04, 0x01, 0x04, 0x02, 0x01, 0x03]
    let security: [UInt8] = [
      0x04, 0x10, 0x30, 0x0E, 0x04, 0x00, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00, 0x04, 0x00, 0x04, 0x00, 0x04,
      0x00,
    ]
    let request: [UInt8] = [0x02, 0x04] + identifier + [0x02, 0x01, 0x00, 0x02, 0x01, 0x00, 0x30, 0x00]
    let scoped: [UInt8] = [0x04, 0x00, 0x04, 0x00] + tagged(0xA0, request)
    return tagged(0x30, [0x02, 0x01, 0x03] + tagged(0x30, head) + security + tagged(0x30, scoped))
  }

  private static func tagged(_ tag: UInt8, _ contents: [UInt8]) -> [UInt8] {
    [tag, UInt8(contents.count)] + contents
  }

  private static func withBigEndianBytes(of number: Int32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

/// Message and request identifiers nobody can foretell, all of four bytes in BER.
struct MessageIdentifiers<Source: RandomNumberGenerator> {
  var source: Source

  mutating func next() -> Int32 {
    Int32.random(in: 0x0100_0000...0x7FFF_FFFF, using: &source)
  }
}
