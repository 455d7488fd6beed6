import Book
import ChangePlanning
import CivilTime
import ExtranetModel
import IPAddressing
import Tables
import TestSupport
import Testing

@Suite struct ApplyingTests {
  let fixture = BookFixture()

  @Test func eachPlanIsOneRevisionAndEveryStateIsKept() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", "甲"), add("C-2", "乙")])
    try await book.apply([change("C-1", from: "甲", to: "丙"), remove("C-2", "乙"), add("C-3", "丁")])
    #expect(try await book.currentRecords(.circuit).map(\.key) == ["C-1", "C-3"])
    let first = try await book.snapshot(of: [.circuit, .device], asOf: 1)
    #expect(first.revision == 1)
    #expect(first[.circuit].map { $0.fields["department"] } == ["甲", "乙"])
    #expect(first.records[.device] == [])
    #expect(try await book.snapshot(of: [.circuit], asOf: 0)[.circuit].isEmpty)
    let reference = RecordReference(kind: .circuit, key: "C-1")
    #expect(try await book.record(reference)?.fields["department"] == "丙")
    #expect(try await book.record(reference, asOf: 1)?.fields["department"] == "甲")
    #expect(try await book.record(reference, asOf: 0) == nil)
    let history = try await book.history(of: reference)
    #expect(history.map(\.madeBy) == [1, 2])
    #expect(history.map(\.endedBy) == [2, nil])
    #expect(await refusal { _ = try await book.snapshot(of: [.circuit], asOf: 3) } == .unknownRevision)
    #expect(try await book.verify().findings.isEmpty)
  }

  @Test func anInterruptedCallerChangesNothing() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1")])
    let before = try await book.info()
    let interrupted = Task {
      withUnsafeCurrentTask { unsafe $0?.cancel() }
      return await refusal { try await book.apply([add("C-2")]) }
    }
    #expect(await interrupted.value == .interrupted)
    #expect(try await book.info() == before)
    try await book.apply([add("C-2")])
    #expect(try await book.verify().isSound)
  }

  @Test func aRevisionTellsWhoWhenAndWhy() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1")], reason: "合同签订")
    let revision = try await book.apply([add("C-2"), add("C-3")], reason: "补录")
    let all = try await book.revisions()
    #expect(all.first == revision)
    #expect(all.map(\.number) == [2, 1])
    #expect(all.map(\.reason) == ["补录", "合同签订"])
    #expect(all.map(\.editCount) == [2, 1])
    #expect(all.first?.author == BookFixture.author)
    #expect(all.first?.appliedAt == BookFixture.start + .seconds(7200))
    #expect(try await book.revisions(limit: 1).count == 1)
  }

  @Test func aPlanOnAnOlderRevisionIsRefusedAndNothingChanges() async throws {
    let book = try await fixture.create()
    let stale = ChangePlan(baseRevision: 0, edits: [add("C-2")])
    try await book.apply([add("C-1")])
    let head = try await book.info()
    let code = await refusal {
      _ = try await book.apply(stale, by: BookFixture.author, reason: "", at: BookFixture.start)
    }
    #expect(code == .moved)
    #expect(try await book.info() == head)
  }

  @Test func ofTwoApplyingAtOnceOneWins() async throws {
    _ = try await fixture.create()
    let (first, second) = (try await fixture.open(), try await fixture.open())
    for round in 0..<20 {
      let codes = await withTaskGroup(of: BookError.Code?.self) { group in
        for (book, key) in [(first, "A"), (second, "B")] {
          group.addTask {
            await refusal {
              let plan = ChangePlan(baseRevision: Int64(round), edits: [add("\(key)-\(round)")])
              _ = try await book.apply(plan, by: BookFixture.author, reason: "race", at: BookFixture.start)
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(codes.contains(nil) && codes.contains(.moved), "round \(round): \(codes)")
    }
    #expect(try await first.newestRevision() == 20)
    #expect(try await first.verify().findings.isEmpty)
  }

  @Test(arguments: [
    [add("C-1")], [change("C-1", from: "别处", to: "甲")], [change("C-9", from: "甲", to: "乙")], [remove("C-9")],
    [add("C-2"), add("C-2", "乙")], [add("")], [add("erased:1")], [change("C-1", from: "某局", to: "某局")],
    [add("C-5"), remove("C-9")],
    [Edit(kind: .prefix, key: "x", before: nil, after: fields(("prefix", "10.0.0.0/33")))],
  ])
  func aPlanThatDoesNotFitIsRefusedWhole(_ edits: [Edit]) async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1")])
    let before = try await book.info()
    #expect(await refusal { try await book.apply(edits) } == .planMismatch)
    #expect(try await book.info() == before)
    #expect(try await book.verify().findings.isEmpty)
  }

  @Test func anEmptyPlanMakesNoRevision() async throws {
    let book = try await fixture.create()
    #expect(await refusal { try await book.apply([]) } == .emptyPlan)
  }

  @Test func anyTextComesBackAsItWent() async throws {
    let text = "引号\" 反斜\\ 行\n列\t\u{1}\u{1F}\u{7F} 😀 e\u{301} \u{8}\u{C}\r /<>&"
    let edit = Edit(
      kind: .circuit, key: "C \"1\"/线", before: nil, after: fields(("note", text), ("ledger-number", "x")))
    let book = try await fixture.create()
    try await book.apply([edit])
    let stored = try #require(try await book.currentRecords(.circuit).first)
    #expect(Array(stored.fields["note"].utf8) == Array(text.utf8))
    #expect(stored.key == edit.key)
    #expect(try await book.verify().findings.isEmpty)
  }

  @Test func theInverseOfARevisionTakesItBack() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1", "甲"), add("C-2", "乙")])
    let before = try await book.currentRecords(.circuit)
    let edits = [change("C-1", from: "甲", to: "丙"), remove("C-2", "乙"), add("C-3", "丁")]
    try await book.apply(edits)
    #expect(try await book.edits(of: 2) == edits)
    let inverse = ChangePlan(baseRevision: 2, edits: try await book.edits(of: 2)).inverse(baseRevision: 2)
    let revision = try await book.apply(
      inverse, by: BookFixture.author, reason: "冲销", reverting: 2, at: BookFixture.start)
    #expect(revision.reverts == 2)
    #expect(try await book.currentRecords(.circuit) == before)
    #expect(try await book.verify().findings.isEmpty)
  }

  @Test func recordsInsideAPrefixAreOneRangeOfOneSpaceAndFamily() async throws {
    let book = try await fixture.create()
    let inside = ["10.1.0.0/16", "10.1.0.0/24", "10.1.255.255/32"]
    let outside = ["10.0.0.0/8", "10.0.0.0/15", "10.2.0.0/16", "2001:db8::/32", "0.0.0.0/0"]
    try await book.apply(
      try (inside + outside).map { try prefix($0) } + [try prefix("10.1.2.0/24", space: "vpn-a")])
    let ten = try #require(IPPrefix("10.1.0.0/16"))
    let found = try await book.records(inside: ten, space: "default")
    #expect(found.map { $0.fields["prefix"] } == inside)
    #expect(try await book.records(inside: ten, space: "vpn-a").count == 1)
    let all6 = try #require(IPPrefix("::/0"))
    #expect(try await book.records(inside: all6, space: "default").count == 1)
    let all4 = try #require(IPPrefix("0.0.0.0/0"))
    #expect(try await book.records(inside: all4, space: "default").count == 7)
    #expect(try await book.records(inside: ten, space: "default", asOf: 0).isEmpty)
  }

  @Test func aPlanHasOneDigest() throws {
    let plan = ChangePlan(baseRevision: 1, edits: [add("C-1"), add("C-2")])
    #expect(plan.digest.count == 64)
    #expect(plan.digest == ChangePlan(baseRevision: 1, edits: [add("C-2"), add("C-1")]).digest)
    #expect(plan.digest != ChangePlan(baseRevision: 2, edits: plan.edits).digest)
    #expect(plan.digest != ChangePlan(baseRevision: 1, edits: [add("C-1")]).digest)
  }

  @Test func aBackupIsABookAndStaysAsItWas() async throws {
    let book = try await fixture.create()
    try await book.apply([add("C-1")])
    let path = fixture.folder.file("copy.book")
    try await book.backup(to: path)
    try await book.apply([add("C-2")])
    let copy = try await BookStore.open(at: path, .read)
    #expect(try await copy.currentRecords(.circuit).map(\.key) == ["C-1"])
    #expect(try await copy.verify().findings.isEmpty)
    #expect(await refusal { try await book.backup(to: path) } == .backupExists)
    let restored = try await BookStore.open(at: path, .write)
    try await restored.apply([add("C-9")])
    #expect(fixture.folder.names.contains("copy.book-wal"))
    #expect(try await restored.verify().isSound)
  }

  @Test func aLeaseHasOneHolderUntilItEnds() async throws {
    let book = try await fixture.create()
    let now = BookFixture.start
    let lease = try #require(try await book.takeLease("probe", holder: "a", for: .seconds(60), now: now))
    #expect(try await book.takeLease("probe", holder: "b", for: .seconds(60), now: now + .seconds(59)) == nil)
    #expect(try await book.takeLease("poll", holder: "b", for: .seconds(60), now: now) != nil)
    #expect(try await book.takeLease("probe", holder: "a", for: .seconds(60), now: now + .seconds(30)) != nil)
    #expect(try await book.takeLease("probe", holder: "b", for: .seconds(60), now: now + .seconds(90)) != nil)
    try await book.giveBack(lease)
    #expect(try await book.takeLease("probe", holder: "a", for: .seconds(60), now: now + .seconds(91)) == nil)
    #expect(try await book.newestRevision() == 0)
  }
}
