import IPAddressing
import Measurements
import Wording

/// Everything measured at one target: a lane for each address, IPv4 first.
struct RoundTripRow: Sendable {
  /// What was measured at one address, in all runs of the report.
  struct Lane: Sendable {
    /// The address.
    let address: IPAddress
    /// All runs added up.
    var tally: EchoTally
    /// Why nothing was measured, in the last run that says so.
    var reason: NotMeasuredReason?
  }

  /// The circuit, or the target that stands for none.
  let name: String
  /// The lanes.
  var lanes: [Lane]

  /// Groups results by circuit and address, by name.
  /// - Complexity: O(*n* log *n*).
  static func rows(of results: [EchoResult]) -> [RoundTripRow] {
    let groups = Dictionary(grouping: results) { $0.circuit ?? $0.target }
    return groups.sorted { $0.key < $1.key }.map { name, results in
      let addresses = Dictionary(grouping: results, by: \.address).sorted { $0.key < $1.key }
      return RoundTripRow(name: name, lanes: addresses.map { Lane($0.value, at: $0.key) })
    }
  }

  /// The worst share of probes without reply, of all lanes.
  var lossRatio: Double { lanes.compactMap(\.tally.lossRatio).max() ?? 0 }
  /// The longest round trip of all lanes.
  var maximum: Duration { lanes.compactMap(\.tally.maximumRoundTrip).max() ?? .zero }
}

extension RoundTripRow.Lane {
  init(_ results: [EchoResult], at address: IPAddress) {
    self.address = address
    tally = EchoTally()
    for result in results {
      tally.merge(result.tally)
      if case .notMeasured(let reason) = result.state { self.reason = reason }
    }
  }

  /// The 95th percentile; nil below 59 probes, where it has no upper bound.
  var percentile95: Duration? { tally.sent >= 59 ? tally.roundTripQuantile(0.95) : nil }

  /// What is to be said where no range can be drawn.
  var silence: Phrase? {
    if tally.received > 0 { return nil }
    if tally.sent > 0 {
      return Phrase(zh: "\(tally.sent) 个探测均无应答", en: "no reply to \(tally.sent) probes")
    }
    let why = reason?.phrase
    return Phrase(
      zh: "未测量" + (why.map { "：\($0.zh)" } ?? ""), en: "not measured" + (why.map { ": \($0.en)" } ?? ""))
  }
}
