import Tables

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
    guard let text else { return appendBigEndian(.max) }
    appendBigEndian(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(_ number: Int64?) {
    guard let number else { return appendBigEndian(.max) }
    appendBigEndian(8)
    appendBigEndian(UInt64(bitPattern: number))
  }

  /// Fields as their number and then each code and text; absent fields as an absent part.
  mutating func append(_ fields: FieldValues?) {
    guard let fields else { return appendBigEndian(.max) }
    append(Int64(fields.fields.count))
    for field in fields.fields {
      append(field.code)
      append(field.text)
    }
  }

  /// The SHA-256 of the bytes.
  var digest: Digest { Digest(of: bytes) }

  private mutating func appendBigEndian(_ number: UInt64) {
    // Safety: the eight bytes of a local value.
    unsafe withUnsafeBytes(of: number.bigEndian) { unsafe bytes.append(contentsOf: $0) }
  }
}
