import Tables
import Wording

/// An exact amount in yuan, kept in fen (0.01 yuan).
public struct Money: Sendable, Hashable, Comparable, CellValue {
  /// The amount in fen.
  public let fen: Int64

  /// Creates an amount from fen.
  public init(fen: Int64) { self.fen = fen }

  /// Reads yuan with at most two decimals; thousands commas, `¥` and `元` are accepted.
  public init(cell text: String) throws(CellError) {
    let digits = text.filter { !" ¥￥元".contains($0) }.withoutThousandsCommas
    guard let fen = digits.flatMap(Self.fen) else {
      throw CellError(
        code: "not-an-amount",
        Phrase(zh: "应为金额（元，至多两位小数）", en: "an amount in yuan with at most two decimals is expected"))
    }
    self.fen = fen
  }

  /// A number.
  public static var isQuantity: Bool { true }

  /// Yuan with two decimals, without separators.
  public var cellText: String {
    let cents = fen.magnitude % 100
    return (fen < 0 ? "-" : "") + "\(fen.magnitude / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
  }

  /// Orders amounts.
  public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

  private static func fen(ofYuan text: String) -> Int64? {
    let negative = text.hasPrefix("-")
    let parts = text.dropFirst(negative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty, whole.allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard (1...2).contains(fraction.count), fraction.allSatisfy(\.isASCIIDigit) else { return nil }
    let cents = (Int64(fraction) ?? 0) * (fraction.count == 1 ? 10 : 1)
    guard let yuan = Int64(whole), yuan <= Int64.max / 100 - 1 else { return nil }
    let total = yuan * 100 + cents
    return negative ? -total : total
  }
}

extension Character {
  /// Whether this is `0` to `9`, not a digit of another script.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
