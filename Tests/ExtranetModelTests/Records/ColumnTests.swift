import ExtranetModel
import IPAddressing
import Tables
import TestSupport
import Testing
import Wording

/// What is written of a record reads back as the same record, for every kind.
@Suite struct ColumnTests {
  /// Texts a column of each type accepts, in canonical form; of a column's type nothing is known here but what it takes.
  static let samples = [
    "甲方", "20M", "100M/20M", "2026-05-01", "2026-05", "open", "12", "3600.00", "0.02", "001 L5-7", "yes",
    "no", "a;b;c",
    "192.0.2.7", "2001:db8::7", "2001:db8::/32", "192.0.2.0/24", "active", "mstp", "data-link", "city",
    "core", "key",
    "far-end-echo", "access", "far-end-lan", "in-use", "lump-sum", "line", "circuits", "threshold",
    "loopback",
  ]

  static func check<Record: ExtranetRecord>(_ type: Record.Type, _ random: inout SeededRandom) throws {
    var record = Record()
    for column in Record.columns where Int.random(in: 0..<4, using: &random) > 0 {
      let fitting = samples.filter { text in
        var copy = record
        return (try? column.read(text, &copy)) != nil && column.write(copy) == text
      }
      let text = try #require(
        fitting.randomElement(using: &random), "\(Record.kind) \(column.code) takes no sample")
      try column.read(text, &record)
    }
    #expect(try Record(fields: record.fields) == record, "\(Record.kind)")
    #expect(Record.kind.faults(in: record.fields, key: record.key).isEmpty, "\(Record.kind)")
    var cleared = record
    for column in Record.columns { try column.read("", &cleared) }
    #expect(cleared == Record() && cleared.fields.fields.isEmpty, "\(Record.kind)")
  }

  static func headers<Record: ExtranetRecord>(_ type: Record.Type) {
    var owner: [String: String] = [:]
    for column in Record.columns {
      for header in column.headers {
        let folded = header.foldedForMatching
        #expect(owner[folded, default: column.code] == column.code, "\(Record.kind): \(header)")
        owner[folded] = column.code
      }
    }
    #expect(Set(Record.columns.map(\.code)).count == Record.columns.count)
    #expect(Record().key.allSatisfy { "/|".contains($0) } || Record.kind == .prefix)
  }

  static let kinds: [any ExtranetRecord.Type] = [
    Contract.self, ContractItem.self, BandwidthClass.self, Clause.self, Circuit.self, PublicAddress.self,
    BilledLine.self, Device.self, Target.self, LayoutRecord.self, Segment.self, PrefixAssignment.self,
  ]

  @Test func everyKindIsHere() { #expect(Set(Self.kinds.map { $0.kind }) == Set(RecordKind.allCases)) }

  @Test(arguments: SeededRandom.seeds)
  func readsBackWhatItWrites(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for kind in Self.kinds { for _ in 0..<20 { try Self.check(kind, &random) } }
  }

  @Test(arguments: kinds.indices)
  func noHeaderIsAmbiguous(index: Int) { Self.headers(Self.kinds[index]) }

  @Test func aFieldThatCannotBeReadIsNamed() {
    let fields = FieldValues([("ledger-number", "L1"), ("rate", "fast")])
    #expect { try Circuit(fields: fields) } throws: {
      let error = $0 as? RecordError
      return error?.column == "rate" && error?.value == "fast" && error?.cause.code == "not-a-rate"
    }
  }

  @Test func fieldsOfAnotherVersionAreLeftAlone() throws {
    let fields = FieldValues([("ledger-number", "L1"), ("colour", "red")])
    #expect(try Circuit(fields: fields).key == "L1")
    #expect(RecordKind.circuit.faults(in: fields, key: "L1").map(\.error.code) == ["unknown-column"])
  }

  @Test(arguments: [("a；b、c", ["a", "b", "c"]), (" a ; ;b", ["a", "b"]), ("", []), ("；", [])])
  func listsAreReadInAnyPunctuation(text: String, expected: [String]) throws {
    let column = try #require(Circuit.columns.first { $0.code == "route" })
    var circuit = Circuit()
    try column.read(text, &circuit)
    #expect(circuit.route == expected)
  }
}
