import CivilTime
import ExtranetModel
import Reconciling
import Tables

/// Small ledgers and lists that agree; a test changes what it is about.
enum Samples {
  static let day = date("2026-06-30")

  /// A contract with one line item of three classes, a fibre item and an address item.
  static func input(
    circuits: [Circuit] = [], addresses: [PublicAddress] = [], range: QuantityRange? = nil
  ) -> CountInput {
    CountInput(
      contract: contract, items: [item(1, .vpnLine, 3), item(3, .darkFibre, 2), item(5, .publicAddress, 1)],
      classes: [bandwidthClass(1, "20M", 2), bandwidthClass(1, "50M", 1), bandwidthClass(1, "100M", 0)],
      range: range.map { ($0, SourceReference(document: "001", line: 2403)) }, circuits: circuits,
      addresses: addresses)
  }

  static let contract: Contract = {
    var contract = Contract()
    contract.id = "example"
    contract.start = ledgerDate("2026-05-01")
    return contract
  }()

  static func item(
    _ number: Int64, _ product: Product, _ quantity: Int64?
  ) -> ContractItem {
    var item = ContractItem()
    item.contract = "example"
    item.item = number
    item.product = product
    item.quantity = quantity
    item.countedFrom = product == .publicAddress ? .publicAddresses : .circuits
    return item
  }

  static func bandwidthClass(_ item: Int64, _ text: String, _ quantity: Int64) -> BandwidthClass {
    var one = BandwidthClass()
    one.contract = "example"
    one.item = item
    one.label = label(text)
    one.quantity = quantity
    return one
  }

  /// A VPN line in use, with ids of its own.
  static func circuit(_ number: Int, rate: String? = "20M") -> Circuit {
    var circuit = Circuit()
    circuit.ledgerNumber = "L-\(number)"
    circuit.contract = "example"
    circuit.item = 1
    circuit.product = .vpnLine
    circuit.carrier = "电信"
    circuit.circuitDesignation = "DX-\(1000 + number)"
    circuit.accessNumber = "ZX-\(2000 + number)"
    circuit.billingNumber = "JF-1"
    circuit.aEndName = "甲局\(number)"
    circuit.zEndName = "乙村\(number)"
    circuit.rateLabel = rate.flatMap(label)
    circuit.billingStart = ledgerDate("2026-05-01")
    circuit.state = .active
    return circuit
  }

  /// The same line in the carrier's list.
  static func line(of circuit: Circuit, serial: Int? = nil) -> BilledLine {
    var line = BilledLine()
    line.list = "telecom-2026-05"
    line.serial = Int64(serial ?? Int(circuit.ledgerNumber.dropFirst(2)) ?? 0)
    line.carrier = circuit.carrier
    line.circuitDesignation = circuit.circuitDesignation
    line.accessNumber = circuit.accessNumber
    line.billingNumber = circuit.billingNumber
    line.product = circuit.product
    line.rateLabel = circuit.rateLabel
    line.aEndName = circuit.aEndName
    line.zEndName = circuit.zEndName
    line.billingStart = circuit.billingStart
    return line
  }

  static func address(_ text: String, circuit: String) -> PublicAddress {
    var address = PublicAddress()
    address.contract = "example"
    address.item = 5
    address.circuit = circuit
    address.state = .inUse
    read(text, "address", into: &address)
    return address
  }

  static func label(_ text: String) -> RateLabel? { try? RateLabel(cell: text) }
  static func ledgerDate(_ text: String) -> LedgerDate? { try? LedgerDate(cell: text) }
  static func date(_ text: String) -> Day { ledgerDate(text)?.knownDay ?? .earliest }

  private static func read<Record: ExtranetRecord>(_ text: String, _ code: String, into record: inout Record)
  {
    try? Record.columns.first { $0.code == code }?.read(text, &record)
  }
}
