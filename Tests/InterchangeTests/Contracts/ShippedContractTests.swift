import ChangePlanning
import CivilTime
import ExtranetModel
import Interchange
import Judging
import Tables
import TestSupport
import Testing

/// The figures of the two shipped contracts, counted by hand in the documents that the sources name.
@Suite struct ShippedContractTests {
  /// JSZC-320581-CSZJ-G2026-0007 ("001"), lines 2404 to 2411.
  @Test func changshuBuysEightItems() throws {
    let book = try Self.read("changshu-2026.json5")
    let items: [ContractItem] = try book.records(ContractItem.self)
    #expect(items.map(\.item) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(items.map(\.quantity) == [927, 39, 831, 46, 86, 118, 1, 42])
    #expect(items.map { $0.source?.cellText } == (2404...2411).map { "001 L\($0)" })
    let lines = items.filter { $0.countedFrom == .circuits }
    #expect(lines.reduce(0) { $0 + ($1.quantity ?? 0) } == 2_004)
    #expect(items.filter { $0.countedFrom == .publicAddresses }.map(\.item) == [5])
    #expect(items.filter { $0.unit == .piece }.map(\.item) == [5])
  }

  @Test(arguments: [
    (1, "1000M 6, 500M 1, 300M 1, 200M 6, 100M 21, 50M 141, 34M 4, 20M 594, 10M 153", 927),
    (2, "1000M 5, 300M 3, 200M 2, 100M 11, 50M 9, 34M 2, 20M 7", 39),
    (6, "200M 4, 20M 4, 10M 110", 118), (7, "100M 1", 1),
    (3, "", 0), (4, "", 0), (5, "", 0), (8, "", 0),
  ])
  func changshuClassesAreThoseOfTheDocument(item: Int64, classes: String, sum: Int64) throws {
    let found = try Self.read("changshu-2026.json5").records(BandwidthClass.self).filter { $0.item == item }
    let texts = found.map { "\($0.label?.text ?? "?") \($0.quantity ?? -1)" }
    #expect(texts.joined(separator: ", ") == classes)
    #expect(found.reduce(0) { $0 + ($1.quantity ?? 0) } == sum)
    #expect(found.allSatisfy { $0.declaredRate == nil })
  }

  @Test func changshuIsOneYearForOnePrice() throws {
    let contract = try #require(try Self.read("changshu-2026.json5").records(Contract.self).first)
    #expect(contract.pricing == .lumpSum)
    #expect(contract.start?.cellText == "2026-05-01" && contract.end?.cellText == "2027-04-30")
    #expect(contract.ceiling == Money(fen: 8_815_000_000))
  }

  @Test func changshuLeavesItsRangeUnset() throws {
    let rules = try Self.read("changshu-2026.json5").rules()
    let range = try #require(rules["quantity-range"] as? QuantityRange)
    #expect(range.ratio == Ratio(partsPerMillion: 20_000))
    #expect(range.isUnset && range.basis == nil && range.rounding == nil && range.movement == nil)
    #expect(rules["change-support"] as? ChangeSupport == ChangeSupport(workdays: 5))
    #expect(!rules.values.contains { $0 is Threshold })
  }

  @Test func changshuPaysAndDeductsAsWritten() throws {
    let rules = try Self.read("changshu-2026.json5").rules()
    let half = Ratio(partsPerMillion: 5_000)
    #expect(rules["rectification"] as? RectificationNotices == RectificationNotices(free: 3, deduction: half))
    let prepayment = Prepayment(
      threshold: Money(fen: 8_150_000_000), amount: Money(fen: 4_907_500_000),
      otherwise: Ratio(partsPerMillion: 600_000))
    #expect(rules["prepayment"] as? Prepayment == prepayment)
    let bands: [(Int64, Int64?)] = [(90, 0), (80, 20_000), (70, 50_000), (0, nil)]
    let assessment = Assessment(
      bands: bands.map { Assessment.Band(from: $0.0, deduction: $0.1.map { Ratio(partsPerMillion: $0) }) })
    #expect(rules["assessment"] as? Assessment == assessment)
  }

