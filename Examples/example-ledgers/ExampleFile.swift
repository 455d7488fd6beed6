import Documents

/// One file of the demo.
struct ExampleFile {
  /// Its name in the folder.
  let name: String
  /// Its encoding: sheets of offices and carriers come in GB18030.
  let encoding: TextEncoding
  /// What stands in it.
  let text: String

  /// Where it goes.
  func path(in folder: String) -> String { folder + (folder.hasSuffix("/") ? "" : "/") + name }

  /// Every file of a run.
  static func all(_ options: Options) -> [ExampleFile] {
    let seeding = FaultSeeding(ChangshuLedger(seed: options.seed), seed: options.seed)
    let answers = AnswerKey(seed: options.seed, seeding: seeding).text
    return changshu(seeding, seed: options.seed) + [
      ExampleFile(name: "sanmenxia-circuits.csv", encoding: .utf8WithMark, text: SanmenxiaSheet.text),
      ExampleFile(name: "devices.csv", encoding: .utf8, text: DeviceSheet.text),
      ExampleFile(
        name: "demo-device.csv", encoding: .utf8, text: DeviceSheet.demoText(port: options.agentPort)),
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
