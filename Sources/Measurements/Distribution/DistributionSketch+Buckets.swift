extension DistributionSketch {
  /// Buckets per power of two.
  static let bucketsPerOctave: Int64 = 64
  /// The index after the last one.
  static let indexLimit = UInt16(58 * bucketsPerOctave)

  /// The bucket of so many nanoseconds; negative values belong to the first.
  static func index(of nanoseconds: Int64) -> UInt16 {
    guard nanoseconds >= bucketsPerOctave else { return UInt16(max(0, nanoseconds)) }
    let exponent = Int64(63 - nanoseconds.leadingZeroBitCount)
    let part = (nanoseconds >> (exponent - 6)) & (bucketsPerOctave - 1)
    return UInt16((exponent - 5) * bucketsPerOctave + part)
  }

  /// The smallest and the largest number of nanoseconds in a bucket.
  static func bounds(of index: UInt16) -> ClosedRange<Int64> {
    let index = Int64(index)
    guard index >= bucketsPerOctave else { return index...index }
    let shift = index / bucketsPerOctave - 1
    let lower = (bucketsPerOctave + index % bucketsPerOctave) << shift
    return lower...(lower + (1 << shift) - 1)
  }

  /// What a bucket stands for: its middle.
  static func middle(of index: UInt16) -> Duration {
    let bounds = bounds(of: index)
    return .nanoseconds(bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) / 2)
  }
}

extension Int {
  /// The sum, or the largest value when it would be larger; for counts, which are never negative.
  func addingUpToLimit(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}

extension Duration {
  /// Whole nanoseconds, rounded down to zero and held within `Int64` (292 years).
  package var wholeNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, tooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflow) = product.addingReportingOverflow(attoseconds / 1_000_000_000)
    if tooLarge || overflow { return self < .zero ? .min : .max }
    return sum
  }
}
