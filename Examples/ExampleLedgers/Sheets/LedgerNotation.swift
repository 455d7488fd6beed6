import CivilTime
import ExtranetModel
import Wording

/// Writes cells as many hands would: dates, rates and words in several notations, spaces where none belong.
struct LedgerNotation {
  var random: SplitMix64

  /// A date in one of five notations, a month, or 长期.
  mutating func date(_ date: LedgerDate?) -> String {
    switch date {
    case nil: ""
    case .openEnded: "长期"
    case .month(let year, let month): random.chance(percent: 50) ? "\(year).\(month)" : "\(year)年\(month)月"
    case .day(let day): dayText(day.description)
    }
  }

  private mutating func dayText(_ text: String) -> String {
    let parts = text.split(separator: "-")
    let plain = parts.map { $0.hasPrefix("0") ? $0.dropFirst() : $0 }
    switch random.below(8) {
    case 0: return plain.joined(separator: "/")
    case 1: return plain.joined(separator: ".")
    case 2: return parts.joined()
    case 3: return "\(plain[0])年\(plain[1])月\(plain[2])日"
    default: return text
    }
  }

  /// A label: mostly as the contract writes it.
  mutating func rate(_ label: RateLabel?) -> String {
    guard let text = label?.text else { return "" }
    switch random.below(20) {
    case 0: return "\(text)/\(text)"
    case 1: return text + "bps"
    case 2: return text.fullWidth
    case 3: return text.lowercased()
    default: return text
    }
  }

  /// A product under one of the names the office has for it.
  mutating func product(_ product: Product?) -> String {
    guard let product else { return "" }
    let others: [Product: String] = [
      .vpnLine: "IP-VPN", .darkFibre: "光纤", .mstpLine: "MSTP电路", .otherLine: "其他",
    ]
    return random.chance(percent: 90) ? product.phrase.zh : others[product] ?? product.phrase.zh
  }

  /// A state under one of its spellings.
  mutating func state(_ state: CircuitState?) -> String {
    guard let state else { return "" }
    let spellings = [state.phrase.zh] + state.aliases.prefix(2)
    return random.chance(percent: 92) ? state.phrase.zh : random.pick(spellings)
  }

  /// A text as it is, rarely with a space of either width before or after it.
  mutating func text(_ text: String) -> String {
    guard !text.isEmpty, random.chance(percent: 3) else { return text }
    return random.pick(["\u{3000}" + text, text + " ", text + "\u{3000}"])
  }
}

extension String {
  /// The text in full-width forms, as an input method left on would write it.
  var fullWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }
}
