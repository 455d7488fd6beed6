import IPAddressing

/// An ICMP or ICMPv6 echo request as it goes onto the wire (RFC 792, RFC 4443 §4.1), without the IP header.
struct EchoRequest {
  static let ipv4Type: UInt8 = 8
  static let ipv6Type: UInt8 = 128
  static let headerSize = 8

  let family: AddressFamily
  let identifier: UInt16
  let payload: EchoPayload
  /// Octets of payload, at least ``EchoPayload/size``; the rest is zero.
  let payloadSize: Int

  /// Appends the message; the ICMPv6 checksum is left to the kernel, which alone knows the source address.
  func append(to octets: inout [UInt8]) {
    let start = octets.count
    octets.append(family == .ipv4 ? Self.ipv4Type : Self.ipv6Type)
    octets.append(contentsOf: [0, 0, 0])
    octets.append(number: identifier)
    octets.append(number: UInt16(truncatingIfNeeded: payload.probe.sequence))
    octets.append(number: payload.cookie)
    octets.append(number: payload.probe.target)
    octets.append(number: payload.probe.sequence)
    octets.append(contentsOf: repeatElement(0, count: payloadSize - EchoPayload.size))
    guard family == .ipv4 else { return }
    let checksum = InternetChecksum.of(octets.span.extracting(start...))
    octets[start + 2] = UInt8(checksum >> 8)
    octets[start + 3] = UInt8(checksum & 0xFF)
  }
}

extension [UInt8] {
  /// Appends a number in network order.
  fileprivate mutating func append(number: some FixedWidthInteger) {
    var shift = number.bitWidth - 8
    while shift >= 0 {
      append(UInt8(truncatingIfNeeded: number >> shift))
      shift -= 8
    }
  }
}

/// The Internet checksum (RFC 1071): the complement of the one's complement sum of 16-bit words.
enum InternetChecksum {
  /// The checksum of octets; zero over a message that holds its own right checksum.
  static func of(_ octets: Span<UInt8>) -> UInt16 {
    var sum: UInt32 = 0
    var offset = 0
    while let word = octets.number16(at: offset) {
      sum += UInt32(word)
      offset += 2
    }
    if let last = octets.octet(at: offset) { sum += UInt32(last) << 8 }
    while sum > 0xFFFF { sum = sum & 0xFFFF + sum >> 16 }
    return ~UInt16(sum)
  }
}
