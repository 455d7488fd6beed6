import CivilTime
import Measurements
import Tables
import Wording

/// Observations turned round: one row a device or interface, one column a metric that occurs.
struct DeviceReadingTable: Sendable {
  private struct Row: Hashable {
    let device: String
    let subject: String
  }

  private let metrics: [Metric]
  private let rows: [Row]
  private let latest: [Row: [Metric: Observation]]
  private let ofInterfaces: Bool

  /// Keeps the latest observation of each device, interface and metric.
  init(_ observations: [Observation], ofInterfaces: Bool) {
    var latest: [Row: [Metric: Observation]] = [:]
    for one in observations {
      let row = Row(device: one.device, subject: one.subject)
      if let other = latest[row]?[one.metric], other.instant > one.instant { continue }
      latest[row, default: [:]][one.metric] = one
    }
    self.latest = latest
    self.ofInterfaces = ofInterfaces
    rows = latest.keys.sorted { ($0.device, $0.subject) < ($1.device, $1.subject) }
    metrics = Metric.allCases.filter { metric in latest.values.contains { $0[metric] != nil } }
  }

  /// The table.
  var table: Table {
    Table(
      schema: ofInterfaces ? "circuitbook/interface-readings/1" : "circuitbook/device-readings/1",
      title: ofInterfaces ? Phrase(zh: "接口", en: "Interfaces") : Phrase(zh: "设备", en: "Devices"),
      headings: [Table.Heading("device", Phrase(zh: "设备编号", en: "device"))]
        + (ofInterfaces ? [Table.Heading("interface", Phrase(zh: "接口", en: "interface"))] : [])
        + metrics.map(Self.heading) + [Table.Heading("read-at", Phrase(zh: "读取时间", en: "read at"))],
      rows: rows.map(cells),
      notes: ofInterfaces
        ? [
          Phrase(
            zh: "端口速率只说明端口，不能证明合同速率", en: "a port's speed speaks of the port and proves no contracted rate")
        ]
        : [])
  }

  private static func heading(_ metric: Metric) -> Table.Heading {
    switch metric.unit {
    case .code where metric == .interfaceIndex: Table.Heading(metric.rawValue, metric.phrase, .trailing)
    case .text, .code: Table.Heading(metric.rawValue, metric.phrase)
    case .hundredths: Table.Heading(metric.rawValue, metric.phrase, .trailing, unit: "s")
    case .octets, .packets, .restarts: Table.Heading(metric.rawValue, metric.phrase, .trailing)
    case .bitsPerSecond, .seconds:
      Table.Heading(metric.rawValue, metric.phrase, .trailing, unit: metric.unit.rawValue)
    }
  }

  private func cells(of row: Row) -> [TableValue] {
    let readings = latest[row, default: [:]]
    let start: [TableValue] = ofInterfaces ? [.text(row.device), .text(row.subject)] : [.text(row.device)]
    let last = readings.values.map(\.instant).max()
    return start + metrics.map { readings[$0].map(Self.cell) ?? .missing }
      + [.text(orMissing: last?.wholeSeconds.formatted(offset: .shanghai))]
  }

  private static func cell(_ one: Observation) -> TableValue {
    switch one.value {
    case .text(let text): .text(orMissing: text)
    case .unknown(let reason): .term(reason)
    case .integer(let number): .decimal(number.grouped)
    case .unsigned(let number): figure(number, of: one.metric)
    }
  }

  private static func figure(_ number: UInt64, of metric: Metric) -> TableValue {
    if metric == .administrativeState || metric == .operationalState {
      return .phrase(portState(number))
    }
    if metric == .interfaceType { return .term(code: "\(number)", InterfaceType(number).phrase) }
    if metric == .interfaceIndex { return .decimal("\(number)") }
    if metric.unit == .hundredths {
      return .decimal("\((number / 100).grouped).\(String(number % 100 + 100).dropFirst())")
    }
    return .decimal(number.grouped)
  }

  /// The states of IF-MIB ifAdminStatus and ifOperStatus (RFC 2863).
  private static func portState(_ code: UInt64) -> Phrase {
    switch code {
    case 1: Phrase(zh: "启用", en: "up")
    case 2: Phrase(zh: "停用", en: "down")
    case 3: Phrase(zh: "测试", en: "testing")
    case 4: Phrase(zh: "未知", en: "unknown")
    case 5: Phrase(zh: "休眠", en: "dormant")
    case 6: Phrase(zh: "不在位", en: "not present")
    case 7: Phrase(zh: "下层中断", en: "lower layer down")
    default: Phrase("\(code)")
    }
  }
}
