/// Where benchmarks find their files: a folder of its own, removed at the end, and the programs built beside this one.
final class Workbench: Sendable {
  /// The folder everything is written to.
  let folder: String
  /// The folder of this program and of those built with it.
  let programs: String
  /// The top of the repository.
  let repository: String
  /// What several benchmarks need.
  let shelf = Shelf()
  /// A circuit ledger to read in place of the generated one.
  private let ledgerInput: String?
  /// Addresses or prefixes to read in place of generated ones.
  let addressInput: AddressInput?

  init(input: String?) throws {
    let folder = try TemporaryFolder.make("circuitbook-bench")
    self.folder = folder
    programs = try TemporaryFolder.ofThisProgram()
    repository = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let plain = try input.map { try Self.uncompressed($0, in: folder) }
    addressInput = try plain.flatMap { try AddressInput(ofFile: $0) }
    ledgerInput = addressInput == nil ? plain : nil
  }

  /// A file, or what gzip made it of.
  private static func uncompressed(_ path: String, in folder: String) throws -> String {
    guard path.hasSuffix(".gz") else { return path }
    let plain = folder + "/input"
    try ChildProcess(["gzip", "-dc", path], output: plain).run()
    return plain
  }

  /// Removes the folder.
  func remove() { TemporaryFolder.remove(folder) }

  /// A path in the folder.
  func path(_ name: String) -> String { folder + "/" + name }

  /// A program built beside this one.
  func program(_ name: String) throws -> String {
    let path = programs + "/" + name
    guard TemporaryFolder.holds(path) else {
      throw BenchmarkError("\(path) is missing; build it with: make bench")
    }
    return path
  }

  /// The contract the ledgers belong to.
  var contract: String { repository + "/data/contracts/changshu-2026.json5" }
  /// The circuit ledger: 2,004 rows unless another one is given.
  var circuits: String { ledgerInput ?? path("ledgers/changshu-circuits.csv") }
  /// The address ledger.
  var addresses: String { path("ledgers/changshu-addresses.csv") }
  /// The carriers' lists.
  var carrierLists: [String] {
    ["telecom", "mobile", "unicom", "broadcast"].map { path("ledgers/changshu-carrier-list-\($0).csv") }
  }

  /// Writes the ledgers from a fixed seed, the first time it is asked.
  func makeLedgers() throws {
    if TemporaryFolder.holds(path("ledgers")) { return }
    let generator = try program("example-ledgers")
    _ = try ChildProcess([generator, "--seed", "20260501", "--out", path("ledgers")]).run()
  }
}