  /// HYZB-SMX2026-008 ("004"), lines 1078 to 1086.
  @Test func sanmenxiaCapsNinePrices() throws {
    let rules = try Self.read("sanmenxia-b.json5").rules()
    let caps = ["cap-data-link", "cap-egress"].flatMap { name -> [String] in
      guard let cap = rules[name] as? PriceCap else { return [] }
      return cap.lines.map {
        "\(cap.product.rawValue) \($0.label.text) \($0.cap.cellText) \($0.source?.line ?? 0)"
      }
    }
    #expect(
      caps == [
        "data-link 10M 3600.00 1078", "data-link 20M 4900.00 1079", "data-link 50M 6100.00 1080",
        "data-link 100M 7200.00 1081", "data-link 200M 8370.00 1082", "data-link 500M 22000.00 1083",
        "data-link 1G 28000.00 1084", "internet-egress 500M 162000.00 1085",
        "internet-egress 1G 252000.00 1086",
      ])
  }

  @Test(arguments: [
    ("bit-error-ratio", ServiceMetric.bitErrorRatio, Int64(100)), ("loss", .lossRatio, 20_000_000),
    ("delay", .delay, 50_000_000), ("jitter", .jitter, 20_000_000),
  ])
  func sanmenxiaThresholdsAreInclusive(id: String, metric: ServiceMetric, limit: Int64) throws {
    let expected = Threshold(
      metric: metric, comparison: .atMost, limit: limit, statistic: nil, scope: ProductScope(products: []))
    #expect(try Self.read("sanmenxia-b.json5").rules()[id] as? Threshold == expected)
  }

  @Test func sanmenxiaServesTenAreasInThreeTiers() throws {
    let book = try Self.read("sanmenxia-b.json5")
    let contract = try #require(try book.records(Contract.self).first)
    #expect(
      contract.areas == [
        "市本级", "义马市", "渑池县", "湖滨区", "陕州区", "灵宝市", "卢氏县", "经济开发区", "城乡一体化示范区", "现代服务业开发区",
      ])
    #expect(contract.ceiling == Money(fen: 2_269_146_000))
    #expect(contract.pricing == .unitPrice)
    let levels: [(AdministrativeLevel, Int64, Int64)] = [
      (.city, 10_000_000_000, 2), (.county, 1_000_000_000, 1), (.township, 100_000_000, 1),
    ]
    let tier = RateTier(levels: levels.map { RateTier.Level(level: $0.0, minimumRate: $0.1, circuits: $0.2) })
    #expect(try book.rules()["rate-by-level"] as? RateTier == tier)
  }

  @Test func sanmenxiaNamesNoMarginsAndNoQuantities() throws {
    let book = try Self.read("sanmenxia-b.json5")
    #expect(try book.rules()["family-parity"] as? FamilyParity == FamilyParity())
    #expect(try book.records(ContractItem.self).allSatisfy { $0.quantity == nil })
    #expect(try book.records(BandwidthClass.self).isEmpty)
  }

  @Test(arguments: ContractSchemaTests.shipped)
  func everyRecordCarriesItsSource(name: String) throws {
    let book = try Self.read(name)
    #expect(book.file.findings.isEmpty)
    for draft in book.file.drafts { #expect(!draft.fields["source"].isEmpty, "\(draft.kind) \(draft.key)") }
  }

  @Test(arguments: ContractSchemaTests.shipped)
  func storedParametersReadBack(name: String) throws {
    for clause in try Self.read(name).records(Clause.self) {
      let (rule, errors) = clause.readRule()
      #expect(errors.isEmpty)
      #expect(rule?.canonicalParameters == clause.parameters)
      #expect(rule.map { type(of: $0).kind.rawValue } == clause.rule)
    }
  }

  /// A file with its records read back from its drafts, as the book would hold them.
  struct Reading {
    let file: ContractFile

    func records<Record: ExtranetRecord>(_ type: Record.Type) throws -> [Record] {
      try file.drafts.filter { $0.kind == Record.kind }.map { try Record(fields: $0.fields) }
    }

    func rules() throws -> [String: any ClauseRule] {
      Dictionary(
        uniqueKeysWithValues: try records(Clause.self).compactMap { clause in
          clause.readRule().rule.map { (clause.id, $0) }
        })
    }
  }

  private static func read(_ name: String) throws -> Reading {
    Reading(file: ContractFile(parsing: try ShippedData.bytes(of: "contracts/\(name)"), source: name))
  }
}
