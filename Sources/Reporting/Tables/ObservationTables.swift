import Measurements
import Tables
import Wording

/// Observations as tables: what devices say of themselves, and one row an interface.
public struct ObservationTables: Sendable {
  private let observations: [Observation]

  /// Creates the tables of observations.
  public init(_ observations: [Observation]) { self.observations = observations }

  /// Both tables, as far as anything was observed.
  public var all: [Table] { [devices, interfaces].filter { !$0.rows.isEmpty } }

  /// One row a device: its name, description and running time.
  public var devices: Table {
    let rows = observations.filter(\.subject.isEmpty)
    return Table(
      schema: "circuitbook/device-observations/1",
      title: Phrase(zh: "设备自述", en: "What devices say of themselves"),
      headings: [Self.device, Table.Heading("metric", Phrase(zh: "项目", en: "fact")), Self.value],
      rows: rows.map { [.text($0.device), .term($0.metric), $0.tableValue] })
  }

  /// One row an interface of a device, one column a metric; metrics nobody read are left out.
  public var interfaces: Table {
    let rows = observations.filter { !$0.subject.isEmpty }
    let metrics = Metric.allCases.filter { metric in rows.contains { $0.metric == metric } }
    let groups = Dictionary(grouping: rows) { [$0.device, $0.subject] }
    let keys = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }
    return Table(
      schema: "circuitbook/interface-observations/1", title: Phrase(zh: "端口读数", en: "Interfaces"),
      headings: [Self.device, Table.Heading("interface", Phrase(zh: "端口", en: "interface"))]
        + metrics.map { Table.Heading($0.rawValue, $0.phrase, .trailing) },
      rows: keys.map { key in
        [.text(key[0]), .text(key[1])]
          + metrics.map { metric in groups[key]?.last { $0.metric == metric }?.tableValue ?? .missing }
      },
      notes: [
        Phrase(
          zh: "端口速率只说明端口，不能证明合同速率", en: "a port's speed speaks of the port and proves no contracted rate")
      ])
  }

  private static let device = Table.Heading("device", Phrase(zh: "设备", en: "device"))
  private static let value = Table.Heading("value", Phrase(zh: "值", en: "value"))
}

extension Observation {
  /// What was read, or why nothing can be said.
  fileprivate var tableValue: TableValue {
    switch value {
    case .integer(let number): status(number) ?? .integer(number)
    case .unsigned(let number): .decimal(String(number))
    case .text(let text): .text(orMissing: text)
    case .unknown(let reason): .phrase(reason.phrase)
    }
  }

  /// The states of IF-MIB ifAdminStatus and ifOperStatus; other numbers stay numbers.
  private func status(_ number: Int64) -> TableValue? {
    guard metric == .operationalState || metric == .administrativeState else { return nil }
    return switch number {
    case 1: .term(code: "up", Phrase(zh: "开启", en: "up"))
    case 2: .term(code: "down", Phrase(zh: "关闭", en: "down"))
    case 3: .term(code: "testing", Phrase(zh: "测试", en: "testing"))
    default: nil
    }
  }
}
