import ExtranetModel
import Reconciling
import TestSupport
import Testing

/// Who is whom: the surest id first, and no guess between equals.
@Suite struct LineMatchingTests {
  /// What is done to a line that agreed with its row, and the rung it is then found on; nil when it is not found.
  static let ladder: [(String, @Sendable (inout BilledLine) -> Void, MatchRung?)] = [
    ("nothing", { _ in }, .everyIdentifier),
    (
      "separators of both", { ($0.circuitDesignation, $0.accessNumber) = ("dx 1001", "ＺＸ２００１") },
      .everyIdentifier
    ),
    ("no access number", { $0.accessNumber = "" }, .oneIdentifier),
    ("no designation", { $0.circuitDesignation = "" }, .oneIdentifier),
    ("another access number", { $0.accessNumber = "ZX-9" }, .oneIdentifier),
    (
      "a designation written otherwise", { ($0.circuitDesignation, $0.accessNumber) = ("DX/1001", "") },
      .foldedIdentifier
    ),
    ("a former designation", { ($0.circuitDesignation, $0.accessNumber) = ("ALT_7", "") }, .formerIdentifier),
    ("a billing number alone", { ($0.circuitDesignation, $0.accessNumber) = ("", "") }, .billingNumber),
    ("no id at all", { ($0.circuitDesignation, $0.accessNumber, $0.billingNumber) = ("", "", "") }, nil),
  ]

  @Test(arguments: Self.ladder.indices)
  func rung(of step: Int) {
    var circuit = Samples.circuit(1)
    circuit.formerIdentifiers = ["ALT-7"]
    var line = Samples.line(of: circuit)
    Self.ladder[step].1(&line)
    let matching = LineMatching(circuits: [circuit], lines: [line])
    #expect(matching.pairs.map(\.rung) == [Self.ladder[step].2].compactMap { $0 }, "\(Self.ladder[step].0)")
    #expect(matching.unmatchedLines.isEmpty == (Self.ladder[step].2 != nil))
    #expect(matching.unmatchedCircuits.isEmpty == (Self.ladder[step].2 != nil))
  }

  @Test func aBillingNumberOfSeveralRowsDecidesNothing() {
    let circuits = [Samples.circuit(1), Samples.circuit(2)]
    var line = Samples.line(of: circuits[0])
    (line.circuitDesignation, line.accessNumber) = ("", "")
    let matching = LineMatching(circuits: circuits, lines: [line])
    #expect(matching.pairs.isEmpty)
    #expect(matching.unmatchedLines == [line])
  }

  /// The line of a row that is gone stands before the others in its list and shares their account.
  @Test(
    arguments: [
      { ($0.circuitDesignation, $0.accessNumber) = ("DX-9", "ZX-9") },
      { ($0.circuitDesignation, $0.accessNumber) = ("ALT-7", "ZX-9") },
      { ($0.circuitDesignation, $0.accessNumber) = ("DX 1001", "") },
    ] as [@Sendable (inout BilledLine) -> Void])
  func aWeakerLineNeverTakesTheRowOfASurerOne(change: @Sendable (inout BilledLine) -> Void) {
    var circuit = Samples.circuit(1)
    circuit.formerIdentifiers = ["ALT-7"]
    let own = Samples.line(of: circuit, serial: 2)
    var stray = Samples.line(of: circuit, serial: 1)
    change(&stray)
    let matching = LineMatching(circuits: [circuit], lines: [stray, own])
    #expect(matching.pairs.map(\.line.key) == [own.key])
    #expect(matching.unmatchedLines == [stray])
  }

  @Test func twoCandidatesOfEqualStandingAreNeverLinked() {
    var circuits = [Samples.circuit(1), Samples.circuit(2)]
    circuits[1].circuitDesignation = circuits[0].circuitDesignation
    var line = Samples.line(of: circuits[0])
    line.accessNumber = ""
    let matching = LineMatching(circuits: circuits, lines: [line])
    #expect(matching.pairs.isEmpty)
    #expect(matching.ambiguous.map(\.line) == [line])
    #expect(matching.ambiguous.first?.circuits.map(\.key) == ["L-1", "L-2"])
    #expect(matching.unmatchedCircuits.isEmpty)
  }

