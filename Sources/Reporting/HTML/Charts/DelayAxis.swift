/// A logarithmic axis of delays whose ends and ticks are 1, 2 or 5 times a power of ten nanoseconds.
struct DelayAxis: Sendable, Hashable {
  /// The ticks in nanoseconds, ascending, at least two; the first and the last are the ends.
  let ticks: [Int64]

  /// The axis that fits some delays; nil without any.
  init?(fitting delays: some Sequence<Duration>) {
    let values = delays.map { max($0.axisNanoseconds, 1) }
    guard let low = values.min(), let high = values.max() else { return nil }
    let steps = Self.steps
    let first = steps.lastIndex { $0 <= low } ?? 0
    let last = max(steps.firstIndex { $0 >= high } ?? steps.count - 1, first + 1)
    ticks = Array(steps[min(first, steps.count - 2)...min(last, steps.count - 1)])
  }

  /// 1, 2, 5, 10 … nanoseconds to beyond an hour.
  private static let steps: [Int64] = {
    var steps: [Int64] = []
    var power: Int64 = 1
    for _ in 0..<14 {
      steps += [power, 2 * power, 5 * power]
      power *= 10
    }
    return steps
  }()

  /// The ticks with room for a label: all of them, or powers of ten and the ends when there are many.
  var labelledTicks: [Int64] {
    ticks.count <= 7 ? ticks : ticks.filter { String($0).first == "1" }
  }

  /// Where a delay lies, 0…1; outside the axis the nearer end.
  func position(of delay: Duration) -> Double { position(ofNanoseconds: delay.axisNanoseconds) }

  /// Where so many nanoseconds lie, 0…1.
  func position(ofNanoseconds value: Int64) -> Double {
    guard let low = ticks.first, let high = ticks.last, low < high else { return 0 }
    let place = binaryLogarithm(Double(min(max(value, low), high)) / Double(low))
    return min(max(place / binaryLogarithm(Double(high) / Double(low)), 0), 1)
  }

  /// A tick in milliseconds without trailing zeros.
  static func label(_ nanoseconds: Int64) -> String {
    var fraction = String(nanoseconds % 1_000_000 + 1_000_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let whole = (nanoseconds / 1_000_000).grouped
    return fraction.isEmpty ? whole : "\(whole).\(fraction)"
  }
}

extension Duration {
  /// Milliseconds without trailing zeros.
  var trimmedMilliseconds: String { DelayAxis.label(axisNanoseconds) }

  /// Whole nanoseconds, at most an hour and a half: no round trip is longer.
  fileprivate var axisNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    guard seconds < 5_000 else { return 5_000_000_000_000 }
    return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}

/// The logarithm to base 2 of a positive number, by the series of the inverse hyperbolic tangent.
///
/// Plain arithmetic, so that a page has the same bytes on every machine; within 1e-12.
func binaryLogarithm(_ value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  let ratio = (value.significand - 1) / (value.significand + 1)
  var term = ratio
  var sum = 0.0
  for exponent in stride(from: 1.0, through: 41, by: 2) {
    sum += term / exponent
    term *= ratio * ratio
  }
  return Double(value.exponent) + 2 * sum / 0.693_147_180_559_945_309
}
