/// How full a prefix is by the measure of address plans: log(assigned) / log(assignable) (RFC 3194).
///
/// The ratio grows evenly with the order of magnitude, so that one threshold serves plans of every size: a plan
/// with levels wastes a share at each of them. Registries grant further space at `registryThreshold`.
public struct HDRatio: Sendable, Hashable, CustomStringConvertible {
  /// The number of units assigned.
  public let assigned: UInt128
  /// The binary logarithm of the number of units there are: 16 for a /32 counted in /48.
  public let capacityBits: Int

  /// Makes the ratio of a prefix of which a number of units of one length are assigned.
  ///
  /// Nil when the unit is wider than the prefix or beyond the family, or more units are assigned than there are.
  public init?(of prefix: IPPrefix, assigned: UInt128, unitLength: Int) {
    guard unitLength >= prefix.length && unitLength <= prefix.family.bits else { return nil }
    self.init(assigned: assigned, capacityBits: unitLength - prefix.length)
  }

  /// Makes the ratio of a number of units to 2^`capacityBits`.
  ///
  /// Nil when `capacityBits` is outside 0…128 or more units are assigned than there are.
  public init?(assigned: UInt128, capacityBits: Int) {
    guard (0...128).contains(capacityBits) else { return nil }
    guard capacityBits == 128 || assigned <= 1 << UInt128(capacityBits) else { return nil }
    self.assigned = assigned
    self.capacityBits = capacityBits
  }

  /// The ratio from 0 (one unit assigned) to 1 (all); nil when none is assigned or there is one unit in all.
  ///
  /// Off by less than 1e-15.
  public var ratio: Double? {
    guard assigned > 0 && capacityBits > 0 else { return nil }
    return BinaryLogarithm.of(assigned) / Double(capacityBits)
  }

  /// The share of all units that is assigned, from 0 to 1.
  public var share: Double {
    capacityBits == 128
      ? Double(assigned) / 0x1p128 : Double(assigned) / Double(UInt128(1) << UInt128(capacityBits))
  }

  /// The ratio with four decimals, or "-" where there is none.
  public var description: String {
    guard let ratio else { return "-" }
    // Not `rounded()`: it calls the C library's `round`, which a program without Glibc is not linked with.
    let digits = String(Int(ratio * 10_000 + 0.5) + 100_000).dropFirst()
    return "\(digits.first.map(String.init) ?? "").\(digits.dropFirst())"
  }
}

extension HDRatio {
  /// 0.94, from which registries such as APNIC and CNNIC grant an IPv6 network more space (studied in RFC 4692).
  ///
  /// The policy in force says in which units they count: /48 or /56.
  public static let registryThreshold = 0.94

  /// The least number of units out of 2^`capacityBits` whose ratio reaches a threshold.
  ///
  /// 33,690 of the 65,536 /48 in a /32 for 0.94. At least 1; nil when the threshold is not inside 0…1 or
  /// `capacityBits` not inside 1…127. Exact where the count has fewer than 45 bits, to 15 digits above.
  public static func unitsReaching(_ threshold: Double, capacityBits: Int) -> UInt128? {
    guard (0...1).contains(threshold) && (1...127).contains(capacityBits) else { return nil }
    if threshold == 1 { return 1 << UInt128(capacityBits) }
    let wanted = threshold * Double(capacityBits)
    var reached: UInt128 = 1 << UInt128(capacityBits)
    var missed: UInt128 = 0
    while reached - missed > 1 {
      let middle = missed + (reached - missed) / 2
      if BinaryLogarithm.of(middle) >= wanted { reached = middle } else { missed = middle }
    }
    return reached
  }
}
