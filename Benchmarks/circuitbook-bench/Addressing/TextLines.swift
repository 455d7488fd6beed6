/// The lines of a text as one piece of memory and where each of them lies in it; empty ones are left out.
struct TextLines: Sendable {
  let bytes: [UInt8]
  let ranges: [Range<Int>]

  /// Lines end in LF or CR LF.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<bytes.count)
    self.ranges = ranges.compactMap { range in
      let endsInReturn = !range.isEmpty && bytes[range.upperBound - 1] == UInt8(ascii: "\r")
      let trimmed = range.lowerBound..<range.upperBound - (endsInReturn ? 1 : 0)
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  /// The lines as texts of their own.
  var strings: [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// Writes one value a line.
  static func write(_ values: [some CustomStringConvertible], to path: String) throws {
    var bytes: [UInt8] = []
    for value in values {
      bytes += value.description.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    try FileBytes.write(bytes, to: path)
  }
}
