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
  func everyKindOfRecordHasOneForm(kind: RecordKind) {
    #expect(RecordForm.all.filter { $0.kind == kind }.count == 1)
    #expect(RecordForm.of(kind)?.fields.contains { $0.isKey } == true)
  }

  @Test(arguments: ImportKind.allCases)
  func everyImportHasAShape(kind: ImportKind) { #expect((kind.form == nil) == (kind.shape == .document)) }
}
