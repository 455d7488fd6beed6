import Tables
import Wording

/// An exact ratio, kept in parts per million: 2 % is 20,000.
public struct Ratio: Sendable, Hashable, Comparable, CellValue {
  /// Parts per million.
  public let partsPerMillion: Int64

  /// Creates a ratio.
  public init(partsPerMillion: Int64) { self.partsPerMillion = partsPerMillion }

  /// Reads `0.02` or `2%`, with at most six decimals of the ratio itself.
  public init(cell text: String) throws(CellError) {
    let percent = text.hasSuffix("%")
    let digits = percent ? String(text.dropLast()).folded : text
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let places = percent ? 4 : 6
    guard
      (1...2).contains(parts.count), !parts[0].isEmpty, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      parts[0].count <= 9, parts.count == 1 || (1...places).contains(parts[1].count)
    else {
      throw CellError(
        code: "not-a-ratio", Phrase(zh: "应为比例，例如 0.02 或 2%", en: "a ratio is expected, such as 0.02 or 2%"))
    }
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    let scaled = String(parts[0]) + fraction + String(repeating: "0", count: places - fraction.count)
    partsPerMillion = Int64(scaled) ?? 0
  }

  /// A number.
  public static var isQuantity: Bool { true }

  /// The ratio as a decimal without trailing zeros.
  public var cellText: String {
    let whole = partsPerMillion / 1_000_000
    var fraction = String(partsPerMillion % 1_000_000 + 1_000_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)"
  }

  /// The ratio as a percentage, such as `2 %`.
  public var percentText: String {
    let whole = partsPerMillion / 10_000
    var fraction = String(partsPerMillion % 10_000 + 10_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return (fraction.isEmpty ? "\(whole)" : "\(whole).\(fraction)") + " %"
  }

  /// Orders ratios.
  public static func < (left: Ratio, right: Ratio) -> Bool { left.partsPerMillion < right.partsPerMillion }
}
