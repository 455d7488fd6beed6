import ExtranetModel
import Tables
import Wording

/// The Sanmenxia circuits under our own headers: what an export of this ledger would look like.
enum SanmenxiaSheet {
  private static let shown = [
    "ledger-number", "contract", "item", "product", "bearer", "carrier", "circuit-designation",
    "access-number",
    "department", "area", "level", "layer", "a-end-name", "z-end-name", "interface", "rate",
    "redundancy-group",
    "route", "route-paper", "unit-price", "billing-start", "billing-end", "state", "measuring",
  ]

  static var text: String {
    let columns = shown.compactMap { code in Circuit.columns.first { $0.code == code } }
    var sheet = PlainSheet(headers: columns.map(\.names.zh))
    for circuit in SanmenxiaCircuits.all { sheet.append(columns.map { $0.write(circuit) }) }
    return sheet.text
  }
}
