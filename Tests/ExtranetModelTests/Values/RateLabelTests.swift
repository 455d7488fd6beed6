import ExtranetModel
import Tables
import Testing
import Wording

@Suite struct RateLabelTests {
  @Test(arguments: [
    ("20M", "20M", 20_000_000, 20_000_000), ("20M/20M", "20M", 20_000_000, 20_000_000),
    ("20Mbps", "20M", 20_000_000, 20_000_000), ("20 Mbit/s", "20M", 20_000_000, 20_000_000),
    ("20Mb/s", "20M", 20_000_000, 20_000_000), ("２０Ｍ", "20M", 20_000_000, 20_000_000),
    ("20m", "20M", 20_000_000, 20_000_000), ("100兆", "100M", 100_000_000, 100_000_000),
    ("1G", "1G", 1_000_000_000, 1_000_000_000), ("1000M", "1000M", 1_000_000_000, 1_000_000_000),
    ("1024M", "1024M", 1_024_000_000, 1_024_000_000), ("64K", "64K", 64_000, 64_000),
    ("100M/20M", "100M/20M", 100_000_000, 20_000_000), ("34M", "34M", 34_000_000, 34_000_000),
  ])
  func reads(text: String, label: String, down: Int64, up: Int64) throws {
    let rate = try RateLabel(cell: text)
    #expect(rate.text == label && rate.nominalDown == down && rate.nominalUp == up)
    #expect(try RateLabel(cell: rate.cellText) == rate)
    #expect(rate.isSymmetric == (down == up))
  }

  @Test(arguments: [
    ("20", "rate-without-unit"), ("百兆", "rate-with-two-readings"), ("千兆专线", "rate-with-two-readings"),
    ("万兆", "rate-with-two-readings"), ("fast", "not-a-rate"), ("0M", "not-a-rate"), ("-5M", "not-a-rate"),
    ("20M/", "not-a-rate"), ("20M/20M/20M", "not-a-rate"), ("20MM", "not-a-rate"), ("2.5G", "not-a-rate"),
    ("99999999999999999999M", "not-a-rate"), ("/", "not-a-rate"), ("20M/20", "rate-without-unit"),
  ])
  func refuses(text: String, code: String) {
    #expect { try RateLabel(cell: text) } throws: { ($0 as? CellError)?.code == code }
  }

  /// Labels are never equated by their value (a contract's 1G is not another's 1000M).
  @Test func labelsOfOneValueStayApart() throws {
    let labels = try ["1G", "1000M", "1024M"].map { try RateLabel(cell: $0) }
    #expect(Set(labels).count == 3)
  }

  @Test(
    arguments: [("2M", 2_048_000), ("34M", 34_368_000), ("155M", 155_520_000), ("20M", nil)]
      as [(String, Int64?)])
  func theHierarchyIsOfferedNeverAssumed(text: String, rate: Int64?) throws {
    let label = try RateLabel(cell: text)
    #expect(label.hierarchyRate == rate && label.nominalDown != rate)
  }

  @Test func bothReadingsAreOffered() {
    #expect { try RateLabel(cell: "千兆") } throws: {
      ($0 as? CellError)?.remedy?.en == "write 1000M or 1G, as the contract has it"
    }
  }
}
