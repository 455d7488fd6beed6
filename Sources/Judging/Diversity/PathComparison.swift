import ExtranetModel
import Wording

/// Whether enough circuits of a group run apart, and what is not known.
public enum PathComparison: Sendable, Hashable {
  /// As many as are needed have disclosed routes that share nothing with each other.
  case diverse
  /// All routes are disclosed, and too few run apart: these ducts, cables or trays carry more than one.
  case shared([String])
  /// A carrier's paper says so; nobody saw the routes.
  case declared([String])
  /// Facts are missing for these circuits.
  case unknown([String])

  /// Compares the routes of circuits; what is not disclosed might still run apart, so it never counts as shared.
  ///
  /// - Parameter needed: how many must run apart; all of them when left out.
  /// - Complexity: O(2^*n*) at worst in the circuits of one group, of which twenty are looked at; groups have a handful.
  public init(_ circuits: [Circuit], needed: Int? = nil) {
    let needed = min(needed ?? circuits.count, circuits.count)
    let disclosed = circuits.filter { !$0.route.isEmpty }
    let declared = circuits.filter { $0.route.isEmpty && !$0.routePaper.isEmpty }
    let silent = circuits.filter { $0.route.isEmpty && $0.routePaper.isEmpty }.map(\.key).sorted()
    let apart = Self.mostApart(disclosed.prefix(20).map { Set($0.route) })
    if apart >= needed {
      self = .diverse
    } else if apart + declared.count + silent.count < needed {
      self = .shared(Self.common(disclosed))
    } else if apart + declared.count >= needed {
      self = .declared(declared.map(\.routePaper).sorted())
    } else {
      self = .unknown(silent)
    }
  }

  /// The parts that more than one route runs through.
  private static func common(_ circuits: [Circuit]) -> [String] {
    var carried: [String: Int] = [:]
    for circuit in circuits { for part in Set(circuit.route) { carried[part, default: 0] += 1 } }
    return carried.filter { $0.value > 1 }.keys.sorted()
  }

  /// The size of the largest set of routes of which no two share a part.
  private static func mostApart(_ routes: [Set<String>]) -> Int {
    guard let first = routes.first else { return 0 }
    let rest = Array(routes.dropFirst())
    let apart = rest.filter { $0.isDisjoint(with: first) }
    let with = 1 + mostApart(apart)
    return apart.count == rest.count ? with : max(with, mostApart(rest))
  }
}
