/// A number as it was written, with its exact decimal value: money never passes through binary floating point.
///
/// The value is `significand × 10^exponent`, without trailing zeros in the significand; at most 38 significant
/// digits and an exponent within ±9,999. Equality and order go by value: `1.50` equals `1.5`.
public struct JSONNumber: Sendable {
  /// The number as it was written.
  public let text: String
  /// The digits with their sign; no trailing zeros, and 0 only for zero.
  public let significand: Int128
  /// The power of ten.
  public let exponent: Int

  init(text: String, significand: Int128, exponent: Int) {
    self.text = text
    self.significand = significand
    self.exponent = exponent
  }

  /// A whole number.
  public init(_ value: Int64) {
    var (significand, exponent) = (Int128(value), 0)
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.init(text: String(value), significand: significand, exponent: exponent)
  }

  /// The decimal `value × 10^exponent`: `JSONNumber(1234, exponent: -2)` is 12.34.
  ///
  /// Exponents are held within ±9,000.
  public init(_ value: Int64, exponent: Int) {
    let whole = JSONNumber(value)
    let moved = value == 0 ? 0 : whole.exponent + min(max(exponent, -9_000), 9_000)
    let plain = JSONNumber(text: "", significand: whole.significand, exponent: moved)
    self.init(text: plain.canonical, significand: plain.significand, exponent: plain.exponent)
  }

  /// The shortest decimal that reads back as the same double; nil for infinities and NaN.
  public init?(_ value: Double) {
    guard value.isFinite, case .success(let number) = JSONNumber.read(value.description, dialect: .json5)
    else { return nil }
    self.init(text: number.canonical, significand: number.significand, exponent: number.exponent)
  }
}

extension JSONNumber {
  /// The whole number; nil when it has decimals or does not fit.
  public var int64: Int64? { scaled(by: 0) }

  /// The number times `10^places`; nil when that has decimals or does not fit: `12.34` by 2 is 1234.
  public func scaled(by places: Int) -> Int64? {
    if significand == 0 { return 0 }
    guard exponent >= -places, var value = Int64(exactly: significand) else { return nil }
    for _ in 0..<(exponent + places) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The nearest binary floating-point number; for ratios and rates, never for money.
  public var double: Double { Double(canonical) ?? .nan }
}

extension JSONNumber: Hashable, Comparable {
  /// Whether two numbers have the same value.
  public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
    left.significand == right.significand && left.exponent == right.exponent
  }

  /// Feeds the value, not the spelling.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(significand)
    hasher.combine(exponent)
  }

  /// Whether one value is less than the other; exact.
  public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if left.significand.signum() != right.significand.signum() { return left.significand < right.significand }
    let isNegative = left.significand < 0
    let (leftSize, rightSize) = (left.pointPosition, right.pointPosition)
    if leftSize != rightSize { return (leftSize < rightSize) != isNegative }
    // Same size: the one with fewer digits is brought to the other's exponent; both stay below 10^38.
    let shared = min(left.exponent, right.exponent)
    return left.digits(at: shared) < right.digits(at: shared)
  }

  /// How many digits stand before the decimal point; negative when zeros follow it.
  var pointPosition: Int { String(significand.magnitude).utf8.count + exponent }

  private func digits(at shared: Int) -> Int128 {
    var value = significand
    for _ in 0..<min(exponent - shared, 38) { value = value.multipliedReportingOverflow(by: 10).partialValue }
    return value
  }
}
