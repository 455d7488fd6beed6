/// A change a department asks for is supported within so many Chinese working days (001 L2403).
public struct ChangeSupport: Sendable, Hashable {
  /// The working days from received to confirmed.
  public var workdays: Int64

  /// Creates a rule.
  public init(workdays: Int64) { self.workdays = workdays }
}

/// The highest total of a contract, and how much supplements may add to it (004 L125; 001 L243).
public struct AmountCeiling: Sendable, Hashable {
  /// The ceiling; absent when only supplements are bounded.
  public var amount: Money?
  /// What all supplements together may add, as a ratio of the contract.
  public var supplements: Ratio?

  /// Creates a rule.
  public init(amount: Money? = nil, supplements: Ratio? = nil) {
    self.amount = amount
    self.supplements = supplements
  }
}

/// What is paid in advance (001 L290).
public struct Prepayment: Sendable, Hashable {
  /// From this price on, the fixed amount is paid.
  public var threshold: Money
  /// The fixed amount.
  public var amount: Money
  /// Below the threshold, this part of the price.
  public var otherwise: Ratio

  /// Creates a rule.
  public init(threshold: Money, amount: Money, otherwise: Ratio) {
    self.threshold = threshold
    self.amount = amount
    self.otherwise = otherwise
  }
}

/// What each rectification notice beyond a free number costs, as a ratio of the remainder (001 L2598).
public struct RectificationNotices: Sendable, Hashable {
  /// Notices without consequence.
  public var free: Int64
  /// The deduction for each further one.
  public var deduction: Ratio

  /// Creates a rule.
  public init(free: Int64, deduction: Ratio) {
    self.free = free
    self.deduction = deduction
  }
}

/// What the score of the yearly assessment costs, as a ratio of the remainder (001 L2600-2603).
public struct Assessment: Sendable, Hashable {
  /// One band of scores.
  public struct Band: Sendable, Hashable {
    /// The least score of the band, inclusive.
    public var from: Int64
    /// The deduction; absent where it is negotiated.
    public var deduction: Ratio?

    /// Creates a band.
    public init(from: Int64, deduction: Ratio?) {
      self.from = from
      self.deduction = deduction
    }
  }

  /// The bands, from the highest down; the last starts at 0.
  public var bands: [Band]

  /// Creates a rule.
  public init(bands: [Band]) { self.bands = bands }
}

/// What late or non-conforming service costs, as ratios of the contract's price (004 L1444-1446).
public struct Penalty: Sendable, Hashable {
  /// For each day of delay.
  public var perDayLate: Ratio?
  /// After so many days the buyer may terminate.
  public var terminationAfterDays: Int64?
  /// For service that does not conform.
  public var nonConformity: Ratio?

  /// Creates a rule.
  public init(perDayLate: Ratio? = nil, terminationAfterDays: Int64? = nil, nonConformity: Ratio? = nil) {
    self.perDayLate = perDayLate
    self.terminationAfterDays = terminationAfterDays
    self.nonConformity = nonConformity
  }
}
