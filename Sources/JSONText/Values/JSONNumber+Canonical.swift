extension JSONNumber: CustomStringConvertible {
  /// The number as it was written.
  public var description: String { text }

  /// The one writing of the value: `120`, `-0.05`, `1.5e+30`.
  ///
  /// Plain digits while the decimal point stands within 21 digits to the left and 6 zeros to the right, then one
  /// digit before the point and an exponent: the form ECMAScript gives numbers (RFC 8785 §3.2.2.3), kept exact.
  public var canonical: String {
    if significand == 0 { return "0" }
    let sign = significand < 0 ? "-" : ""
    let digits = String(significand.magnitude)
    let count = digits.utf8.count
    let point = count + exponent
    switch point {
    case (count...) where point <= 21: return sign + digits + zeros(point - count)
    case 1..<max(count, 1): return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    case -5...0: return sign + "0." + zeros(-point) + digits
    default:
      let fraction = count > 1 ? "." + digits.dropFirst() : ""
      return sign + digits.prefix(1) + fraction + "e" + (point > 0 ? "+" : "-")
        + String((point - 1).magnitude)
    }
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
}
