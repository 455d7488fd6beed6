import CivilTime
import ExtranetModel

/// The ledgers of the Changshu contract and the carriers' lists beside them.
struct ChangshuLedger {
  /// The circuits in the order of the sheet: by area, then by item.
  var circuits: [Circuit]
  /// The addresses of item 5.
  var addresses: [PublicAddress]
  /// The carriers' lines; serial numbers count within a list.
  var lines: [BilledLine]
  /// The line of each circuit, by ledger number.
  var lineOfCircuit: [String: Int]

  /// The lines that targets are bound to and that therefore stay without a fault.
  static let boundLines = 6

  /// Ledgers that agree with the contract and with each other.
  init(seed: UInt64) {
    var random = SplitMix64(seed: seed, .ledger)
    circuits = Self.makeCircuits(&random)
    addresses = PublicAddress.examples(for: circuits, &random)
    (lines, lineOfCircuit) = Self.makeLists(of: circuits, seed: seed)
  }

  /// The circuit of a ledger number.
  func position(of ledgerNumber: String) -> Int? {
    circuits.firstIndex { $0.ledgerNumber == ledgerNumber }
  }

  /// The first lines that answer ICMP, which targets are bound to.
  var measurable: [Circuit] {
    Array(circuits.filter { $0.measuring == .farEndEcho }.prefix(Self.boundLines))
  }
}

extension ChangshuLedger {
  private static func makeCircuits(_ random: inout SplitMix64) -> [Circuit] {
    var circuits: [Circuit] = []
    for item in ChangshuItem.all {
      for (label, quantity) in item.classes {
        for _ in 0..<quantity {
          circuits.append(Circuit(of: item, label: label, serial: circuits.count, &random))
        }
      }
    }
    assignMeasuring(&circuits)
    return numbered(circuits)
  }

  /// Of the lines with a bandwidth all but 25 answer at their far end: 1,060.
  private static func assignMeasuring(_ circuits: inout [Circuit]) {
    var silent = 25
    for position in circuits.indices.reversed() {
      switch circuits[position].product {
      case .darkFibre: circuits[position].measuring = .opticalPower
      case .digitalCircuit: circuits[position].measuring = .carrierReport
      case .otherLine: circuits[position].measuring = MeasuringMethod.none
      case .vpnLine where silent > 0:
        circuits[position].measuring = .carrierReport
        silent -= 1
      default: circuits[position].measuring = .farEndEcho
      }
    }
  }

  /// Ledger numbers in the order of the sheet.
  private static func numbered(_ circuits: [Circuit]) -> [Circuit] {
    let order = InventedNames.areas
    let sorted = order.flatMap { area in circuits.filter { $0.area == area } }
    return sorted.enumerated().map { position, circuit in
      var circuit = circuit
      circuit.ledgerNumber = ledgerNumber(position + 1)
      return circuit
    }
  }

  /// `CS-0001` and on.
  static func ledgerNumber(_ number: Int) -> String {
    let digits = String(number)
    return "CS-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
