import ExtranetModel

extension ChangshuLedger {
  /// What each carrier lists: the same lines, in the order of its billing system.
  static func makeLists(of circuits: [Circuit], seed: UInt64) -> ([BilledLine], [String: Int]) {
    var random = SplitMix64(seed: seed, .lists)
    var lines: [BilledLine] = []
    var lineOfCircuit: [String: Int] = [:]
    for carrier in Carrier.allCases {
      let own = random.shuffled(circuits.filter { $0.carrier == carrier.rawValue })
      for (position, circuit) in own.enumerated() {
        lineOfCircuit[circuit.ledgerNumber] = lines.count
        lines.append(BilledLine(of: circuit, carrier: carrier, serial: position + 1, &random))
      }
    }
    return (lines, lineOfCircuit)
  }

  /// How many lines a list has.
  func lineCount(of list: String) -> Int { lines.count { $0.list == list } }
}

extension BilledLine {
  /// A circuit as its carrier lists it.
  init(of circuit: Circuit, carrier: Carrier, serial: Int, _ random: inout SplitMix64) {
    self.init()
    list = carrier.list
    self.serial = Int64(serial)
    self.carrier = carrier.rawValue
    product = circuit.product
    rateLabel = circuit.rateLabel
    department = circuit.department
    billingNumber = circuit.billingNumber
    billingStart = circuit.billingStart
    billingEnd = circuit.billingEnd
    identify(circuit, carrier, &random)
    // Which end is A is a matter of taste.
    let isTurned = !circuit.zEndName.isEmpty && random.chance(percent: 20)
    (aEndName, zEndName) =
      isTurned ? (circuit.zEndName, circuit.aEndName) : (circuit.aEndName, circuit.zEndName)
  }

  /// Separators differ from the ledger's now and then, and some lines carry one id only.
  private mutating func identify(_ circuit: Circuit, _ carrier: Carrier, _ random: inout SplitMix64) {
    accessNumber = circuit.accessNumber
    circuitDesignation = circuit.circuitDesignation
    switch random.below(100) {
    case 0..<6 where !accessNumber.isEmpty: circuitDesignation = ""
    case 6..<20: circuitDesignation = circuitDesignation.split(separator: "-").joined(separator: "/")
    default: break
    }
    if accessNumber.isEmpty { accessNumber = "ZX\(30_000_000 + (serial ?? 0))\(carrier.prefix)" }
  }
}
