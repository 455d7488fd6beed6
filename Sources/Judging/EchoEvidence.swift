import CivilTime
import ExtranetModel
import IPAddressing
import Measurements
import Wording

/// All echo probes of one circuit in one family, over every run, as far as they say something about the line.
struct EchoEvidence {
  /// The probes that count.
  private(set) var tally = EchoTally()
  /// The runs they come from.
  private(set) var runs = 0
  /// The probes in blocks of neighbours, in the order they were sent.
  private(set) var blocks: [EchoBlock] = []
  /// The shortest time between neighbouring probes of a run; nil when no run had two.
  private(set) var spacing: Duration?
  /// The longest time a reply was waited for.
  private(set) var deadline = Duration.zero
  /// Packets this host dropped itself meanwhile: so many losses may be its own.
  private(set) var dropped = 0
  /// Whether every answer came from behind the line.
  let provesLine: Bool
  /// Why nothing was measured, when nothing was.
  private(set) var reason: Phrase?

  /// A family's probes by circuit; a family without a bound target is absent.
  static func byCircuit(in evidence: Evidence) -> [String: [(AddressFamily, EchoEvidence)]] {
    var results: [String: [AddressFamily: [EchoResult]]] = [:]
    for echo in evidence.echoes {
      guard let circuit = echo.circuit else { continue }
      results[circuit, default: [:]][echo.family, default: []].append(echo)
    }
    return results.mapValues { families in
      AddressFamily.allCases.compactMap { family in
        families[family].map { (family, EchoEvidence(of: $0, targets: evidence.targets)) }
      }
    }
  }

  /// The evidence of results in one family: from behind the line where there is any, else from the access.
  init(of results: [EchoResult], targets: [String: Target]) {
    let line = EchoEvidence(
      results.filter { targets[$0.target]?.role?.provesLine ?? false }, provesLine: true)
    let access = results.filter {
      // A target that no longer stands in the inventory is of unknown place: it proves the access at most.
      targets[$0.target]?.role.map { $0 == .carrierGateway } ?? true
    }
    self = line.tally.sent > 0 ? line : EchoEvidence(access, provesLine: false)
    guard tally.sent == 0 else { return }
    let isNear = results.contains { targets[$0.target]?.role == .nearEnd }
    let near = Phrase(
      zh: "目标在本端，应答不能证明线路", en: "the target is on our side: an answer proves nothing about the line")
    reason = line.reason ?? reason ?? (isNear ? near : nil)
  }

  private init(_ results: [EchoResult], provesLine: Bool) {
    self.provesLine = provesLine
    for result in results.sorted(by: { $0.facts.started < $1.facts.started }) { add(result) }
  }

  private mutating func add(_ result: EchoResult) {
    switch result.state {
    case .notMeasured(let why): reason = reason ?? why.phrase
    case .measured:
      tally.merge(result.tally)
      runs += 1
      blocks += EchoBlock.blocks(of: result)
      spacing = [spacing, result.spacing].compactMap(\.self).min()
      deadline = max(deadline, result.facts.timeout)
      dropped += result.facts.locallyDropped
    }
  }

  /// How many probes went unanswered: at least without late replies and what this host dropped, at most with them.
  ///
  /// RFC 6673 calls lost what does not come back within a deadline of our own choosing: where the answer hangs on
  /// that choice, nothing is proven.
  var unanswered: ClosedRange<Int> {
    let lost = tally.lost + tally.errors
    return max(0, lost - dropped)...(lost + tally.late)
  }

  /// Whether more than 1 % of the probes had to be left out: then the rest stands for nothing.
  var isTainted: Bool { tally.excluded * 100 > tally.sent + tally.excluded }
}

extension EchoResult {
  /// The time between neighbouring probes: from the samples, or from the run's length once only the tally is kept.
  fileprivate var spacing: Duration? {
    if let first = samples.first, let last = samples.last, samples.count > 1 {
      return (last.sent - first.sent) / (samples.count - 1)
    }
    guard facts.probesPerTarget > 1 else { return nil }
    return (facts.ended - facts.started) / (facts.probesPerTarget - 1)
  }
}

/// The error probability of each one-sided test: 5 %.
let errorProbability = 0.05
