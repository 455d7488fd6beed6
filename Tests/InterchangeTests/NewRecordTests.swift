import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Testing
import Wording

/// An absent column says nothing about records that are there, but a new record must state what it needs.
@Suite struct NewRecordTests {
  private func plan(_ text: String, current: [StoredRecord] = []) -> [Finding] {
    let result = read(text, as: .device)
    #expect(result.findings.isEmpty)
    return RecordForm.findings(forNew: ChangePlan.edits(from: result.drafts, current: current))
  }

  private let known = StoredRecord(
    kind: .device, key: "R1", fields: FieldValues([("device", "R1"), ("role", "access")]))

  @Test func aKnownRecordNeedsNothing() {
    #expect(plan("设备编号,区域\nR1,海虞\n", current: [known]).isEmpty)
  }

  @Test func aNewRecordLacksItsRole() {
    let findings = plan("设备编号,区域\nR1,海虞\nR2,海虞\n", current: [known])
    #expect(findings.map(\.code) == ["value-missing"])
    #expect(findings.first?.place?.description == "x.csv:3")
    #expect(findings.first?.place?.field == "设备角色")
    #expect(findings.first?.value == "R2")
  }

  @Test func whatAllNewRecordsLackIsOneMissingColumn() {
    let findings = plan("设备编号,区域\nR2,海虞\nR3,海虞\nR4,海虞\n", current: [known])
    #expect(findings.map(\.code) == ["column-missing"])
    #expect(findings.first?.place?.description == "x.csv")
  }
}
