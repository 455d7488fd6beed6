import ExtranetModel
import IPAddressing
import Measurements
import Tables
import Wording

/// Echo results as a table: one row a target.
public struct EchoTable: Sendable {
  private let results: [EchoResult]

  /// Creates the table of results.
  public init(_ results: [EchoResult]) { self.results = results }

  /// One row a target: sent, received, loss, delays, jitter, whose clock.
  public var table: Table {
    Table(
      schema: "circuitbook/echo-results/1",
      title: Phrase(zh: "拨测结果（往返）", en: "Echo results (there and back)"),
      headings: [
        Table.Heading("circuit", Phrase(zh: "台账编号", en: "ledger number")),
        Table.Heading("address", Phrase(zh: "目标地址", en: "address")),
        Table.Heading("sent", Phrase(zh: "发送", en: "sent"), .trailing),
        Table.Heading("received", Phrase(zh: "收到", en: "received"), .trailing),
        Table.Heading("late", Phrase(zh: "迟到", en: "late"), .trailing),
        Table.Heading("duplicates", Phrase(zh: "重复", en: "dup"), .trailing),
        Table.Heading("loss", Phrase(zh: "丢包率", en: "loss"), .trailing, unit: "%"),
        Table.Heading("minimum", Phrase(zh: "最小", en: "min"), .trailing, unit: "ms"),
        Table.Heading("median", Phrase(zh: "中位", en: "median"), .trailing, unit: "ms"),
        Table.Heading("maximum", Phrase(zh: "最大", en: "max"), .trailing, unit: "ms"),
        Table.Heading("jitter", Phrase(zh: "抖动", en: "jitter"), .trailing, unit: "ms"),
        Table.Heading("stamps", Phrase(zh: "时间戳", en: "clock")),
        Table.Heading("state", Phrase(zh: "说明", en: "remark")),
      ],
      rows: results.map(row))
  }

  private func row(_ result: EchoResult) -> [TableValue] {
    let tally = result.tally
    let known = tally.sent > 0
    return [
      .text(orMissing: result.circuit), .text(result.address.description), .integer(tally.sent),
      .integer(tally.received), .integer(tally.late), .integer(tally.duplicates),
      tally.lossRatio.map { .decimal(decimalText($0 * 100, places: 2)) } ?? .missing,
      known ? .milliseconds(tally.minimumRoundTrip) : .missing,
      known ? .milliseconds(tally.roundTripQuantile(0.5)) : .missing,
      known ? .milliseconds(tally.maximumRoundTrip) : .missing, .milliseconds(tally.jitter),
      result.instrument.map { .term($0.receiveStamp) } ?? .missing, .phrase(result.remark),
    ]
  }
}

extension EchoResult {
  fileprivate var remark: Phrase {
    switch state {
    case .measured: Phrase(zh: "已测", en: "measured")
    case .notMeasured(let reason):
      Phrase(zh: "未测量：\(reason.phrase.zh)", en: "not measured: \(reason.phrase.en)")
    }
  }
}

extension TableValue {
  /// A duration in milliseconds with three decimals.
  static func milliseconds(_ duration: Duration?) -> TableValue {
    guard let duration else { return .missing }
    return .decimal(decimalText(duration / .milliseconds(1), places: 3))
  }
}

/// A number with a fixed number of decimals.
func decimalText(_ value: Double, places: Int) -> String {
  var scale: UInt64 = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = UInt64((value.magnitude * Double(scale)).rounded())
  let digits = String(scaled % scale)
  let fraction = String(repeating: "0", count: max(0, places - digits.count)) + digits
  return (value < 0 ? "-" : "") + "\(scaled / scale)" + (places > 0 ? ".\(fraction)" : "")
}
