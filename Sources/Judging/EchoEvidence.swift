import ExtranetModel
import IPAddressing
import Measurements
import Wording

/// All echo probes of one circuit in one family, over every run, as far as they say something about the line.
struct EchoEvidence {
  /// The probes that count.
  var tally = EchoTally()
  /// The runs they come from.
  var runs = 0
  /// Whether every answer came from behind the line.
  var provesLine = true
  /// Why nothing was measured, when nothing was.
  var reason: Phrase?

  /// The evidence about a circuit, by family; a family without a bound target is absent.
  static func byFamily(of circuit: String, in evidence: Evidence) -> [(AddressFamily, EchoEvidence)] {
    var result: [AddressFamily: EchoEvidence] = [:]
    for echo in evidence.echoes where echo.circuit == circuit {
      let role = evidence.targets[echo.target]?.role
      result[echo.family, default: EchoEvidence()].add(echo, role: role)
    }
    return AddressFamily.allCases.compactMap { family in result[family].map { (family, $0) } }
  }

  private mutating func add(_ echo: EchoResult, role: TargetRole?) {
    if role == .nearEnd {
      reason = Phrase(
        zh: "目标在本端，应答不能证明线路", en: "the target is on our side: an answer proves nothing about the line")
      return
    }
    switch echo.state {
    case .notMeasured(let why): reason = reason ?? why.phrase
    case .measured:
      tally.merge(echo.tally)
      runs += 1
      provesLine = provesLine && (role?.provesLine ?? false)
    }
  }
}

/// The error probability of each one-sided test: 5 %.
let errorProbability = 0.05
