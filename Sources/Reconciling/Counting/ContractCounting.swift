import CivilTime
import ExtranetModel
import Tables

/// Everything a count needs: the contract's records and the ledgers.
public struct CountInput: Sendable {
  /// The contract.
  public var contract: Contract
  /// Its items.
  public var items: [ContractItem]
  /// Their bandwidth classes.
  public var classes: [BandwidthClass]
  /// The range of its quantities, with the clause it stands in.
  public var range: (rule: QuantityRange, source: SourceReference?)?
  /// The circuit ledger; circuits of other contracts are passed over.
  public var circuits: [Circuit]
  /// The address ledger; addresses of other contracts are passed over.
  public var addresses: [PublicAddress]

  /// Creates an input.
  public init(
    contract: Contract, items: [ContractItem], classes: [BandwidthClass],
    range: (rule: QuantityRange, source: SourceReference?)?, circuits: [Circuit], addresses: [PublicAddress]
  ) {
    self.contract = contract
    self.items = items
    self.classes = classes
    self.range = range
    self.circuits = circuits
    self.addresses = addresses
  }
}

extension ContractCount {
  /// Counts the ledgers against a contract on one day.
  ///
  /// A row counts on a day by its own dates: from its first day on; one that has ended, up to its last day. What its
  /// dates leave open its state decides, and ``byStateAlone`` names it. A passed end date does not remove a row that
  /// says it is in use: that is a discrepancy of its own (`end-date-passed`).
  /// - Complexity: O(*n* log *n*) in the rows.
  public init(_ input: CountInput, on day: Day) {
    let rows = CountedRows(input, on: day)
    let bases = RangeBases(input, rows: rows)
    contract = input.contract
    self.day = day
    range = input.range?.rule
    rangeSource = input.range?.source
    items = input.items.sorted { ($0.item ?? 0) < ($1.item ?? 0) }.map { item in
      ItemCount(item, input: input, rows: rows, bases: bases)
    }
    let booked = Set(rows.byItem.values.joined().map(\.key))
    notBegun = rows.notBegun
    byStateAlone = rows.byStateAlone
    withoutItem = rows.all.map(\.key).filter { !booked.contains($0) }
  }
}

extension ItemCount {
  init(_ item: ContractItem, input: CountInput, rows: CountedRows, bases: RangeBases) {
    let mine = rows.byItem[item.item ?? 0] ?? []
    self.item = item
    self.rows = mine.map(\.key)
    classes = ClassCount.all(of: item, classes: input.classes, rows: mine, bases: bases)
    movement = rows.movement(of: item, in: input)
    readings =
      bases.bindsClasses && !classes.isEmpty ? [] : bases.readings(of: item, movement: movement)
    outcome =
      bases.covers(item) || movement.net == 0
      ? Self.outcome(
        of: item, movement: movement, rule: input.range?.rule, readings: readings,
        classes: classes.compactMap(\.outcome))
      : .beyondRange
  }

  private static func outcome(
    of item: ContractItem, movement: Movement, rule: QuantityRange?, readings: [RangeReading],
    classes: [QuantityOutcome]
  ) -> QuantityOutcome {
    guard item.quantity != nil else { return .noQuantity }
    if let rule, !rule.isUnset, rule.basis == .perClass, !classes.isEmpty { return worst(of: classes) }
    if movement.net == 0 { return .equal }
    guard let rule, !rule.isUnset, let reading = readings.first else { return .ruleUnset }
    if item.countedFrom == .publicAddresses, rule.coversAddresses == nil { return .ruleUnset }
    return reading.outcome
  }

  /// Where each class is bound by itself, an item keeps the range when all of its classes do.
  private static func worst(of classes: [QuantityOutcome]) -> QuantityOutcome {
    if classes.contains(.beyondRange) { return .beyondRange }
    if classes.contains(.ruleUnset) { return .ruleUnset }
    return classes.contains(.withinRange) ? .withinRange : .equal
  }
}

extension ClassCount {
  /// The classes of an item in the contract's order, then labels that are no class, then rows without a label.
  static func all(
    of item: ContractItem, classes: [BandwidthClass], rows: [CountedRow], bases: RangeBases
  ) -> [ClassCount] {
    let bought = classes.filter { $0.contract == item.contract && $0.item == item.item }
      .sorted { ($0.label?.nominalDown ?? 0) > ($1.label?.nominalDown ?? 0) }
    guard !bought.isEmpty else { return [] }
    let byLabel = Dictionary(grouping: rows, by: \.label)
    let known = Set(bought.map(\.label))
    let others = byLabel.keys.filter { !known.contains($0) }.sorted { ($0?.text ?? "") < ($1?.text ?? "") }
    let lines = bought.map { ($0.label, $0.quantity) } + others.map { ($0, nil) }
    return lines.map { label, quantity in
      ClassCount(label, contracted: quantity, rows: (byLabel[label] ?? []).map(\.key), bases: bases)
    }
  }

  private init(_ label: RateLabel?, contracted: Int64?, rows: [String], bases: RangeBases) {
    self.label = label
    self.contracted = contracted
    self.rows = rows
    // A label that the contract does not buy is bound like a class of none: any line of it is beyond the range.
    let quantity = contracted ?? 0
    readings = bases.classReadings(of: quantity, moved: abs(Int64(rows.count) - quantity))
    if contracted == nil, !bases.settlesClasses {
      outcome = .noQuantity
    } else if Int64(rows.count) == quantity {
      outcome = .equal
    } else {
      outcome = bases.settlesClasses ? readings.first?.outcome : bases.leavesClassesOpen ? .ruleUnset : nil
    }
  }
}
