extension JSONNumber {
  /// Reads a number as strict JSON writes it; nil when it is none or cannot be kept exactly.
  public init?(_ text: String) {
    guard case .success(let number) = JSONNumber.read(text, dialect: .json) else { return nil }
    self = number
  }

  /// Why a token is not a number that can be kept.
  enum Fault: Error {
    case malformed, notFinite, tooManyDigits, outOfRange
  }

  static func read(_ text: String, dialect: JSONDocument.Dialect) -> Result<JSONNumber, Fault> {
    do throws(Fault) {
      var token = NumberToken(bytes: Array(text.utf8), allowsJSON5: dialect == .json5)
      let (significand, exponent) = try token.value()
      return .success(JSONNumber(text: text, significand: significand, exponent: exponent))
    } catch {
      return .failure(error)
    }
  }
}

/// Takes a number apart by the grammars of RFC 8259 §6 and JSON5 §6.
private struct NumberToken {
  let bytes: [UInt8]
  let allowsJSON5: Bool
  private var index = 0
  private var digits = DigitSum(base: 10)

  init(bytes: [UInt8], allowsJSON5: Bool) {
    self.bytes = bytes
    self.allowsJSON5 = allowsJSON5
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ accepted: UInt8...) -> Bool {
    guard let byte = next, accepted.contains(byte) else { return false }
    index += 1
    return true
  }

  mutating func value() throws(JSONNumber.Fault) -> (Int128, Int) {
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative, take(UInt8(ascii: "+")), !allowsJSON5 { throw .malformed }
    if allowsJSON5,
      bytes[index...].elementsEqual("Infinity".utf8) || bytes[index...].elementsEqual("NaN".utf8)
    {
      throw .notFinite
    }
    let exponent = try isHexadecimal ? hexadecimal() : decimal()
    guard index == bytes.count else { throw .malformed }
    let significand = digits.value
    if significand == 0 { return (0, 0) }
    guard (-9_999...9_999).contains(exponent) else { throw .outOfRange }
    return (isNegative ? -significand : significand, exponent)
  }

  private var isHexadecimal: Bool {
    allowsJSON5 && index + 1 < bytes.count && bytes[index] == UInt8(ascii: "0")
      && bytes[index + 1] | 0x20 == UInt8(ascii: "x")
  }

  private mutating func hexadecimal() throws(JSONNumber.Fault) -> Int {
    index += 2
    digits = DigitSum(base: 16)
    guard try run(16) > 0 else { throw .malformed }
    return try digits.normaliseToTen()
  }

  /// Adds the digits and returns the power of ten they are to be multiplied with.
  private mutating func decimal() throws(JSONNumber.Fault) -> Int {
    let start = index
    let whole = try run(10)
    if whole > 1, bytes[start] == UInt8(ascii: "0") { throw .malformed }
    var fraction = 0
    if take(UInt8(ascii: ".")) {
      fraction = try run(10)
      if !allowsJSON5, whole == 0 || fraction == 0 { throw .malformed }
    }
    guard whole + fraction > 0 else { throw .malformed }
    return try exponent() - fraction + digits.pendingZeros
  }

  private mutating func exponent() throws(JSONNumber.Fault) -> Int {
    guard take(UInt8(ascii: "e"), UInt8(ascii: "E")) else { return 0 }
    let isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    let start = index
    var value = 0
    while let byte = next, let digit = DigitSum.digit(byte, base: 10) {
      value = min(value * 10 + digit, 1_000_000_000)
      index += 1
    }
    guard index > start else { throw .malformed }
    return isNegative ? -value : value
  }

  private mutating func run(_ base: Int) throws(JSONNumber.Fault) -> Int {
    let start = index
    while let byte = next, let digit = DigitSum.digit(byte, base: base) {
      try digits.add(digit)
      index += 1
    }
    return index - start
  }
}

/// Sums digits exactly; trailing zeros are only counted, so that 1 followed by many zeros stays small.
private struct DigitSum {
  let base: Int
  private(set) var value: Int128 = 0
  private(set) var pendingZeros = 0

  init(base: Int) { self.base = base }

  static func digit(_ byte: UInt8, base: Int) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x46 where base == 16: Int(byte) - 0x37
    case 0x61...0x66 where base == 16: Int(byte) - 0x57
    default: nil
    }
  }

  mutating func add(_ digit: Int) throws(JSONNumber.Fault) {
    if digit == 0 {
      if value != 0 { pendingZeros += 1 }
      return
    }
    for _ in 0..<pendingZeros { try multiply(adding: 0) }
    pendingZeros = 0
    try multiply(adding: digit)
  }

  /// The largest significand kept has 38 digits, all of which Int128 holds.
  private static let limit = Int128(10_000_000_000_000_000_000) * 10_000_000_000_000_000_000

  private mutating func multiply(adding digit: Int) throws(JSONNumber.Fault) {
    let (product, overflow) = value.multipliedReportingOverflow(by: Int128(base))
    guard !overflow, product < DigitSum.limit - Int128(digit) else { throw .tooManyDigits }
    value = product + Int128(digit)
  }

  /// For hexadecimal: multiplies the zeros back in, takes out tens, and returns how many.
  mutating func normaliseToTen() throws(JSONNumber.Fault) -> Int {
    for _ in 0..<pendingZeros { try multiply(adding: 0) }
    pendingZeros = 0
    var tens = 0
    while value != 0, value % 10 == 0 {
      value /= 10
      tens += 1
    }
    return tens
  }
}
