/// Bytes in which every part is preceded by its length, so that no two lists of parts read the same.
///
/// The form under every digest of the book; it is part of the file format: an eight-byte big-endian count and the part
/// itself; an integer is a part of eight big-endian bytes; an absent part is the count 2^64 − 1 and nothing.
struct FramedBytes {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ part: [UInt8]?) {
    guard let part else { return appendBigEndian(.max) }
    appendBigEndian(UInt64(part.count))
    bytes += part
  }

  mutating func append(_ text: String?) {
    append(text.map { Array($0.utf8) })
  }

  mutating func append(_ number: Int64?) {
    guard let number else { return appendBigEndian(.max) }
    appendBigEndian(8)
    appendBigEndian(UInt64(bitPattern: number))
  }

  /// The SHA-256 of the bytes.
  var digest: Digest { Digest(of: bytes) }

  private mutating func appendBigEndian(_ number: UInt64) {
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
