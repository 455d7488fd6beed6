/// Reads fixed forms from a text byte by byte; every step either succeeds or says where it failed.
struct TextCursor {
  let input: String
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ input: String) {
    self.input = input
    bytes = Array(input.utf8)
  }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func error(_ code: CivilTimeError.Code, at place: Int? = nil) -> CivilTimeError {
    CivilTimeError(code, input: input, offset: place ?? offset)
  }

  /// Takes the next byte if it is one of those given.
  mutating func take(_ accepted: UInt8...) -> UInt8? {
    guard let byte = next, accepted.contains(byte) else { return nil }
    offset += 1
    return byte
  }

  mutating func expect(_ accepted: UInt8) throws(CivilTimeError) {
    guard take(accepted) != nil else { throw error(.malformed) }
  }

  /// Exactly `count` ASCII digits.
  mutating func number(digits count: Int) throws(CivilTimeError) -> Int {
    var value = 0
    for _ in 0..<count {
      guard let digit = takeDigit() else { throw error(.malformed) }
      value = value * 10 + digit
    }
    return value
  }

  mutating func takeDigit() -> Int? {
    guard let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    offset += 1
    return Int(byte - UInt8(ascii: "0"))
  }

  func expectEnd() throws(CivilTimeError) {
    if offset < bytes.count { throw error(.trailingText) }
  }
}

/// A non-negative number with leading zeros to `width` digits.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
