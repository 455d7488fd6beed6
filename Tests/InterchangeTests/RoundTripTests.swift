import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import TestSupport
import Testing
import Wording

/// What leaves comes back as it was: an export, imported again, plans nothing.
@Suite struct RoundTripTests {
  @Test(arguments: RecordKind.allCases, SeededRandom.seeds)
  func exportThenImportIsAnEmptyPlan(kind: RecordKind, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let records = RandomRecords.make(kind, count: 25, &random)
    for format in ExportFormat.all {
      for audience in Audience.allCases {
        for language in Language.allCases where format.shape == .sheet || language == .chinese {
          check(records, RecordForm.of(kind), format, audience, language, seed)
        }
      }
    }
  }

  private func check(
    _ records: [StoredRecord], _ form: RecordForm, _ format: ExportFormat, _ audience: Audience,
    _ language: Language, _ seed: UInt64
  ) {
    let listing = ExportListing(records, form: form, audience: audience, language: language)
    let result = Self.read(format.write(listing), format, form)
    let edits = ChangePlan.edits(from: result.drafts, current: records)
    let label = "\(form.kind) \(format.code) \(audience) \(language) seed \(seed)"
    #expect(edits.isEmpty, "\(label)")
    if listing.isKeyed {
      #expect(result.findings.isEmpty, "\(label): \(result.findings.map { $0.line(in: .english) })")
      #expect(result.drafts.count == records.count, "\(label)")
    } else if !listing.rows.isEmpty {
      #expect(result.findings.hasErrors, "\(label)")
    }
  }

  static func read(_ bytes: [UInt8], _ format: ExportFormat, _ form: RecordForm) -> ImportResult {
    if format.shape == .json { return form.read(json: bytes, source: "x.json") }
    let reading = CSVReader.read(bytes, source: "x.csv")
    #expect(reading.findings.isEmpty)
    return form.read([reading.sheet])
  }

  @Test(arguments: RecordKind.allCases, Audience.allCases)
  func neverShowsAColumnToAWiderAudience(kind: RecordKind, audience: Audience) {
    let listing = ExportListing([], form: .of(kind), audience: audience)
    #expect(listing.fields.allSatisfy { $0.audience <= audience })
    #expect(listing.fields.count == RecordForm.of(kind).fields.filter { $0.audience <= audience }.count)
  }

  @Test(arguments: RecordKind.allCases)
  func theKeyIsMadeOfTheKeyColumns(kind: RecordKind) throws {
    var random = SeededRandom(seed: 7)
    let form = RecordForm.of(kind)
    for record in RandomRecords.make(kind, count: 20, &random) {
      let keyFields = form.fields.filter(\.isKey).map { ($0.code, record.fields[$0.code]) }
      #expect(try RandomRecords.key(of: kind, FieldValues(keyFields)) == record.key)
    }
  }
}
