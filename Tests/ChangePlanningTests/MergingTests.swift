import ChangePlanning
import ExtranetModel
import Tables
import TestSupport
import Testing

@Suite struct MergingTests {
  static func draft(_ key: String, _ fields: [String: String], cleared: [String] = []) -> Draft {
    Draft(
      kind: .device, key: key, fields: FieldValues(fields.map { ($0.key, $0.value) }),
      stated: Set(fields.keys).union(cleared), place: nil)
  }

  static func stored(_ key: String, _ fields: [String: String]) -> StoredRecord {
    StoredRecord(kind: .device, key: key, fields: FieldValues(fields.map { ($0.key, $0.value) }))
  }

  /// What became of the one record R1, as `before → after`.
  private func text(_ edits: [Edit]) -> [String] {
    func side(_ fields: FieldValues?) -> String {
      fields.map { $0.fields.map { "\($0.code)=\($0.text)" }.joined(separator: ",") } ?? "-"
    }
    return edits.map { "\($0.action) \($0.key): \(side($0.before)) → \(side($0.after))" }
  }

  @Test(
    arguments: [
      (["name": "a"], [], [:], ["add R1: - → name=a"]),
      (["name": "a"], [], ["name": "a"], []),
      (["name": "b"], [], ["name": "a"], ["change R1: name=a → name=b"]),
      // A column that was not said leaves the field alone; one said empty clears it.
      (["name": "b"], [], ["model": "m", "name": "a"], ["change R1: model=m,name=a → model=m,name=b"]),
      ([:], ["name"], ["model": "m", "name": "a"], ["change R1: model=m,name=a → model=m"]),
      ([:], ["name"], ["model": "m"], []),
      ([:], [], ["model": "m"], []),
    ] as [([String: String], [String], [String: String], [String])])
  func oneRecord(said: [String: String], cleared: [String], book: [String: String], expected: [String]) {
    let current = book.isEmpty ? [] : [Self.stored("R1", book)]
    let edits = ChangePlan.edits(from: [Self.draft("R1", said, cleared: cleared)], current: current)
    #expect(text(edits) == expected)
  }

  @Test(
    arguments: [(false, []), (true, ["remove R1: name=a → -", "remove R3: name=c → -"])] as [(Bool, [String])]
  )
  func anAbsentRowSaysNothingUnlessComplete(isComplete: Bool, expected: [String]) {
    let current = [
      Self.stored("R3", ["name": "c"]), Self.stored("R1", ["name": "a"]), Self.stored("R2", ["name": "b"]),
    ]
    let edits = ChangePlan.edits(
      from: [Self.draft("R2", ["name": "b"])], current: current, isComplete: isComplete)
    #expect(text(edits) == expected)
  }

  @Test func ofTwoDraftsTheLaterWins() {
    let drafts = [
      Self.draft("R1", ["name": "b"]), Self.draft("R2", ["name": "x"]), Self.draft("R1", ["name": "c"]),
    ]
    let edits = ChangePlan.edits(from: drafts, current: [Self.stored("R1", ["name": "a"])])
    #expect(text(edits) == ["change R1: name=a → name=c", "add R2: - → name=x"])
  }

  @Test func namesWhatDiffers() {
    let edits = ChangePlan.edits(
      from: [Self.draft("R1", ["name": "b", "role": "access"], cleared: ["note"])],
      current: [Self.stored("R1", ["name": "a", "note": "n", "role": "access"])])
    #expect(edits.map(\.changedColumns) == [["name", "note"]])
  }

  /// Merging against a dictionary, record by record; applying the plan gives what was asked, and again nothing.
  @Test(arguments: SeededRandom.seeds)
  func agreesWithASlowOracle(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let isComplete = Bool.random(using: &random)
      let drafts = Self.keys(&random).map { Self.draft($0, Self.row(&random), cleared: ["note"]) }
      let current = Self.keys(&random).map { Self.stored($0, Self.row(&random)) }
      let edits = ChangePlan.edits(from: drafts, current: current, isComplete: isComplete)
      var book = Dictionary(uniqueKeysWithValues: current.map { ($0.key, $0.fields) })
      for edit in edits {
        #expect(book[edit.key] == edit.before, "seed \(seed)")
        book[edit.key] = edit.after
      }
      #expect(book == Self.expected(drafts, current, isComplete), "seed \(seed)")
      let again = book.map { StoredRecord(kind: .device, key: $0.key, fields: $0.value) }
      #expect(ChangePlan.edits(from: drafts, current: again, isComplete: isComplete).isEmpty, "seed \(seed)")
    }
  }

  private static func expected(
    _ drafts: [Draft], _ current: [StoredRecord], _ isComplete: Bool
  ) -> [String: FieldValues] {
    let stored = Dictionary(uniqueKeysWithValues: current.map { ($0.key, $0.fields) })
    var result = isComplete ? [:] : stored
    for draft in drafts {
      var fields = stored[draft.key] ?? FieldValues()
      for code in draft.stated { fields[code] = draft.fields[code] }
      result[draft.key] = fields
    }
    return result
  }

  private static func keys(_ random: inout SeededRandom) -> [String] {
    (1...12).map { "R\($0)" }.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
  }

  private static func row(_ random: inout SeededRandom) -> [String: String] {
    [
      "name": ["a", "b"].randomElement(using: &random) ?? "a",
      "note": ["", "n"].randomElement(using: &random) ?? "",
    ]
  }
}
