import CommandLineParsing
import Documents
import JSONText
import Operations
import Tables
import Wording

/// What the configuration file says, so that a cron line stays short.
struct Configuration: Sendable {
  /// The book.
  var book: String?
  /// The language of texts.
  var language: Language?
  /// The file of SNMP credentials.
  var credentials: String?
  /// The name of the room probes start from.
  var room: String?
  /// The rate of probes in total and to one device, and who agreed to it.
  var rate: (total: Int, perDevice: Int, agreedBy: String)?

  /// Where it is looked for when nothing is said.
  static let standardPath = "/etc/circuitbook/circuitbook.json5"

  /// Reads the file that is named, or the standard one if it is there.
  static func read(
    for arguments: ParsedArguments, in surroundings: Surroundings
  ) throws(OperationError) -> Configuration {
    let named = arguments.value("config")
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes = try DocumentReader.read(named ?? standardPath)
    } catch {
      if named == nil, error.code == "file-not-found" { return Configuration() }
      throw OperationError(error)
    }
    return try parse(bytes, source: named ?? standardPath)
  }

  private static func parse(_ bytes: [UInt8], source: String) throws(OperationError) -> Configuration {
    let document = JSONDocument(parsing: bytes)
    let errors = JSONErrorList(document.errors)
    var configuration = Configuration()
    if let root = document.root { configuration.read(JSONReader(root, errors: errors)) }
    guard !errors.isEmpty else { return configuration }
    throw OperationError(
      errors.sorted.map { error in
        Finding(
          .error, code: error.code, Phrase(zh: error.zh, en: error.en),
          at: Place(
            source: source, line: error.line, column: error.column,
            field: error.path.isEmpty ? nil : error.path),
          remedy: Phrase(zh: "各键见 circuitbook help config", en: "the keys: circuitbook help config"))
      })
  }

  private mutating func read(_ reader: JSONReader) {
    book = reader.optionalString("book")
    credentials = reader.optionalString("credentials")
    room = reader.optionalString("room")
    if let text = reader.optionalString("language") {
      language = Language(rawValue: text)
      if language == nil {
        reader.report(at: "language", code: "unknown-language", zh: "应为 zh 或 en", en: "zh or en is expected")
      }
    }
    if let rate = reader.optionalObject("rate") {
      let total = rate.integer("total", in: 1...1_000_000)
      let perDevice = rate.integer("perDevice", in: 1...10_000)
      let agreedBy = rate.string("agreedBy")
      rate.reportUnknownKeys()
      if let total, let perDevice, let agreedBy { self.rate = (Int(total), Int(perDevice), agreedBy) }
    }
    reader.reportUnknownKeys()
  }
}
