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
    let bases = rule.basis.map { [$0] } ?? [.perItem, .total]
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
