import CivilTime
import ExtranetModel
import Reconciling
import Testing

/// The smallest ledger and list that show each code: that code, those rows, and nobody else.
@Suite struct DiscrepancyTests {
  /// Three rows and their lines, of which one or two are wrong.
  struct Case: Sendable, CustomStringConvertible {
    let code: DiscrepancyCode
    let rows: [String]
    let lines: [String]
    let change: @Sendable (inout Book) -> Void
    var description: String { code.rawValue }

    init(
      _ code: DiscrepancyCode, rows: [String] = [], lines: [String] = [],
      _ change: @escaping @Sendable (inout Book) -> Void
    ) {
      self.code = code
      self.rows = rows
      self.lines = lines.map { "telecom-2026-05/\($0)" }
      self.change = change
    }
  }

  /// Ledgers and a list that agree.
  struct Book: Sendable {
    var circuits = (1...3).map { Samples.circuit($0) }
    var lines = (1...3).map { Samples.line(of: Samples.circuit($0)) }
    var addresses = [Samples.address("203.0.113.1", circuit: "L-1")]
    var contract = Samples.contract

    var discrepancies: [Discrepancy] {
      var input = Samples.input(circuits: circuits, addresses: addresses)
      input.contract = contract
      return Reconciliation(input, lines: lines, on: Samples.day).discrepancies
    }
  }

  static let cases: [Case] = [
    Case(.duplicateIdentifier, rows: ["L-1", "L-2"]) { $0.circuits[1].circuitDesignation = "dx 1001" },
    Case(.duplicateIdentifier, rows: ["L-1", "L-2"]) { $0.circuits[1].accessNumber = "ZX-2001" },
    Case(.endDatePassed, rows: ["L-1"]) { $0.circuits[0].billingEnd = Samples.ledgerDate("2026-06-29") },
    Case(.itemMismatch, rows: ["L-1"]) { $0.circuits[0].product = .mstpLine },
    Case(.withoutItem, rows: ["L-1"]) { $0.circuits[0].item = nil },
    Case(.withoutItem, rows: ["L-1"]) { $0.circuits[0].item = 5 },
    Case(.rateNotInContract, rows: ["L-1"]) {
      $0.circuits[0].rateLabel = Samples.label("34M")
      $0.lines[0].rateLabel = Samples.label("34M")
    },
    Case(.areaOutsideContract, rows: ["L-1"]) {
      $0.contract.areas = ["甲区"]
      $0.circuits[0].area = "乙区"
      $0.circuits[1].area = "甲区"
    },
    Case(.addressOfUnknownLine, rows: ["203.0.113.1"]) { $0.addresses[0].circuit = "L-9" },
    Case(.billedNotInLedger, lines: ["1"]) {
      $0.circuits.remove(at: 0); $0.addresses = []
    },
    Case(.inLedgerNotBilled, rows: ["L-1"]) { $0.lines.remove(at: 0) },
    Case(.billedTwice, lines: ["1", "4"]) { $0.lines.append(Samples.line(of: $0.circuits[0], serial: 4)) },
    Case(.billedAfterEnd, rows: ["L-1"], lines: ["1"]) {
      $0.circuits[0].state = .terminated
      $0.circuits[0].billingEnd = Samples.ledgerDate("2026-05-09")
    },
    Case(.identifierRenumbered, rows: ["L-1"], lines: ["1"]) { $0.lines[0].circuitDesignation = "DX-77" },
    Case(.identifierRenumbered, rows: ["L-1"], lines: ["1"]) { $0.lines[0].accessNumber = "ZX-77" },
    Case(.rateMismatch, rows: ["L-1"], lines: ["1"]) { $0.circuits[0].rateLabel = Samples.label("50M") },
    Case(.endMismatch, rows: ["L-1"], lines: ["1"]) { $0.lines[0].zEndName = "丙村" },
    Case(.dateMismatch, rows: ["L-1"], lines: ["1"]) {
      $0.lines[0].billingStart = Samples.ledgerDate("2026-05-02")
    },
    Case(.ambiguousMatch, rows: ["L-1", "L-2"], lines: ["1"]) {
      $0.lines[0].accessNumber = $0.circuits[1].accessNumber
      $0.lines.remove(at: 1)
    },
  ]

  @Test(arguments: cases)
  func oneMistakeIsNamedOnceAndAccusesNobodyElse(one: Case) {
    var book = Book()
    one.change(&book)
    let found = book.discrepancies
    #expect(found.map(\.code) == [one.code])
    #expect(found.map(\.rows) == [one.rows])
    #expect(found.map(\.lines) == [one.lines])
  }

