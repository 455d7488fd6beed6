import ChangePlanning
import ExtranetModel
import Reporting
import Tables
import Testing
import Wording

/// What a plan shows before it is applied.
@Suite struct PlanTableTests {
  private func plan(_ edits: [Edit]) -> ChangePlan { ChangePlan(baseRevision: 1, edits: edits) }

  private func circuit(_ number: Int, _ more: [(String, String)] = []) -> Edit {
    let fields = FieldValues([("ledger-number", "L-\(number)"), ("contract", "example")] + more)
    return Edit(kind: .circuit, key: "L-\(number)", before: nil, after: fields)
  }

  @Test func aNewRecordShowsItsFieldsByName() throws {
    let row = try #require(plan([circuit(1, [("rate", "20M")])]).table().rows.first)
    #expect(row.dropLast().suffix(2) == [.missing, .missing])
    let expected = Phrase(
      zh: "台账编号=L-1, 合同=example, 标称带宽=20M", en: "ledger number=L-1, contract=example, rate label=20M")
    #expect(row.last == .term(code: "ledger-number=L-1, contract=example, rate=20M", expected))
  }

  @Test func codesOfClosedListsAreNamedForPeopleAndKeptForPrograms() throws {
    let added = try #require(
      plan([circuit(1, [("product", "vpn-line"), ("bearer", "mobile")])]).table().rows.first?.last)
    #expect(added.text(in: .chinese).hasSuffix("产品=VPN线路, 承载方式=移动网络"), "\(added.text(in: .chinese))")
    guard case .term(let code, _) = added else { throw Unexpected() }
    #expect(code.hasSuffix("product=vpn-line, bearer=mobile"))
    let edit = Edit(
      kind: .circuit, key: "L-1", before: FieldValues([("product", "vpn-line"), ("rate", "20M")]),
      after: FieldValues([("product", "mstp-line"), ("rate", "50M")]))
    let rows = plan([edit]).table().rows
    #expect(rows.contains { $0[4] == .term(Product.vpnLine) && $0[5] == .term(Product.mstpLine) })
    #expect(rows.contains { $0[4] == .text("20M") && $0[5] == .text("50M") })
  }

  private struct Unexpected: Error {}

  @Test func whatWasAppliedIsNoPreview() {
    #expect(plan([circuit(1)]).table().title?.zh == "入账预览")
    #expect(
      plan([circuit(1)]).table(appliedAs: 3).title == Phrase(zh: "第 3 次入账的内容", en: "Edits of revision 3"))
  }

  @Test func aRecordOfManyOrLongFieldsIsCutShort() throws {
    let more = ["item", "product", "carrier", "overlay", "note"].map { ($0, "1") }
    let cut = try #require(plan([circuit(1, more)]).table().rows.first?.last)
    #expect(cut.text(in: .english).hasSuffix("carrier=1, …"))
    let long = try #require(
      plan([circuit(1, [("note", String(repeating: "长", count: 200))])]).table().rows.first?.last)
    #expect(long.text(in: .chinese).hasSuffix("长…"))
    #expect(long.text(in: .chinese).count < 90)
  }

  @Test func aRecordThatGoesShowsWhatIsLost() throws {
    let row = try #require(plan([circuit(1).inverse]).table().rows.first)
    #expect(row[4].text(in: .english) == "ledger number=L-1, contract=example")
    #expect(row[5] == .missing)
  }

  @Test func aChangedFieldIsNamed() throws {
    let edit = Edit(
      kind: .circuit, key: "L-1", before: FieldValues([("rate", "20M")]),
      after: FieldValues([("rate", "50M")]))
    let row = try #require(plan([edit]).table().rows.first)
    #expect(row[3] == .term(code: "rate", Phrase(zh: "标称带宽", en: "rate label")))
  }

  @Test func whatIsNotListedSaysTheWayOut() {
    let whole = plan((1...3).map { circuit($0) })
    #expect(whole.table(limit: 3).notes.isEmpty)
    let note = whole.table(limit: 1).notes.first
    for word in ["2", "--out FILE", "plan show FILE", "--format csv"] {
      #expect(note?.zh.contains(word) == true)
      #expect(note?.en.contains(word) == true)
    }
  }
}
