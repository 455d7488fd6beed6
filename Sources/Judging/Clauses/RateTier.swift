import ExtranetModel
import JSONText
import Wording

/// The rate each administrative level must reach (004 L1090); levels not listed have no stated rate.
public struct RateTier: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("rate-tier", zh: "分级带宽", en: "rate by level")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "The rate each administrative level must reach.",
      "type": "object",
      "required": ["levels"],
      "additionalProperties": false,
      "properties": {
        "levels": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "required": ["level", "bitsPerSecond", "circuits"],
            "additionalProperties": false,
            "properties": {
              "level": {"enum": \#(AdministrativeLevel.codeList)},
              "bitsPerSecond": {"type": "integer", "minimum": 1, "maximum": 1000000000000},
              "circuits": {"type": "integer", "minimum": 1, "maximum": 64}
            }
          }
        }
      },
      "examples": [{"levels": [{"level": "county", "bitsPerSecond": 1000000000, "circuits": 1}]}]
    }
    """#

  /// What one level needs.
  public struct Level: Sendable, Hashable {
    /// The level.
    public var level: AdministrativeLevel
    /// The least rate of a circuit, in bit/s.
    public var minimumRate: Int64
    /// How many such circuits.
    public var circuits: Int64

    /// Creates a level.
    public init(level: AdministrativeLevel, minimumRate: Int64, circuits: Int64) {
      self.level = level
      self.minimumRate = minimumRate
      self.circuits = circuits
    }
  }

  /// The levels.
  public var levels: [Level]

  /// Creates a rule.
  public init(levels: [Level]) { self.levels = levels }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    self.init(levels: reader.array("levels").compactMap(Level.init))
    reader.reportRepeats(
      levels.map(\.level.rawValue), at: "levels", code: "level-twice", zh: "同一层级出现两次",
      en: "a level stands twice")
  }

  /// The parameters as JSON.
  public var json: JSONValue { .object([("levels", .array(levels.map(\.json)))]) }

  /// The levels with their rates.
  public var terms: Phrase {
    Phrase(
      zh: levels.map { "\($0.level.phrase.zh) \($0.demand)" }.joined(separator: "，"),
      en: levels.map { "\($0.level.phrase.en) \($0.demand)" }.joined(separator: ", "))
  }

  /// The rate of circuits towards each level; a level without a stated rate is never failed.
  ///
  /// The clause asks for a rate that reaches a level, not for every line to have it: a slower line beside enough
  /// fast ones of its area is not accused.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    let bound = evidence.circuits.filter { $0.product != .internetEgress }
    let groups = Dictionary(grouping: bound) { TierGroup(area: $0.area, level: $0.level) }
    return bound.map { circuit in
      let group = groups[TierGroup(area: circuit.area, level: circuit.level)] ?? []
      let (outcome, reason) = said(of: circuit, among: group)
      return Verdict(
        on: clause, subject: circuit.key, outcome, because: reason, sampleCount: 1,
        figures: figures(circuit.level),
        assumptions: [Phrase(zh: "比较的是标称带宽，不是实测带宽", en: "this compares the labels, not measured rates")],
        evidence: [circuit.key])
    }
  }

  private func said(of circuit: Circuit, among group: [Circuit]) -> (Outcome, Phrase) {
    guard let level = circuit.level else {
      return (.notMeasured, Phrase(zh: "台账没有层级", en: "the ledger has no level"))
    }
    guard let tier = levels.first(where: { $0.level == level }) else {
      return (
        .noThreshold,
        Phrase(zh: "\(level.phrase.zh)没有约定带宽", en: "no rate is stated for the level \(level.phrase.en)")
      )
    }
    guard let label = circuit.rateLabel else {
      return (.notMeasured, Phrase(zh: "台账没有带宽", en: "the ledger has no rate"))
    }
    return said(
      of: label, tier, fast: group.count { $0.reaches(tier) }, unknown: group.count { $0.rateLabel == nil })
  }

  private func said(
    of label: RateLabel, _ tier: Level, fast: Int, unknown: Int
  ) -> (Outcome, Phrase) {
    let isFast = label.slowest >= tier.minimumRate
    if fast >= tier.circuits {
      return isFast
        ? (.met, Phrase(zh: "标称 \(label.text) 达到要求", en: "the label \(label.text) reaches the tier"))
        : (
          .notProven,
          Phrase(
            zh: "标称 \(label.text) 低于要求，但本区域另有达标线路",
            en: "the label \(label.text) is below the tier, but other circuits of the area reach it")
        )
    }
    let count = Phrase(
      zh: "本区域 \(fast) 条达到要求，须有 \(tier.circuits) 条",
      en: "\(fast) circuits of the area reach the tier, of \(tier.circuits)")
    return (fast + unknown >= tier.circuits ? .notProven : .violated, count)
  }

  private func figures(_ level: AdministrativeLevel?) -> [Verdict.Figure] {
    levels.filter { $0.level == level }.map { tier in
      Verdict.Figure(
        Phrase(zh: "合同约定", en: "the contract says"), Phrase(tier.demand))
    }
  }
}

/// The circuits that together reach one level of one area.
private struct TierGroup: Hashable {
  let area: String
  let level: AdministrativeLevel?
}

extension Circuit {
  fileprivate func reaches(_ tier: RateTier.Level) -> Bool {
    rateLabel.map { $0.slowest >= tier.minimumRate } ?? false
  }
}

extension RateLabel {
  fileprivate var slowest: Int64 { min(nominalDown, nominalUp) }
}

extension RateTier.Level {
  fileprivate init?(_ reader: JSONReader) {
    defer { reader.reportUnknownKeys() }
    let circuits = reader.integer("circuits", in: 1...64)
    guard
      let level: AdministrativeLevel = reader.cell("level"),
      let rate = reader.integer("bitsPerSecond", in: 1...1_000_000_000_000), let circuits
    else { return nil }
    self.init(level: level, minimumRate: rate, circuits: circuits)
  }

  fileprivate var json: JSONValue {
    .object([
      ("level", .cell(level)), ("bitsPerSecond", .integer(minimumRate)), ("circuits", .integer(circuits)),
    ])
  }

  fileprivate var demand: String { "\(circuits) × ≥ \(minimumRate) bit/s" }
}