  /// Ends of a list line beside 甲乡 — 乙村 or however the sample writes them, and the columns accused.
  @Test(
    arguments: [
      (["丙", nil], ["a-end-name"]), ([nil, "丙"], ["z-end-name"]),
      (["丙", "丁"], ["a-end-name", "z-end-name"]),
    ] as [([String?], [String])])
  func theEndThatDiffersIsNamed(_ names: [String?], _ fields: [String]) {
    var book = Book()
    let ours = [book.circuits[0].aEndName, book.circuits[0].zEndName]
    book.lines[0].aEndName = names[0] ?? ours[0]
    book.lines[0].zEndName = names[1] ?? ours[1]
    let found = book.discrepancies
    #expect(found.map(\.field) == fields)
    #expect(found.map(\.otherValue) == names.compactMap(\.self))
    #expect(found.map(\.ledgerValue) == zip(names, ours).filter { $0.0 != nil }.map(\.1))
    (book.lines[0].aEndName, book.lines[0].zEndName) = (book.lines[0].zEndName, book.lines[0].aEndName)
    #expect(Set(book.discrepancies.map(\.field)) == Set(fields))
  }

  @Test func everyCodeHasACase() {
    #expect(Set(Self.cases.map(\.code)) == Set(DiscrepancyCode.allCases))
  }

  /// What differs and is no mistake.
  static let harmless: [@Sendable (inout Book) -> Void] = [
    { _ in },
    { ($0.lines[0].aEndName, $0.lines[0].zEndName) = ($0.lines[0].zEndName, $0.lines[0].aEndName) },
    {
      $0.lines[0].aEndName = ""; $0.lines[0].zEndName = ""
    },
    { $0.lines[0].circuitDesignation = "ｄｘ/1001" },
    { $0.lines[0].circuitDesignation = "" },
    { $0.circuits[0].accessNumber = "" },
    {
      $0.circuits[0].formerIdentifiers = ["DX-77"]; $0.lines[0].circuitDesignation = "DX/77"
    },
    { $0.circuits[0].billingStart = Samples.ledgerDate("2019.3") },
    { $0.circuits[0].billingEnd = Samples.ledgerDate("长期") },
    { $0.circuits[0].billingEnd = Samples.ledgerDate("2026-06-30") },
    { $0.circuits[0].rateLabel = Samples.label("20M/20M") },
    {
      $0.circuits[0].state = .terminated; $0.lines.remove(at: 0)
    },
    {
      $0.circuits[0].state = .ordered; $0.lines.remove(at: 0)
    },
    {
      $0.circuits[0].contract = "another"; $0.lines[0].contract = "another"; $0.addresses = []
    },
    {
      $0.circuits[0].carrier = "移动"; $0.lines.remove(at: 0)
    },
    { $0.lines.shuffle() },
    { $0.lines = [] },
  ]

  @Test(arguments: harmless.indices)
  func whatIsNoMistakeAccusesNobody(index: Int) {
    var book = Book()
    Self.harmless[index](&book)
    #expect(book.discrepancies.isEmpty)
  }

  @Test func aLineEndedWithItsRowIsNotBilledAfterTheEnd() {
    var book = Book()
    book.circuits[0].state = .terminated
    book.circuits[0].billingEnd = Samples.ledgerDate("2026-05-09")
    book.lines[0].billingEnd = Samples.ledgerDate("2026-05-09")
    #expect(book.discrepancies.isEmpty)
    book.lines[0].billingEnd = Samples.ledgerDate("2026-05-10")
    #expect(book.discrepancies.map(\.code) == [.billedAfterEnd])
  }

  @Test func aLineBilledAfterItsEndNamesBothEndsOrNone() {
    var book = Book()
    book.circuits[0].state = .terminated
    book.circuits[0].billingEnd = Samples.ledgerDate("2026-05-09")
    #expect(book.discrepancies.map(\.field) == ["billing-end"])
    #expect(book.discrepancies.map(\.ledgerValue) == ["2026-05-09"])
    #expect(book.discrepancies.map(\.otherValue) == [""])
    book.lines[0].billingEnd = Samples.ledgerDate("长期")
    #expect(book.discrepancies.map(\.otherValue) == ["open"])
  }

  @Test func aProductThatIsNotBoughtIsNamedBesideTheOneThatIs() {
    var book = Book()
    book.circuits[0].product = .mstpLine
    #expect(book.discrepancies.map(\.field) == ["product"])
    #expect(book.discrepancies.map(\.ledgerValue) == ["mstp-line"])
    #expect(book.discrepancies.map(\.otherValue) == ["vpn-line"])
  }

  @Test func withoutAnyListNothingIsSaidOfBilling() {
    let input = Samples.input(circuits: Book().circuits)
    let reconciliation = Reconciliation(input, lines: [], on: Samples.day)
    #expect(reconciliation.matching == nil)
    #expect(reconciliation.listedCarriers.isEmpty)
  }

  @Test func bothValuesAndTheRungAreNamed() {
    var book = Book()
    book.circuits[0].rateLabel = Samples.label("50M")
    let found = book.discrepancies.first
    #expect(found?.field == "rate")
    #expect(found?.ledgerValue == "50M")
    #expect(found?.otherValue == "20M")
    #expect(found?.rung == .everyIdentifier)
  }
}
