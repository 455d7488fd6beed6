import CivilTime
import Measurements
import Reporting
import Tables
import Testing
import Wording

/// Figures of devices: grouped for people, numbers for programs, types by name.
@Suite struct DeviceReadingTests {
  private func table(_ metric: Metric, _ value: Observation.Value) -> Table {
    ObservationTables([
      Observation(
        device: "R1", subject: "eth0", metric: metric, value: value, at: Instant(secondsSince1970: 0),
        continuity: nil)
    ]).interfaces
  }

  @Test(arguments: [
    (Metric.portSpeed, Observation.Value.integer(10_000_000), "10,000,000", Table.Alignment.trailing),
    (.octetsIn, .unsigned(465_807_646), "465,807,646", .trailing),
    (.interfaceIndex, .unsigned(1024), "1024", .trailing),
    (.interfaceType, .unsigned(6), "ethernetCsmacd (6)", .leading),
    (.interfaceType, .unsigned(24), "softwareLoopback (24)", .leading),
    (.interfaceType, .unsigned(9_999), "9999", .leading),
    (.operationalState, .unsigned(2), "down", .leading),
  ])
  func aFigureReadsAsItsKind(
    metric: Metric, value: Observation.Value, text: String, alignment: Table.Alignment
  ) throws {
    let table = table(metric, value)
    #expect(try #require(table.rows.first)[2].text(in: .english) == text)
    #expect(table.headings[2].alignment == alignment)
  }

  @Test func programsReadNumbersWithoutCommas() {
    let table = table(.portSpeed, .integer(10_000_000))
    #expect(table.jsonLines().contains("\"port-speed\":10000000"))
    #expect(table.csv(in: .english).contains(",10000000,"))
  }
}
