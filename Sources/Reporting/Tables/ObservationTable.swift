import Measurements
import Tables
import Wording

/// Observations as a table: one row an interface, one column a metric.
public struct ObservationTable: Sendable {
  private let observations: [Observation]

  /// Creates the table of observations.
  public init(_ observations: [Observation]) { self.observations = observations }

  /// One row an interface of a device; metrics nobody read are left out.
  public var interfaceTable: Table {
    let metrics = Metric.allCases.filter { metric in observations.contains { $0.metric == metric } }
    let groups = Dictionary(grouping: observations) { [$0.device, $0.subject] }
    let keys = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }
    return Table(
      schema: "circuitbook/observations/1", title: Phrase(zh: "采集结果", en: "Observations"),
      headings: [
        Table.Heading("device", Phrase(zh: "设备", en: "device")),
        Table.Heading("subject", Phrase(zh: "端口", en: "interface")),
      ] + metrics.map { Table.Heading($0.rawValue, $0.phrase, .trailing) },
      rows: keys.map { key in
        [.text(key[0]), .text(orMissing: key[1])]
          + metrics.map { metric in groups[key]?.last { $0.metric == metric }?.tableValue ?? .missing }
      },
      notes: [
        Phrase(
          zh: "端口速率只说明端口，不能证明合同速率", en: "a port's speed speaks of the port and proves no contracted rate")
      ])
  }
}

extension Observation {
  /// What was read, or why nothing can be said.
  fileprivate var tableValue: TableValue {
    switch value {
    case .integer(let number): .integer(number)
    case .unsigned(let number): .decimal(String(number))
    case .text(let text): .text(orMissing: text)
    case .unknown(let reason): .phrase(reason.phrase)
    }
  }
}
