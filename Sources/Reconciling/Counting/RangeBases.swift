import ExtranetModel
import Tables

/// Every reading of a contract's range that its wording leaves open (001 L2403).
struct RangeBases: Sendable {
  private let rule: QuantityRange?
  private let totalBought: Int64
  private let totalNet: Int64
  private let totalGross: Int64

  init(_ input: CountInput, rows: CountedRows) {
    rule = input.range?.rule
    let lines = input.items.filter { $0.countedFrom == .circuits }
    let movements = lines.map { rows.movement(of: $0, in: input) }
    totalBought = lines.reduce(0) { $0 + ($1.quantity ?? 0) }
    totalNet = movements.reduce(0) { $0 + $1.net }
    totalGross = movements.reduce(0) { $0 + $1.gross }
  }

  /// The readings for one item: one where the contract settles basis, rounding and movement, else all of them.
  func readings(of item: ContractItem, movement: Movement) -> [RangeReading] {
    guard let rule, let quantity = item.quantity, covers(item) else { return [] }
    // A range of classes speaks of each class; an item without classes is its own.
    let bases = rule.basis.map { [$0 == .perClass ? .perItem : $0] } ?? [QuantityRange.Basis.perItem, .total]
    let movements = rule.movement.map { [$0] } ?? [.net, .gross]
    var readings: [RangeReading] = []
    for basis in bases where basis != .total || item.countedFrom == .circuits {
      for rounding in rule.rounding.map({ [$0] }) ?? QuantityRange.Rounding.allCases {
        for kind in movements {
          readings.append(
            reading(basis, rounding, kind, rule: rule, quantity: quantity, movement: movement))
        }
      }
    }
    return readings
  }

  /// Whether the contract takes the ratio of each class, whatever else it leaves open.
  var bindsClasses: Bool { rule?.basis == .perClass }

  /// Whether a class has no verdict: a rule is missing, or leaves something open, or asks for the gross movement, which
  /// nobody knows of a class.
  var leavesClassesOpen: Bool {
    guard let rule, !rule.isUnset else { return true }
    return rule.basis == .perClass && rule.movement == .gross
  }

  /// Whether the contract settles that each class is bound by itself.
  var settlesClasses: Bool { !leavesClassesOpen && rule?.basis == .perClass }

  /// The readings for one class, where the range may speak of classes: one for each rounding that is open.
  ///
  /// Only the net difference is known of a class: a line that changes class neither opens nor ends.
  func classReadings(of quantity: Int64, moved: Int64) -> [RangeReading] {
    guard let rule, rule.basis == nil || rule.basis == .perClass else { return [] }
    return (rule.rounding.map { [$0] } ?? QuantityRange.Rounding.allCases).map { rounding in
      RangeReading(
        basis: .perClass, rounding: rounding, movement: .net, base: quantity,
        allowed: rule.allowance(of: quantity, rounding: rounding), moved: moved)
    }
  }

  /// Whether the range speaks of an item; of addresses it does unless the parties said that it does not.
  func covers(_ item: ContractItem) -> Bool {
    item.countedFrom != .publicAddresses || rule?.coversAddresses != false
  }

  private func reading(
    _ basis: QuantityRange.Basis, _ rounding: QuantityRange.Rounding, _ kind: QuantityRange.Movement,
    rule: QuantityRange, quantity: Int64, movement: Movement
  ) -> RangeReading {
    let base = basis == .total ? totalBought : quantity
    let net = basis == .total ? abs(totalNet) : abs(movement.net)
    let gross = basis == .total ? totalGross : movement.gross
    return RangeReading(
      basis: basis, rounding: rounding, movement: kind, base: base,
      allowed: rule.allowance(of: base, rounding: rounding), moved: kind == .net ? net : gross)
  }
}
