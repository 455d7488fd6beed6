/// A ratio as a percentage with two decimals.
func percent(_ ratio: Double) -> String { decimal(ratio * 100, places: 2) + " %" }

/// A limit kept as a ratio times 10⁹ as an exact percentage: 100 is `0.00001 %`.
func percent(billionths: Int64) -> String {
  var digits = String(billionths)
  digits = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  var fraction = digits.suffix(7)
  while fraction.last == "0" { fraction.removeLast() }
  return digits.dropLast(7) + (fraction.isEmpty ? "" : "." + fraction) + " %"
}

/// A duration in milliseconds with three decimals.
func milliseconds(_ duration: Duration) -> String {
  let (seconds, attoseconds) = duration.components
  return decimal(Double(seconds) * 1_000 + Double(attoseconds) / 1e15, places: 3) + " ms"
}

/// A number with so many decimals.
func decimal(_ value: Double, places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  // Rates and times of this product stay far below; what does not is shown as the largest that can be.
  let scaled = Int64(exactly: (value * scale).rounded()) ?? .max
  let digits = String(scaled.magnitude % UInt64(scale))
  let fraction = String(repeating: "0", count: places - digits.count) + digits
  return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / UInt64(scale))." + fraction
}
