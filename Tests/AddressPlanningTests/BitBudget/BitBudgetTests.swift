import AddressPlanning
import ExtranetModel
import IPAddressing
import TestSupport
import Testing
import Wording

@Suite struct BitBudgetTests {
  @Test func theSanmenxiaExampleIsSolved() throws {
    let layout = try ExampleLayouts.shipped("example-sanmenxia")
    let budget = try #require(BitBudget.solve(layout).budget)
    #expect(
      budget.steps.map { "\($0.field) \($0.offset)+\($0.width) (\($0.neededBits))" } == [
        "area 32+4 (4)", "township 36+8 (5)", "village 44+8 (6)", "zone 52+4 (2)", "use 56+4 (3)",
        "subnet 60+4 (4)", "interface 64+64 (64)",
      ])
    #expect(budget.spareBits == 0)
    let codec = try LayoutCodec(budget.layout)
    #expect(codec.placement(of: "area")?.field.codes.count == 10)
    let values = ["area": "义马市", "township": "3", "village": "0", "zone": "内网", "use": "业务网段"]
    #expect(try codec.encode(values).description == "3fff:411:1030:30::/60")
  }

  @Test(arguments: [(1, 1), (2, 1), (3, 2), (16, 4), (17, 5), (256, 8), (257, 9)] as [(Int64, Int)])
  func aFieldGetsTheFewestBitsThatHoldItsCount(count: Int64, width: Int) throws {
    let layout = try ExampleLayouts.layout(
      "2001:db8::/32",
      [
        ExampleLayouts.field("area", count: count), ExampleLayouts.field("subnet", .subnet),
        ExampleLayouts.field("interface", .interfaceID, width: .bits(64)),
      ])
    let budget = try #require(BitBudget.solve(layout).budget)
    #expect(budget.steps.map(\.width) == [width, 32 - width, 64])
  }

  @Test func bitsNobodyNeedsAreZerosInFrontOfTheInterfaceIdentifier() throws {
    let layout = try ExampleLayouts.layout(
      "2001:db8::/32",
      [
        ExampleLayouts.field("area", count: 10),
        ExampleLayouts.field("interface", .interfaceID, width: .bits(64)),
      ])
    let budget = try #require(BitBudget.solve(layout).budget)
    #expect(budget.spareBits == 28)
    #expect(budget.layout.fields.map(\.id) == ["area", "spare", "interface"])
    #expect(budget.steps.map(\.offset) == [32, 36, 64])
    #expect(budget.layout.findings(at: { _ in nil }) == [])
    #expect(
      try LayoutCodec(budget.layout).encode(["area": "1", "interface": "1"]).description
        == "2001:db8:1000::1/128")
  }

  /// Four levels down to the village on whole digits, and zones and uses behind them, do not fit a /32.
  @Test func theNaivePlanDownToTheVillageDoesNotFit() throws {
    let layout = try Self.villagePlan("2001:db8::/32", alignment: .nibble)
    let shortfall = try #require(BitBudget.solve(layout).shortfall)
    #expect(shortfall.missingBits == 5)
    #expect(
      shortfall.proof.en
        == "prefix 32 + city 8 + county 4 + township 8 + village 8 + zone 4 + use 4 + subnet 1 + interface 64"
        + " = 133 bits, more than 128: 5 missing")
    #expect(shortfall.relaxations.map(\.kind) == [.alignment(.none), .prefixLength(27)])
    #expect(shortfall.relaxations.allSatisfy { $0.suffices })
    let tight = try Self.villagePlan("2001:db8::/32", alignment: .none)
    #expect(BitBudget.solve(tight).budget?.steps.map(\.width) == [5, 4, 5, 7, 2, 2, 7, 64])
  }

  @Test func lessGrowthIsOfferedWithTheMostThatFits() throws {
    let layout = try ExampleLayouts.layout(
      "2001:db8::/56",
      [
        ExampleLayouts.field("area", count: 200),
        ExampleLayouts.field("interface", .interfaceID, width: .bits(64)),
      ], growth: 100)
    let shortfall = try #require(BitBudget.solve(layout).shortfall)
    #expect(shortfall.relaxations.map(\.kind) == [.growth(28), .prefixLength(55)])
    #expect(shortfall.relaxations[0].cost.en == "growth of 100 % becomes 28 %")
  }

  @Test(arguments: SeededRandom.seeds)
  func whatFitsHoldsEverythingAndWhatSufficesSuffices(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var fitting = 0
    for _ in 0..<300 {
      let layout = try Self.randomDemand(&random)
      switch BitBudget.solve(layout) {
      case .fits(let budget):
        fitting += 1
        try Self.check(budget, of: layout)
      case .doesNotFit(let shortfall):
        #expect(shortfall.missingBits > 0)
        #expect(
          shortfall.steps.reduce(shortfall.prefixLength) { $0 + $1.width } == 128 + shortfall.missingBits)
        for relaxation in shortfall.relaxations where relaxation.suffices {
          #expect(
            BitBudget.solve(try Self.relaxed(layout, by: relaxation.kind)).budget != nil, "\(relaxation.kind)"
          )
        }
      }
    }
    #expect((1..<300).contains(fitting), "both outcomes must be met, seed \(seed)")
  }

  private static func check(_ budget: BitBudget, of layout: AddressLayout) throws {
    #expect(budget.layout.findings(at: { _ in nil }) == [])
    let placements = try #require(budget.layout.placements)
    #expect(placements.last?.end == 128)
    for (field, step) in zip(layout.fields, budget.steps) {
      guard let count = field.count, field.width == .solve else { continue }
      let grown = (UInt128(count) * UInt128(100 + layout.growth) + 99) / 100
      #expect(step.width >= 64 || UInt128(1) << UInt128(step.width) >= grown)
      #expect(step.neededBits == 1 || UInt128(1) << UInt128(step.neededBits - 1) < grown)
    }
  }

  private static func relaxed(
    _ layout: AddressLayout, by kind: BitBudgetRelaxation.Kind
  ) throws -> AddressLayout {
    var layout = layout
    switch kind {
    case .alignment(let alignment): layout.alignment = alignment
    case .growth(let percent): layout.growth = percent
    case .alignmentAndGrowth(let alignment, let percent):
      layout.alignment = alignment
      layout.growth = percent
    case .prefixLength(let length): layout.prefix = try #require(layout.prefix.supernet(length: length))
    }
    return layout
  }

  private static func randomDemand(_ random: inout SeededRandom) throws -> AddressLayout {
    let alignment = BorderAlignment.allCases.randomElement(using: &random) ?? .none
    let fields = (0..<Int.random(in: 1...5, using: &random)).map { index in
      ExampleLayouts.field("f\(index)", count: Int64.random(in: 1...600, using: &random))
    }
    let length = Int.random(in: 16...48, using: &random)
    return try ExampleLayouts.layout(
      "2001::/16",
      fields + [ExampleLayouts.field("interface", .interfaceID, width: .bits(64 + 48 - length))],
      alignment: alignment, growth: Int64.random(in: 0...200, using: &random))
  }

  private static func villagePlan(_ prefix: String, alignment: BorderAlignment) throws -> AddressLayout {
    let counts: [(String, Int64)] = [
      ("city", 18), ("county", 16), ("township", 32), ("village", 128), ("zone", 4), ("use", 4),
    ]
    return try ExampleLayouts.layout(
      prefix,
      counts.map { ExampleLayouts.field($0.0, count: $0.1) } + [
        ExampleLayouts.field("subnet", .subnet),
        ExampleLayouts.field("interface", .interfaceID, width: .bits(64)),
      ], alignment: alignment)
  }
}
