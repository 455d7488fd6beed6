import ExtranetModel
import Wording

/// Whether the circuits of a group run apart, and what is not known.
public enum PathComparison: Sendable, Hashable {
  /// All routes are disclosed and share nothing.
  case diverse
  /// Some duct, cable or tray carries more than one of them.
  case shared([String])
  /// A carrier's paper says so; nobody saw the routes.
  case declared([String])
  /// Facts are missing for these circuits.
  case unknown([String])

  /// Compares the routes of circuits pair by pair.
  /// - Complexity: O(*n*) in the route parts.
  public init(_ circuits: [Circuit]) {
    var carried: [String: Int] = [:]
    for circuit in circuits { for part in Set(circuit.route) { carried[part, default: 0] += 1 } }
    let common = carried.filter { $0.value > 1 }.keys.sorted()
    let silent = circuits.filter { $0.route.isEmpty && $0.routePaper.isEmpty }.map(\.key).sorted()
    let declared = circuits.filter { $0.route.isEmpty && !$0.routePaper.isEmpty }
    self =
      if !common.isEmpty { .shared(common) } else if !silent.isEmpty {
        .unknown(silent)
      } else if !declared.isEmpty {
        .declared(declared.map(\.routePaper).sorted())
      } else { .diverse }
  }
}
