import Glibc
import Interchange
import Tables
import Testing
import Wording

/// Every file of `data/sheets/bad` gives the finding it is named after, at its place, and no other.
@Suite struct BadSheetTests {
  static let mistakes = [
    ("unknown-header", ":1:2"), ("unit-differs", ":1:2"), ("duplicate-header", ":1:3"),
    ("data-without-header", ":2:2"), ("column-missing", ":1"), ("no-header", ":1"), ("nothing-there", ""),
    ("value-missing", ":3:1"), ("duplicate-key", ":4"), ("unknown-term", ":2:2"),
    ("not-a-whole-number", ":2:2"),
    ("not-a-date", ":2:2"), ("impossible-date", ":2:2"), ("rate-without-unit", ":2:2"),
    ("rate-with-two-readings", ":2:2"), ("not-a-rate", ":2:2"), ("not-an-amount", ":2:2"),
    ("subtotal-mismatch", ":4"), ("unclosed-quote", ":2:2"), ("lone-quote", ":2:2"),
    ("text-after-quote", ":2:2"),
    ("nul-byte", ":2:2"), ("not-utf-8", ":2:2"),
  ]

  @Test(arguments: mistakes)
  func givesItsFindingAtItsPlace(code: String, place: String) throws {
    let name = code + ".csv"
    let reading = CSVReader.read(try #require(Self.bytes(of: name)), source: name)
    let result = RecordForm.circuit.read([reading.sheet])
    let findings = reading.findings + result.findings
    #expect(findings.map(\.code) == [code])
    #expect(findings.first?.place?.description == name + place)
    #expect(findings.hasErrors == (code != "subtotal-mismatch"))
  }

  @Test func noFileIsForgotten() {
    let files = Self.files.filter { $0.hasSuffix(".csv") }
    #expect(Set(files) == Set(Self.mistakes.map { $0.0 + ".csv" }))
  }

  private static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/data/sheets/bad"
  }()

  private static var files: [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
  }

  private static func bytes(of name: String) -> [UInt8]? {
    guard let file = fopen("\(folder)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }
}
