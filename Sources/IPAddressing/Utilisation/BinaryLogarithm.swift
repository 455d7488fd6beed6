/// Binary logarithms without a mathematics library.
enum BinaryLogarithm {
  /// The binary logarithm of a number above zero, off by less than 4e-16 or one unit in the last place.
  ///
  /// Exponent and fraction are taken apart, the fraction m brought to √½ ≤ m < √2, and
  /// ln m = 2 artanh((m − 1) / (m + 1)) summed: the argument is at most 0.1716, so that the thirteenth term is
  /// below 1e-20. Whole powers of two are exact.
  static func of(_ value: UInt128) -> Double {
    let number = Double(value)
    var exponent = Double(number.exponent)
    var fraction = number.significand
    if fraction > 1.4142135623730951 {
      fraction /= 2
      exponent += 1
    }
    let argument = (fraction - 1) / (fraction + 1)
    let square = argument * argument
    var sum = 0.0
    for term in stride(from: 25, through: 1, by: -2) {
      sum = sum * square + 1 / Double(term)
    }
    return exponent + 2.8853900817779268 * argument * sum
  }
}
