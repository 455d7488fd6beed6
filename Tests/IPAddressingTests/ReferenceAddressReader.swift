/// Addresses read slowly, in another way than the library: split into pieces, each looked at as a string.
enum ReferenceAddressReader {
  static func ipv4(_ text: String) -> UInt32? {
    let octets = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { octet(String(decoding: $0, as: UTF8.self)) }
    guard octets.count == 4 else { return nil }
    return octets.reduce(0) { value, octet in
      guard let value, let octet else { return nil }
      return value * 256 + octet
    }
  }

  /// The only text of a number is the one that Swift writes.
  private static func octet(_ text: String) -> UInt32? {
    guard let value = UInt8(text), String(value) == text else { return nil }
    return UInt32(value)
  }

  static func ipv6(_ text: String) -> UInt128? {
    let halves = halves(Array(text.utf8))
    guard halves.count <= 2 else { return nil }
    var parts: [[UInt16]] = []
    for (index, half) in halves.enumerated() {
      guard let part = groups(half, mayEndInOctets: index == halves.count - 1) else { return nil }
      parts.append(part)
    }
    let given = parts.reduce(0) { $0 + $1.count }
    if parts.count == 1 { return given == 8 ? number(parts[0]) : nil }
    guard given < 8 else { return nil }
    return number(parts[0] + Array(repeating: 0, count: 8 - given) + parts[1])
  }

  /// The texts between every "::", found from the left.
  private static func halves(_ text: [UInt8]) -> [String] {
    var halves: [[UInt8]] = [[]]
    var rest = text[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: ":") && rest.first == UInt8(ascii: ":") {
        rest.removeFirst()
        halves.append([])
      } else {
        halves[halves.count - 1].append(byte)
      }
    }
    return halves.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func groups(_ text: String, mayEndInOctets: Bool) -> [UInt16]? {
    if text.isEmpty { return [] }
    let pieces = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var groups: [UInt16] = []
    for (index, piece) in pieces.enumerated() {
      if mayEndInOctets && index == pieces.count - 1, let octets = ipv4(piece) {
        groups += [UInt16(octets >> 16), UInt16(octets & 0xffff)]
      } else if piece.utf8.count <= 4, piece.utf8.first != UInt8(ascii: "+"),
        piece.utf8.first != UInt8(ascii: "-"), let group = UInt16(piece, radix: 16)
      {
        groups.append(group)
      } else {
        return nil
      }
    }
    return groups
  }

  private static func number(_ groups: [UInt16]) -> UInt128? {
    groups.count == 8 ? groups.reduce(0) { $0 << 16 | UInt128($1) } : nil
  }
}
