import ExtranetModel
import IPAddressing
import JSONText
import Measurements
import Tables
import Wording

/// IPv6 performs no worse than IPv4 on the same path, within a margin (004 L1128).
public struct FamilyParity: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("family-parity", zh: "双栈性能对等", en: "IPv6 no worse than IPv4")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "IPv6 no worse than IPv4; a margin the contract does not name is left out.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "lossMargin": {"$ref": "#/$defs/ratio"},
        "delayMarginMilliseconds": {"type": "number", "minimum": 0}
      },
      "examples": [{}, {"lossMargin": "1%", "delayMarginMilliseconds": 1.5}]
    }
    """#

  /// How much worse the loss ratio may be; absent when the contract does not say.
  public var lossMargin: Ratio?
  /// How much longer the delay may be, in nanoseconds; absent when the contract does not say.
  public var delayMargin: Int64?

  /// Creates a rule.
  public init(lossMargin: Ratio? = nil, delayMargin: Int64? = nil) {
    self.lossMargin = lossMargin
    self.delayMargin = delayMargin
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    self.init(
      lossMargin: reader.optionalRatio("lossMargin"),
      delayMargin: reader.optionalMilliseconds("delayMarginMilliseconds"))
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .present([
      ("lossMargin", lossMargin.map { .cell($0) }),
      ("delayMarginMilliseconds", delayMargin.map { .number(JSONNumber($0, exponent: -6)) }),
    ])
  }

  /// The margins, as far as the contract names them.
  public var terms: Phrase {
    let open = Phrase(zh: "未约定", en: "not agreed")
    let loss = lossMargin.map { Phrase($0.percentText) } ?? open
    let delay = delayMargin.map { Phrase(milliseconds(.nanoseconds($0))) } ?? open
    return Phrase(
      zh: "丢包差额 \(loss.zh)，时延差额 \(delay.zh)", en: "margin of loss \(loss.en), of delay \(delay.en)")
  }

  /// IPv6 beside IPv4 on circuits where both were probed: loss and median delay within a margin.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    let echoes = EchoEvidence.byCircuit(in: evidence)
    return evidence.circuits.map { circuit in
      let families = Dictionary(uniqueKeysWithValues: echoes[circuit.key] ?? [])
      let answer = said(of: families[.ipv4], families[.ipv6])
      return Verdict(
        on: clause, subject: circuit.key, answer.outcome, because: answer.reason,
        sampleCount: families.values.reduce(0) { $0 + $1.tally.sent }, figures: answer.figures,
        assumptions: assumptions(in: families), evidence: [circuit.key])
    }
  }

  private func said(
    of old: EchoEvidence?, _ new: EchoEvidence?
  ) -> ThresholdTest.Answer {
    guard let old, let new, old.tally.sent > 0, new.tally.sent > 0 else {
      let why = [old, new].compactMap { $0?.tally.sent == 0 ? $0?.reason : nil }.first
      return ThresholdTest.Answer(
        .notMeasured, why ?? Phrase(zh: "没有同时测量 IPv4 与 IPv6", en: "the two families were not both probed"))
    }
    let test = ParityTest(old: old, new: new, rule: self)
    guard test.outcome == .met, !(old.provesLine && new.provesLine) else {
      return ThresholdTest.Answer(test.outcome, figures: test.figures)
    }
    return ThresholdTest.Answer(
      .notProven, Phrase(zh: "目标只证明接入段", en: "the target proves the access only"), figures: test.figures)
  }

  private func assumptions(
    in families: [AddressFamily: EchoEvidence]
  ) -> [Phrase] {
    var result = [
      Phrase(
        zh: "IPv4 与 IPv6 分别抽样比较，未逐对配对；二者的目标视为同一路径",
        en: "the families are compared as two samples, not pair by pair, and taken to share one path")
    ]
    if delayMargin == nil {
      result.append(
        Phrase(
          zh: "合同未定时延差额，取 2 ms 与 IPv4 中位数 5 % 的较大者",
          en: "the contract names no margin of delay: the larger of 2 ms and 5 % of IPv4's median is taken"))
    }
    if lossMargin == nil {
      result.append(
        Phrase(
          zh: "合同未定丢包差额，取 1 个百分点", en: "the contract names no margin of loss: 1 percentage point is taken"))
    }
    let shared = AddressFamily.allCases.compactMap { families[$0] }.flatMap(\.assumptions)
    return result + shared.enumerated().filter { !shared[..<$0.offset].contains($0.element) }.map(\.element)
  }
}
