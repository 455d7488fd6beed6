import Tables
import Wording

/// The bandwidth a circuit is sold under, as a label (标称带宽): `20M`, `1G`, `1000M` and `1024M` stay distinct.
///
/// A label is text with a nominal value, never a measurement and never another label (004 L1098, L1114).
public struct RateLabel: Sendable, Hashable, CellValue {
  /// The label as compared and printed: digits and unit, `down/up` when the directions differ.
  public let text: String
  /// What the digits say downstream, in bit/s, decimal units.
  public let nominalDown: Int64
  /// What the digits say upstream, in bit/s.
  public let nominalUp: Int64

  /// Reads `20M`, `20Mbps`, `20 Mbit/s`, `20M/20M`, `1G`; a number without unit or a word with two readings is refused.
  public init(cell text: String) throws(CellError) {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    let joined = text.lowercased().hasSuffix("bit/s") || text.lowercased().hasSuffix("b/s")
    guard let first = sides.first, sides.count <= 2 else { throw Self.unreadable(text) }
    let down = try Self.side(joined ? Substring(text) : first, of: text)
    let up = try joined || sides.count == 1 ? down : Self.side(sides[1], of: text)
    self.text = down.text == up.text ? down.text : "\(down.text)/\(up.text)"
    nominalDown = down.rate
    nominalUp = up.rate
  }

  /// Whether both directions carry the same label.
  public var isSymmetric: Bool { nominalDown == nominalUp }

  /// The label.
  public var cellText: String { text }
  /// Lined up by its unit.
  public static var isQuantity: Bool { true }

  /// The rates that handed-down TDM names also stand for, offered and never assumed: 2.048, 34.368, 155.52 Mbit/s.
  public var hierarchyRate: Int64? {
    switch text {
    case "2M": 2_048_000
    case "34M": 34_368_000
    case "155M": 155_520_000
    default: nil
    }
  }
}

extension RateLabel {
  private static func side(_ side: Substring, of whole: String) throws(CellError) -> (
    text: String, rate: Int64
  ) {
    let upper = side.folded.uppercased().filter { $0 != " " }
    let digits = upper.prefix { $0.isASCIIDigit }
    guard let number = Int64(digits), number > 0, number <= 1_000_000 else { throw unreadable(whole) }
    switch upper.dropFirst(digits.count) {
    case "M", "MB", "MBPS", "MBIT/S", "MB/S", "兆": return ("\(number)M", number * 1_000_000)
    case "G", "GB", "GBPS", "GBIT/S", "GB/S": return ("\(number)G", number * 1_000_000_000)
    case "K", "KB", "KBPS", "KBIT/S", "KB/S": return ("\(number)K", number * 1_000)
    case "": throw unitMissing(number)
    default: throw unreadable(whole)
    }
  }

  private static func unitMissing(_ number: Int64) -> CellError {
    CellError(
      code: "rate-without-unit",
      Phrase(zh: "速率没有单位，读法不止一种", en: "a rate without its unit has more than one reading"),
      remedy: Phrase(zh: "写成 \(number)M 或 \(number)G", en: "write \(number)M or \(number)G"))
  }

  private static func unreadable(_ text: String) -> CellError {
    let words: [(String, String, String)] = [
      ("百兆", "100M", "100M/100M"), ("千兆", "1000M", "1G"), ("万兆", "10000M", "10G"),
    ]
    for (word, one, other) in words where text.contains(word) {
      return CellError(
        code: "rate-with-two-readings",
        Phrase(zh: "“\(word)”有两种读法", en: "“\(word)” has two readings"),
        remedy: Phrase(
          zh: "写成 \(one) 或 \(other)，以合同为准", en: "write \(one) or \(other), as the contract has it"))
    }
    return CellError(
      code: "not-a-rate",
      Phrase(zh: "应为速率，例如 20M、1G、20M/20M", en: "a rate is expected, such as 20M, 1G or 20M/20M"))
  }
}
