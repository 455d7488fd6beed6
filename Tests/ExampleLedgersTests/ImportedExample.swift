import ChangePlanning
import CivilTime
import Documents
import ExtranetModel
import Interchange
import Reconciling
import Tables
import Testing
import Wording

@testable import ExampleLedgers

/// The files of a seed, encoded, decoded and imported as a user would import them.
struct ImportedExample {
  let seeding: FaultSeeding
  private let files: [String: ExampleFile]

  init(seed: UInt64) throws {
    seeding = FaultSeeding(ChangshuLedger(seed: seed), seed: seed)
    files = Dictionary(uniqueKeysWithValues: ExampleFile.all(seed: seed).map { ($0.name, $0) })
  }

  /// The names of all files.
  var names: [String] { files.keys.sorted() }

  /// A file's text.
  func text(_ name: String) throws -> String { try #require(files[name]).text }

  /// What an import of a file says.
  func read(_ name: String, as form: RecordForm, _ constants: [String: String] = [:]) throws -> ImportResult {
    let file = try #require(files[name])
    let bytes = try file.encoding.encode(file.text, path: name)
    let document = try TextDocument(decoding: bytes, source: name)
    let reading = CSVReader.read(document.utf8, source: name)
    #expect(reading.findings.isEmpty)
    return form.read([reading.sheet], options: ImportOptions(constants: constants))
  }

  /// The records of a file that reads without an error.
  func records<Record: ExtranetRecord>(_ name: String, _ constants: [String: String] = [:]) throws -> [Record]
  {
    let result = try read(name, as: .of(Record.kind), constants)
    #expect(!result.findings.hasErrors, "\(result.findings.prefix(3))")
    return try result.drafts.map { try Record(fields: $0.fields) }
  }

  /// Contract, items, classes and ledgers of Changshu.
  func changshu() throws -> CountInput {
    let contract = try ContractExample("changshu-2026")
    let constants = ["contract": "changshu-2026"]
    return CountInput(
      contract: contract.contract, items: contract.items, classes: contract.classes, range: nil,
      circuits: try records("changshu-circuits.csv", constants),
      addresses: try records("changshu-addresses.csv", constants))
  }

  /// The lines of all carriers.
  func lines() throws -> [BilledLine] {
    try names.filter { $0.hasPrefix("changshu-carrier-list-") }.flatMap { try records($0) as [BilledLine] }
  }
}

/// A contract of the repository's data.
struct ContractExample {
  let contract: Contract
  let items: [ContractItem]
  let classes: [BandwidthClass]
  let clauses: [Clause]

  init(_ id: String) throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    let path = "\(root)/data/contracts/\(id).json5"
    let file = ContractFile(parsing: try DocumentReader.read(path), source: path)
    #expect(file.findings.isEmpty)
    let contracts: [Contract] = try Self.records(file)
    contract = try #require(contracts.first)
    items = try Self.records(file)
    classes = try Self.records(file)
    clauses = try Self.records(file)
  }

  private static func records<Record: ExtranetRecord>(_ file: ContractFile) throws -> [Record] {
    try file.drafts.filter { $0.kind == Record.kind }.map { try Record(fields: $0.fields) }
  }
}
