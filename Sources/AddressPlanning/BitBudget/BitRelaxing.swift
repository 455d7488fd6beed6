import ExtranetModel
import Wording

/// The ways to make a demand fit that does not, each with its price.
struct BitRelaxing {
  let demand: BitDemand

  /// The ways that suffice first, cheapest first: borders, growth, both, a shorter prefix.
  func relaxations() -> [BitBudgetRelaxation] {
    let singles = alignments() + growths(alignment: demand.alignment)
    var all = singles
    if !singles.contains(where: \.suffices), demand.alignment != .none {
      all += growths(alignment: .none)
    }
    all += shorterPrefix()
    return all.filter(\.suffices) + all.filter { !$0.suffices }
  }

  /// Weaker alignments that save bits.
  private func alignments() -> [BitBudgetRelaxation] {
    BorderAlignment.allCases.reversed().filter { $0.step < demand.alignment.step }.compactMap { weaker in
      let missing = asking(alignment: weaker).missingBits
      guard missing < demand.missingBits else { return nil }
      return BitBudgetRelaxation(kind: .alignment(weaker), missingBits: missing, cost: Self.cost(of: weaker))
    }
  }

  /// The most growth that fits; when none does, no growth at all if that saves bits.
  private func growths(alignment: BorderAlignment) -> [BitBudgetRelaxation] {
    let none = asking(alignment: alignment, growth: 0).missingBits
    guard demand.largestGrowth > 0, none < asking(alignment: alignment).missingBits else { return [] }
    let percent = none == 0 ? mostGrowth(alignment: alignment) : 0
    let kind: BitBudgetRelaxation.Kind =
      alignment == demand.alignment ? .growth(percent) : .alignmentAndGrowth(alignment, percent)
    let growthCost = Phrase(
      zh: "增长余量由 \(demand.largestGrowth)% 降到 \(percent)%",
      en: "growth of \(demand.largestGrowth) % becomes \(percent) %")
    let borders = Self.cost(of: alignment)
    let cost =
      alignment == demand.alignment
      ? growthCost : Phrase(zh: "\(growthCost.zh)；\(borders.zh)", en: "\(growthCost.en); \(borders.en)")
    return [BitBudgetRelaxation(kind: kind, missingBits: none, cost: cost)]
  }

  /// The most percent that still fit, found by halving: more growth never needs fewer bits.
  private func mostGrowth(alignment: BorderAlignment) -> Int64 {
    var low: Int64 = 0
    var high = demand.largestGrowth
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if asking(alignment: alignment, growth: middle).missingBits == 0 { low = middle } else { high = middle }
    }
    return low
  }

  /// The longest prefix under which everything fits.
  private func shorterPrefix() -> [BitBudgetRelaxation] {
    for length in stride(from: demand.prefixLength - 1, through: 0, by: -1) {
      let asked = BitDemand(layout: demand.layout, prefixLength: length, alignment: demand.alignment)
      guard asked.missingBits == 0 else { continue }
      let bits = demand.prefixLength - length
      let cost = Phrase(
        zh: "需向上级申请 /\(length) 的前缀，为现有空间的 2^\(bits) 倍",
        en: "a /\(length) must be delegated, 2^\(bits) times the space of the /\(demand.prefixLength)")
      return [BitBudgetRelaxation(kind: .prefixLength(length), missingBits: 0, cost: cost)]
    }
    return []
  }

  private func asking(alignment: BorderAlignment, growth: Int64 = .max) -> BitDemand {
    BitDemand(
      layout: demand.layout, prefixLength: demand.prefixLength, alignment: alignment, growthLimit: growth)
  }

  private static func cost(of alignment: BorderAlignment) -> Phrase {
    switch alignment {
    case .none:
      Phrase(
        zh: "字段边界不再落在十六进制位上，地址须借助工具辨读",
        en: "borders no longer fall on hexadecimal digits: addresses are read with a tool")
    case .nibble:
      Phrase(zh: "字段边界落在十六进制位上，不再按字节", en: "borders fall on hexadecimal digits, no longer on bytes")
    case .byte:
      Phrase(zh: "字段边界按字节", en: "borders fall on bytes")
    }
  }
}
