import Documents

/// One file of the demo.
public struct ExampleFile: Sendable {
  /// Its name in the folder.
  public let name: String
  /// Its encoding: sheets of offices and carriers come in GB18030.
  public let encoding: TextEncoding
  /// What stands in it.
  public let text: String

  /// Where it goes.
  public func path(in folder: String) -> String { folder + (folder.hasSuffix("/") ? "" : "/") + name }

  /// Every file of a run; the same seed gives the same files.
  /// - Parameter agentPort: the UDP port under which the demo's agent answers.
  public static func all(seed: UInt64, agentPort: UInt16 = 1161) -> [ExampleFile] {
    let seeding = FaultSeeding(ChangshuLedger(seed: seed), seed: seed)
    let answers = AnswerKey(seed: seed, seeding: seeding).text
    return changshu(seeding, seed: seed) + [
      ExampleFile(name: "sanmenxia-circuits.csv", encoding: .utf8WithMark, text: SanmenxiaSheet.text),
      ExampleFile(name: "devices.csv", encoding: .utf8, text: DeviceSheet.text),
      ExampleFile(
        name: "demo-device.csv", encoding: .utf8, text: DeviceSheet.demoText(port: agentPort)),
      ExampleFile(
        name: "targets.csv", encoding: .utf8, text: TargetSheet.text(seeding.ledger.measurable)),
      ExampleFile(name: "faults.json", encoding: .utf8, text: answers),
    ]
  }

  private static func changshu(_ seeding: FaultSeeding, seed: UInt64) -> [ExampleFile] {
    var sheet = CircuitLedgerSheet(seeding, seed: seed)
    let ledger = seeding.ledger
    let lists = Carrier.allCases.map { carrier in
      ExampleFile(
        name: "changshu-carrier-list-\(carrier).csv", encoding: .gb18030,
        text: CarrierListSheet.text(carrier, ledger.lines, seed: seed))
    }
    return [
      ExampleFile(name: "changshu-circuits.csv", encoding: .gb18030, text: sheet.text()),
      ExampleFile(
        name: "changshu-addresses.csv", encoding: .gb18030,
        text: AddressLedgerSheet.text(ledger.addresses, seed: seed)),
    ] + lists + [
      ExampleFile(
        name: "carrier-list-with-unknown-headers.csv", encoding: .gb18030,
        text: CarrierListSheet.textWithUnknownHeaders(.telecom, ledger.lines, seed: seed))
    ]
  }
}
