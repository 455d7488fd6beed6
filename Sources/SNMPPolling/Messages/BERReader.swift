/// Reads the few parts of a message's head that are checked before the library sees it (X.690 §8).
struct BERReader {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8]) {
    self.init(bytes, 0..<bytes.count)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The tag of what comes next.
  var nextTag: UInt8? { position < end ? bytes[position] : nil }

  /// Enters a SEQUENCE, or whatever is constructed under the tag.
  mutating func enter(_ tag: UInt8 = 0x30) -> BERReader? {
    contents(tag).map { BERReader(bytes, $0) }
  }

  mutating func octets() -> [UInt8]? {
    contents(0x04).map { Array(bytes[$0]) }
  }

  /// An INTEGER of 0 to 2,147,483,647; everything in a head is one.
  mutating func natural() -> Int32? {
    guard let range = contents(0x02), (1...4).contains(range.count), bytes[range.lowerBound] < 0x80 else {
      return nil
    }
    return bytes[range].reduce(0) { $0 << 8 | Int32($1) }
  }

  private mutating func contents(_ tag: UInt8) -> Range<Int>? {
    guard nextTag == tag, let (length, start) = length(at: position + 1), length <= end - start else {
      return nil
    }
    position = start + length
    return start..<position
  }

  /// The definite length at an offset and where its contents begin.
  private func length(at offset: Int) -> (length: Int, start: Int)? {
    guard offset < end else { return nil }
    let first = Int(bytes[offset])
    if first < 0x80 { return (first, offset + 1) }
    let count = first - 0x80
    guard (1...3).contains(count), offset + count < end else { return nil }
    let length = bytes[(offset + 1)...(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    return (length, offset + 1 + count)
  }
}
