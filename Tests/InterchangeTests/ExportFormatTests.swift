import ExtranetModel
import Interchange
import Testing

@Suite struct ExportFormatTests {
  @Test func everyFormatIsFoundByItsName() {
    for format in ExportFormat.all { #expect(ExportFormat.named(format.code)?.phrase == format.phrase) }
    #expect(Set(ExportFormat.all.map(\.code)).count == ExportFormat.all.count)
    #expect(ExportFormat.named("doc") == nil)
  }

  @Test(arguments: RecordKind.allCases)
  func everyKindOfRecordHasItsForm(kind: RecordKind) {
    #expect(RecordForm.of(kind).kind == kind)
    #expect(RecordForm.of(kind).fields.contains { $0.isKey })
  }

  @Test(arguments: ImportKind.allCases)
  func everyImportStatesRecords(kind: ImportKind) { #expect(!kind.recordKinds.isEmpty) }
}
