import ChangePlanning
import ExtranetModel
import JSONText
import Tables
import TestSupport
import Testing
import Wording

@Suite struct ChangePlanFileTests {
  private static func fields(_ number: String, _ name: String) -> FieldValues {
    FieldValues([("device", number), ("name", name), ("role", "access")])
  }

  static let plan = ChangePlan(
    baseRevision: 7,
    edits: [
      Edit(kind: .device, key: "R2", before: fields("R2", "a"), after: fields("R2", "乙 \"b\"\n")),
      Edit(kind: .device, key: "R1", before: nil, after: fields("R1", "新")),
      Edit(kind: .circuit, key: "L1", before: FieldValues([("ledger-number", "L1")]), after: nil),
    ])

  @Test func readsBackWhatItWrites() {
    let bytes = Array(Self.plan.json.canonicalText.utf8)
    let (plan, findings) = ChangePlan.read(bytes, source: "plan.json")
    #expect(findings.isEmpty && plan == Self.plan)
    #expect(plan?.edits.map(\.key) == ["L1", "R1", "R2"])
  }

  @Test(arguments: [
    ("", "empty-document"), ("[]", "wrong-type"),
    (#"{"schema":"circuitbook/plan/1","edits":[]}"#, "missing-field"),
    (#"{"schema":"circuitbook/plan/2","baseRevision":1,"edits":[]}"#, "unknown-schema"),
    (#"{"schema":"circuitbook/plan/1","baseRevision":-1,"edits":[]}"#, "out-of-range"),
    (#"{"schema":"circuitbook/plan/1","baseRevision":1,"edits":[],"more":1}"#, "unknown-field"),
  ])
  func refusesWhatIsNoPlan(text: String, code: String) {
    let (plan, findings) = ChangePlan.read(Array(text.utf8), source: "p")
    #expect(plan == nil && findings.first?.code == code)
  }

  @Test(arguments: [
    (#"{"kind":"nothing","key":"R1","after":{}}"#, "unknown-term"),
    (#"{"kind":"device","key":"R1"}"#, "empty-edit"),
    (#"{"kind":"device","key":"R1","after":{"device":1}}"#, "wrong-type"),
    (#"{"kind":"device","key":"R1","after":{"device":"R1","colour":"red"}}"#, "unknown-column"),
    (#"{"kind":"device","key":"R1","after":{"device":"R1","role":"captain"}}"#, "unknown-term"),
    (#"{"kind":"device","key":"R1","after":{"device":"R1","role":"接入"}}"#, "not-canonical"),
    (#"{"kind":"device","key":"R1","after":{"device":"R2"}}"#, "key-mismatch"),
    (
      #"{"kind":"device","key":"R1","after":{"device":"R1"}},{"kind":"device","key":"R1","before":{"device":"R1"}}"#,
      "edit-twice"
    ),
  ])
  func refusesAHostileEdit(edit: String, code: String) {
    let text = #"{"schema":"circuitbook/plan/1","baseRevision":1,"edits":["# + edit + "]}"
    let (plan, findings) = ChangePlan.read(Array(text.utf8), source: "p")
    #expect(plan == nil && findings.map(\.code).contains(code))
    #expect(findings.allSatisfy { ($0.place?.line ?? 0) == 1 })
  }

  @Test(arguments: SeededRandom.seeds)
  func brokenBytesGiveAPlanOrFindings(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let whole = Array(Self.plan.json.canonicalText.utf8)
    for _ in 0..<300 {
      var bytes = whole
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      let (plan, findings) = ChangePlan.read(bytes, source: "p")
      #expect((plan == nil) == findings.hasErrors, "seed \(seed)")
    }
  }
}

@Suite struct RevertingTests {
  @Test func theInverseOfTheInverseIsThePlan() {
    let plan = ChangePlanFileTests.plan
    #expect(plan.inverse(baseRevision: 8).inverse(baseRevision: 7) == plan)
    #expect(plan.inverse(baseRevision: 8).edits.map(\.action) == [.add, .remove, .change])
  }

  @Test func takesBackWhatStillStands() {
    let edits = ChangePlanFileTests.plan.edits
    let (plan, findings) = ChangePlan.reverting(
      edits, current: { kind, key in edits.first { $0.kind == kind && $0.key == key }?.after },
      baseRevision: 9)
    #expect(findings.isEmpty && plan == ChangePlanFileTests.plan.inverse(baseRevision: 9))
  }

  @Test func everyRecordChangedSinceIsNamed() {
    let edits = ChangePlanFileTests.plan.edits
    let (plan, findings) = ChangePlan.reverting(
      edits, current: { _, key in key == "L1" ? nil : FieldValues([("device", key)]) }, baseRevision: 9)
    #expect(plan == nil)
    #expect(
      findings.map(\.code) == ["changed-since", "changed-since"] && findings.map(\.value) == ["R1", "R2"])
  }
}
