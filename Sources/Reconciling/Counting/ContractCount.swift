import CivilTime
import ExtranetModel
import Tables
import Wording

/// What a contract buys beside what the ledgers hold on one day, item by item; every figure expands to its rows.
public struct ContractCount: Sendable, Hashable {
  /// The contract.
  public let contract: Contract
  /// The day counted.
  public let day: Day
  /// The items, ascending by number.
  public let items: [ItemCount]
  /// The rule of the range, where the contract has one.
  public let range: QuantityRange?
  /// Where that rule stands.
  public let rangeSource: SourceReference?
  /// Rows that are there and name no item of this contract that is counted from their ledger.
  public let withoutItem: [String]
  /// Rows that begin after the day and are not counted.
  public let notBegun: [String]
  /// Rows whose dates do not say whether they are there on the day: their state alone decided.
  public let byStateAlone: [String]

  /// The items counted in lines: an address is not a line (001 L2404-2411).
  public var lineItems: [ItemCount] { items.filter { $0.item.countedFrom == .circuits } }
  /// Whether the contract names a quantity of any of its lines; where it does not, there is nothing to compare with.
  public var namesQuantity: Bool { lineItems.contains { $0.contracted != nil } }
  /// How many lines the contract buys, as far as it names quantities.
  public var contractedLines: Int64 { lineItems.reduce(0) { $0 + ($1.contracted ?? 0) } }
  /// How many lines the ledger holds.
  public var countedLines: Int64 { lineItems.reduce(0) { $0 + $1.counted } }
}

/// One item of a contract beside its rows.
public struct ItemCount: Sendable, Hashable {
  /// The item.
  public let item: ContractItem
  /// The keys of the rows counted, ascending.
  public let rows: [String]
  /// Its bandwidth classes in the contract's order, then labels that are no class of the contract.
  public let classes: [ClassCount]
  /// What came and went within the contract's term, as far as the rows tell.
  public let movement: Movement
  /// The outcome.
  public let outcome: QuantityOutcome
  /// What each reading of the range allows; one reading where the contract settles all questions, none where it binds
  /// the item's classes instead.
  public let readings: [RangeReading]

  /// How many the contract buys.
  public var contracted: Int64? { item.quantity }
  /// How many the ledger holds.
  public var counted: Int64 { Int64(rows.count) }
  /// Ledger less contract.
  public var difference: Int64? { contracted.map { counted - $0 } }

  /// The readings that the contract leaves open: those of the item, then those of its classes in their order.
  public var openReadings: [OpenReading] {
    let own = outcome == .ruleUnset ? readings.map { OpenReading(label: nil, reading: $0) } : []
    return own
      + classes.filter { $0.outcome == .ruleUnset }.flatMap { one in
        one.readings.map { OpenReading(label: one.label, reading: $0) }
      }
  }
}

/// One way to read a range that a contract leaves open, and what it speaks of.
public struct OpenReading: Sendable, Hashable {
  /// The bandwidth class it speaks of; absent for the item as a whole.
  public let label: RateLabel?
  /// The reading.
  public let reading: RangeReading
}

/// One bandwidth class beside its rows.
public struct ClassCount: Sendable, Hashable {
  /// The label; absent for rows without one.
  public let label: RateLabel?
  /// How many the contract buys; absent when the label is no class of the contract.
  public let contracted: Int64?
  /// The keys of the rows counted, ascending.
  public let rows: [String]
  /// What each reading of the range that speaks of classes allows; none where the contract settles another basis.
  public let readings: [RangeReading]
  /// The outcome; absent where the range speaks of items or of the total only.
  public let outcome: QuantityOutcome?

  /// How many the ledger holds.
  public var counted: Int64 { Int64(rows.count) }
  /// Ledger less contract.
  public var difference: Int64? { contracted.map { counted - $0 } }
}

/// Lines that came and went within the contract's term.
public struct Movement: Sendable, Hashable {
  /// Rows whose billing began after the contract did.
  public let opened: [String]
  /// Rows terminated within the term.
  public let terminated: [String]
  /// Ledger less contract, which may exceed what the rows tell.
  public let net: Int64

  /// New and terminated lines together; never less than what the net difference needs.
  public var gross: Int64 { max(Int64(opened.count + terminated.count), net.magnitude == 0 ? 0 : abs(net)) }
}

/// What the range allows under one reading of it.
public struct RangeReading: Sendable, Hashable {
  /// What the ratio is taken of.
  public let basis: QuantityRange.Basis
  /// How a fraction is rounded.
  public let rounding: QuantityRange.Rounding
  /// What counts as movement.
  public let movement: QuantityRange.Movement
  /// The quantity the ratio is taken of.
  public let base: Int64
  /// How many lines may move.
  public let allowed: Int64
  /// How many moved.
  public let moved: Int64

  /// Whether the movement keeps the range; never a violation (001 L2403).
  public var outcome: QuantityOutcome {
    moved == 0 ? .equal : moved <= allowed ? .withinRange : .beyondRange
  }
}
