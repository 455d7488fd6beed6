import Wording

/// Why bytes are not a distribution sketch.
public struct SketchEncodingError: Error, Sendable, Hashable {
  /// What is wrong; the raw value is the stable code.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The first byte names a version this program does not know.
    case unknownVersion = "unknown-sketch-version"
    /// The bytes end early.
    case truncated = "truncated-sketch"
    /// A number is too large, zero where it may not be, or not in its shortest form.
    case notCanonical = "sketch-not-canonical"
    /// Something follows the last bucket.
    case trailingBytes = "trailing-sketch-bytes"
  }

  /// What is wrong.
  public let code: Code
  /// Where, in bytes from the start.
  public let offset: Int

  /// Creates an error.
  public init(code: Code, offset: Int) {
    self.code = code
    self.offset = offset
  }

  /// What is wrong, for people.
  public var phrase: Phrase {
    switch code {
    case .unknownVersion: Phrase(zh: "时延分布数据的版本无法识别", en: "unknown version of a delay distribution")
    case .truncated: Phrase(zh: "时延分布数据不完整", en: "a delay distribution is cut short")
    case .notCanonical: Phrase(zh: "时延分布数据不规范", en: "a delay distribution is not in its canonical form")
    case .trailingBytes: Phrase(zh: "时延分布数据之后有多余内容", en: "something follows a delay distribution")
    }
  }
}

/// The canonical bytes: version 1, the number of buckets, then for each the step of its index and its count.
///
/// Numbers are LEB128 in their shortest form, the first index is its own step, steps after it and counts are never
/// zero: equal sketches have equal bytes, and no other bytes are read.
extension DistributionSketch {
  private static let version: UInt8 = 1

  /// The canonical bytes.
  public var encoded: [UInt8] {
    var bytes = [Self.version]
    append(buckets.count, to: &bytes)
    var previous = 0
    for bucket in buckets {
      append(Int(bucket.index) - previous, to: &bytes)
      append(bucket.count, to: &bytes)
      previous = Int(bucket.index)
    }
    return bytes
  }

  /// Reads the canonical bytes.
  ///
  /// - Throws: ``SketchEncodingError`` for any bytes that ``encoded`` would not have written.
  public init(encoded bytes: [UInt8]) throws(SketchEncodingError) {
    guard let version = bytes.first else { throw SketchEncodingError(code: .truncated, offset: 0) }
    guard version == Self.version else { throw SketchEncodingError(code: .unknownVersion, offset: 0) }
    var reader = NumberReader(bytes: bytes, offset: 1)
    let expected = try reader.number(upTo: Int(Self.indexLimit))
    var index = 0
    for position in 0..<expected {
      let step = try reader.number(upTo: Int(Self.indexLimit) - 1 - index, zeroAllowed: position == 0)
      index += step
      let held = try reader.number(upTo: .max - count, zeroAllowed: false)
      buckets.append(Bucket(index: UInt16(index), count: held))
      count += held
    }
    guard reader.offset == bytes.count else {
      throw SketchEncodingError(code: .trailingBytes, offset: reader.offset)
    }
  }

  private func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

private struct NumberReader {
  let bytes: [UInt8]
  var offset: Int

  mutating func number(upTo limit: Int, zeroAllowed: Bool = true) throws(SketchEncodingError) -> Int {
    let start = offset
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard offset < bytes.count else { throw SketchEncodingError(code: .truncated, offset: offset) }
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      shift += 7
      if byte & 0x80 == 0 {
        let isShortest = byte != 0 || shift == 7
        guard isShortest, value <= limit, zeroAllowed || value > 0 else { break }
        return Int(value)
      }
      guard shift < 63 else { break }
    }
    throw SketchEncodingError(code: .notCanonical, offset: start)
  }
}