  @Test func anIdOfOneRowAndAnIdOfAnotherAreATie() {
    let circuits = [Samples.circuit(1), Samples.circuit(2)]
    var line = Samples.line(of: circuits[0])
    line.accessNumber = circuits[1].accessNumber
    let matching = LineMatching(circuits: circuits, lines: [line])
    #expect(matching.pairs.isEmpty)
    #expect(matching.ambiguous.count == 1)
  }

  @Test func aTieIsSettledOnceTheOtherRowHasItsOwnLine() {
    var circuits = [Samples.circuit(1), Samples.circuit(2)]
    circuits[1].circuitDesignation = circuits[0].circuitDesignation
    let own = Samples.line(of: circuits[1])
    var other = Samples.line(of: circuits[0])
    other.accessNumber = ""
    let matching = LineMatching(circuits: circuits, lines: [other, own])
    #expect(
      matching.pairs.map { [$0.circuit.key, $0.line.key] } == [["L-1", other.key], ["L-2", own.key]])
  }

  @Test func copiesOfARowGoWithTheirOneLine() {
    var copy = Samples.circuit(1)
    copy.ledgerNumber = "L-2"
    let matching = LineMatching(circuits: [Samples.circuit(1), copy], lines: [Samples.line(of: copy)])
    #expect(matching.pairs.map(\.circuit.key) == ["L-1"])
    #expect(matching.unmatchedCircuits.isEmpty)
    #expect(matching.ambiguous.isEmpty)
  }

  @Test func aRepeatIsSetAsideInTheOrderOfTheList() {
    let circuit = Samples.circuit(1)
    let lines = [9, 4].map { Samples.line(of: circuit, serial: $0) }
    let matching = LineMatching(circuits: [circuit], lines: lines)
    #expect(matching.repeatedLines.map { [$0.first.serial, $0.again.serial] } == [[4, 9]])
    #expect(matching.pairs.map(\.line.serial) == [4])
    #expect(matching.unmatchedLines.isEmpty)
  }

  @Test func linesWithoutIdsAreNoRepeatsOfEachOther() {
    var lines = [1, 2].map { Samples.line(of: Samples.circuit(1), serial: $0) }
    for position in lines.indices {
      (lines[position].circuitDesignation, lines[position].accessNumber) = ("", "")
      lines[position].billingNumber = ""
    }
    let matching = LineMatching(circuits: [], lines: lines)
    #expect(matching.repeatedLines.isEmpty)
    #expect(matching.unmatchedLines.count == 2)
  }

  /// Each row and each line ends in exactly one place, and the order they come in does not matter.
  @Test(arguments: SeededRandom.seeds)
  func nothingIsLostAndOrderDoesNotMatter(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let letters = ["A", "B", "C", ""]
    let circuits = (1...30).map { number in
      var circuit = Samples.circuit(number)
      circuit.circuitDesignation =
        letters.randomElement(using: &random).map { $0.isEmpty ? "" : "DX-\($0)\(number % 7)" } ?? ""
      circuit.accessNumber = Bool.random(using: &random) ? "" : "ZX-\(number % 9)"
      circuit.billingNumber = "JF-\(number % 11)"
      return circuit
    }
    let lines = circuits.shuffled(using: &random).prefix(25).enumerated().map {
      Samples.line(of: $1, serial: $0)
    }
    let matching = LineMatching(circuits: circuits, lines: lines)
    let placed =
      matching.pairs.map(\.line.key) + matching.unmatchedLines.map(\.key)
      + matching.repeatedLines.map(\.again.key)
      + matching.ambiguous.map(\.line.key)
    #expect(placed.sorted() == lines.map(\.key).sorted(), "seed \(seed)")
    #expect(Set(matching.pairs.map(\.circuit.key)).count == matching.pairs.count, "seed \(seed)")
    let again = LineMatching(
      circuits: circuits.shuffled(using: &random), lines: lines.shuffled(using: &random))
    #expect(matching == again, "seed \(seed)")
  }
}
