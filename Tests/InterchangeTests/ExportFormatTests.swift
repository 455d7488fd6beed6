import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Testing
import Wording

@Suite struct ExportFormatTests {
  @Test func everyFormatIsFoundByItsName() {
    for format in ExportFormat.all { #expect(ExportFormat.named(format.code)?.phrase == format.phrase) }
    #expect(Set(ExportFormat.all.map(\.code)).count == ExportFormat.all.count)
    #expect(ExportFormat.named("doc") == nil)
  }

  @Test(arguments: [
    (ExportFormat.csv, Language.chinese, ["VPN线路", "在用", "长期"]),
    (.csv, .english, ["VPN line", "in use", "open"]),
    (.json, .chinese, ["vpn-line", "active", "open"]),
    (.jsonLines, .english, ["vpn-line", "active", "open"]),
  ])
  func sheetsHaveNamesAndJSONHasCodes(format: ExportFormat, language: Language, expected: [String]) {
    var circuit = Circuit()
    circuit.ledgerNumber = "C1"
    circuit.product = .vpnLine
    circuit.state = .active
    circuit.billingEnd = .openEnded
    let record = StoredRecord(kind: .circuit, key: circuit.key, fields: circuit.fields)
    let listing = ExportListing([record], form: .circuit, audience: .internal, language: language)
    let text = String(decoding: format.write(listing), as: UTF8.self)
    let words = text.split { ",:\"\r\n{}".contains($0) }.map(String.init)
    for word in expected { #expect(words.contains(word), "\(word)") }
  }

  @Test(arguments: RecordKind.allCases)
  func everyKindOfRecordHasItsForm(kind: RecordKind) {
    #expect(RecordForm.of(kind).kind == kind)
    #expect(RecordForm.of(kind).fields.contains { $0.isKey })
  }

  @Test(arguments: ImportKind.allCases)
  func everyImportStatesRecords(kind: ImportKind) { #expect(!kind.recordKinds.isEmpty) }
}
