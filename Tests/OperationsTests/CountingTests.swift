import Book
import ExtranetModel
import Operations
import Reconciling
import Testing
import Wording

/// The figures of contract changshu-2026 by hand count (001 L2403-2411), through the contract file and the book.
@Suite struct CountingTests {
  /// Items and how many of each the contract buys, and what 2 % of it is, rounded down and up.
  static let items: [(number: Int64, contracted: Int64, allowed: Set<Int64>)] = [
    (1, 927, [18, 19]), (2, 39, [0, 1]), (3, 831, [16, 17]), (4, 46, [0, 1]), (5, 86, [1, 2]),
    (6, 118, [2, 3]), (7, 1, [0, 1]), (8, 42, [0, 1]),
  ]

  private var count: ContractCount {
    get async throws {
      try await CountContract.run(
        ExampleBook.contract, on: ExampleBook.day, in: SharedExample.book.open(.read))
    }
  }

  @Test(arguments: items)
  func anItemIsCountedUnderEveryReading(_ expected: (number: Int64, contracted: Int64, allowed: Set<Int64>))
    async throws
  {
    let item = try #require(try await count.items.first { $0.item.item == expected.number })
    #expect(item.contracted == expected.contracted)
    let perItem = item.readings.filter { $0.basis == .perItem }
    #expect(Set(perItem.map(\.allowed)) == expected.allowed)
    #expect(Set(perItem.map(\.base)) == [expected.contracted])
    let movements = Set(item.readings.map(\.movement))
    #expect(movements == Set(QuantityRange.Movement.allCases))
    #expect(Set(item.readings.map(\.rounding)) == Set(QuantityRange.Rounding.allCases))
  }

  @Test func theContractBuys2004Lines() async throws {
    let count = try await count
    #expect(count.contractedLines == 2_004)
    #expect(count.items.count == 8)
    #expect(count.lineItems.count == 7)
    let total = count.lineItems.flatMap(\.readings).filter { $0.basis == .total }
    #expect(Set(total.map(\.base)) == [2_004])
    #expect(Set(total.map(\.allowed)) == [40, 41])
  }

  @Test func anOpenRuleIsUnsetAndNeverViolated() async throws {
    for item in try await count.items {
      #expect(item.outcome == (item.difference == 0 && item.movement.gross == 0 ? .equal : .ruleUnset))
    }
  }

  /// Bandwidth classes of item 1 (001 L2404) and how many lines of each.
  @Test(arguments: [
    ("1000M", 6), ("500M", 1), ("300M", 1), ("200M", 6), ("100M", 21), ("50M", 141), ("34M", 4), ("20M", 594),
    ("10M", 153),
  ])
  func aClassOfTheFirstItem(_ label: String, _ quantity: Int64) async throws {
    let item = try #require(try await count.items.first { $0.item.item == 1 })
    #expect(item.classes.first { $0.label?.text == label }?.contracted == quantity)
  }

  @Test func anUnknownContractNamesThoseThatAreThere() async throws {
    let book = try await SharedExample.book.open(.read)
    let findings = await refusal {
      _ = try await CountContract.run("changshu", on: ExampleBook.day, in: book)
    }
    #expect(findings.map(\.code) == ["unknown-contract"])
    #expect(findings.first?.remedy?.en.contains("changshu-2026, sanmenxia-b") == true)
  }
}
