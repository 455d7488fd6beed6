import Book
import ChangePlanning
import CivilTime
import Documents
import ExampleLedgers
import ExtranetModel
import Interchange
import Operations
import TestSupport
import Testing

/// A scratch folder with the example files of a seed and a book, imported step by step as the demo does it.
struct ExampleBook: Sendable {
  let folder = ScratchFolder()
  let seed: UInt64
  let context: OperationContext

  static let contract = "changshu-2026"
  /// The end of May 2026, the day the examples are counted on.
  static let day = Day(of: Instant(secondsSince1970: 1_780_156_800), offset: .shanghai)

  /// Writes the files and creates an empty book.
  /// - Parameter hasFiles: false where the examples are not wanted.
  init(seed: UInt64, hasFiles: Bool = true) async throws {
    self.seed = seed
    context = .fixed(seed: seed)
    for file in hasFiles ? ExampleFile.all(seed: seed) : [] {
      try DocumentWriter.write(
        file.text, to: folder.file(file.name), encoding: file.encoding, overwriting: false)
    }
    _ = try await BookStore.create(at: path, by: context.author, now: context.now())
  }

  /// A book with the same records in a folder of its own, to be changed at will.
  init(copying other: ExampleBook) async throws {
    seed = other.seed
    context = other.context
    for name in other.folder.names where !name.hasPrefix("example.book") {
      folder.write(other.folder.read(name), to: name)
    }
    try await other.open(.read).backup(to: path)
  }

  var path: String { folder.file("example.book") }
  var answers: AnswerSheet { get throws { try AnswerSheet(folder.read("faults.json")) } }

  func open(_ access: BookStore.Access = .write) async throws -> BookStore {
    try await BookStore.open(at: path, access, randomness: context.randomBytes)
  }

  /// What a step's files would change.
  func preview(_ step: ImportStep, in book: BookStore) async throws(OperationError) -> ImportRecords.Preview {
    try await ImportRecords.preview(request(step), in: book)
  }

  func request(_ step: ImportStep) -> ImportRecords.Request {
    let files = step.files(in: folder.names).map { $0.hasPrefix("/") ? $0 : folder.file($0) }
    return ImportRecords.Request(files: files, kind: step.kind, constants: step.constants)
  }

  /// Imports a step and applies it.
  @discardableResult
  func apply(_ step: ImportStep, in book: BookStore) async throws -> ImportRecords.Preview {
    let preview = try await preview(step, in: book)
    _ = try await apply(preview.plan, in: book)
    return preview
  }

  @discardableResult
  func apply(_ plan: ChangePlan, in book: BookStore) async throws(OperationError) -> Revision {
    try await ApplyPlan.run(plan, reason: "test", in: book, context: context)
  }
}

/// One import of the demo.
enum ImportStep: String, CaseIterable, Sendable {
  case contracts, circuits, addresses, lists, sanmenxia, devices, targets, layout

  /// What contract changshu-2026 needs to be counted and reconciled.
  static let reconciling: [ImportStep] = [.contracts, .circuits, .addresses, .lists]

  var kind: ImportKind {
    switch self {
    case .contracts: .contract
    case .circuits, .sanmenxia: .circuits
    case .addresses: .addresses
    case .lists: .bill
    case .devices: .devices
    case .targets: .targets
    case .layout: .layout
    }
  }

  var constants: [String: String] {
    switch self {
    case .circuits, .addresses, .lists: ["contract": ExampleBook.contract]
    default: [:]
    }
  }

  func files(in names: [String]) -> [String] {
    switch self {
    case .contracts: ["changshu-2026", "sanmenxia-b"].map { ShippedData.path(of: "contracts/\($0).json5") }
    case .circuits: ["changshu-circuits.csv"]
    case .addresses: ["changshu-addresses.csv"]
    case .lists: names.filter { $0.hasPrefix("changshu-carrier-list-") }
    case .sanmenxia: ["sanmenxia-circuits.csv"]
    case .devices: ["devices.csv"]
    case .targets: ["targets.csv"]
    case .layout: [ShippedData.path(of: "layouts/example-changshu.json5")]
    }
  }
}
