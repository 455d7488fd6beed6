import ChangePlanning
import ExtranetModel
import Interchange
import JSONText
import TestSupport
import Testing
import Wording

/// One file per mistake: the findings are exactly those its lines name, each with its code.
@Suite struct ContractFileFaultTests {
  static let names = (try? ShippedData.files(in: "contracts/bad")) ?? []

  @Test func thereAreFilesToRead() { #expect(Self.names.count >= 40) }

  @Test(arguments: names)
  func everyMistakeIsReportedWhereItStands(name: String) throws {
    let text = try ShippedData.text(of: "contracts/bad/\(name)")
    let file = ContractFile(parsing: Array(text.utf8), source: name)
    let found = file.findings.map { "\($0.place?.line ?? 0) \($0.code)" }
    #expect(found.sorted() == Self.expected(in: text).sorted())
    #expect(file.drafts.isEmpty)
    #expect(file.findings.allSatisfy { $0.severity == .error && $0.place?.source == name })
    #expect(
      file.findings.allSatisfy {
        !$0.phrase.zh.isEmpty && !$0.phrase.en.isEmpty && $0.phrase.zh != $0.phrase.en
      })
  }

  @Test func fortyMistakesAreForty() throws {
    let bytes = try ShippedData.bytes(of: "contracts/bad/forty-errors.json5")
    let file = ContractFile(parsing: bytes, source: "forty")
    #expect(file.findings.count == 40)
    #expect(file.findings.map { $0.place?.line ?? 0 } == file.findings.map { $0.place?.line ?? 0 }.sorted())
  }

  @Test func anUnknownKeyIsToldItsNeighbour() throws {
    let file = ContractFile(
      parsing: try ShippedData.bytes(of: "contracts/bad/unknown-key.json5"), source: "f")
    #expect(file.findings.first?.phrase.en == "unknown key 'quantitiy'; did you mean 'quantity'?")
    #expect(file.findings.first?.place?.field == "items[0].quantitiy")
  }

  @Test func aBadValueIsShownWithTheWayOut() throws {
    let path = "contracts/bad/rate-without-unit.json5"
    let file = ContractFile(parsing: try ShippedData.bytes(of: path), source: "f")
    #expect(file.findings.first?.phrase.zh == "速率没有单位，读法不止一种：10；写成 10M 或 10G")
  }

  @Test func aSecondStatementNamesTheFirst() throws {
    let file = ContractFile(parsing: try ShippedData.bytes(of: "contracts/bad/item-twice.json5"), source: "f")
    #expect(file.findings.first?.phrase.en == "contract item example/1 is already stated in line 7")
  }

  @Test(arguments: [
    ("", "empty-document"), ("[]", "wrong-type"), ("\u{0}\u{1}PK", nil), ("{", nil), ("null", nil),
  ])
  func whatIsNoContractIsAnError(text: String, code: String?) {
    let file = ContractFile(parsing: Array(text.utf8), source: "f")
    #expect(file.findings.hasErrors && file.drafts.isEmpty)
    if let code { #expect(file.findings.map(\.code) == [code]) }
  }

  @Test(arguments: SeededRandom.seeds)
  func brokenBytesAreErrorsOrDraftsNeverNeither(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let whole = try ShippedData.bytes(of: "contracts/sanmenxia-b.json5")
    for _ in 0..<100 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: .min ... .max, using: &random)
      }
      let file = ContractFile(parsing: bytes, source: "f")
      let stated = JSONDocument(parsing: bytes).root?["clauses"]?.array?.count ?? 0
      let read = file.drafts.count { $0.kind == .clause }
      // No clause is ever dropped in silence.
      #expect(file.findings.isEmpty ? read == stated : file.drafts.isEmpty, "seed \(seed)")
    }
  }

  /// The findings that the lines of a file name after `// <-`.
  private static func expected(in text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
      index, line -> [String] in
      let parts = line.split(separator: "// <- ", maxSplits: 1)
      guard parts.count == 2 else { return [] }
      return parts[1].split(separator: " ").map { "\(index + 1) \($0)" }
    }
  }
}
