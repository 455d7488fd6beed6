import ExtranetModel
import JSONText
import Tables

extension JSONReader {
  /// Reads a required ratio of 0…1; a larger one is a percentage written without its sign.
  func ratio(_ key: String) -> Ratio? { required(key)?.asRatio() }

  /// Reads a ratio of 0…1 that may be absent.
  func optionalRatio(_ key: String) -> Ratio? { optional(key)?.asRatio() }

  private func asRatio() -> Ratio? {
    guard let ratio = asCell(Ratio.self) else { return nil }
    guard ratio.partsPerMillion <= 1_000_000 else {
      report(
        code: "ratio-above-one", zh: "比例不得大于 1：\(ratio.cellText)；百分数须带 %",
        en: "a ratio is at most 1: \(ratio.cellText); a percentage needs its sign")
      return nil
    }
    return ratio
  }

  /// Reads a required length of time in milliseconds, as nanoseconds.
  func milliseconds(_ key: String) -> Int64? { required(key)?.asNanoseconds() }

  /// Reads a length of time in milliseconds that may be absent, as nanoseconds.
  func optionalMilliseconds(_ key: String) -> Int64? { optional(key)?.asNanoseconds() }

  private func asNanoseconds() -> Int64? {
    guard let number = asDecimal() else { return nil }
    guard let value = number.scaled(by: 6), value >= 0 else {
      report(
        code: "not-a-limit", zh: "应为非负的毫秒数，至多六位小数：\(number.text)",
        en: "milliseconds with at most six decimals are expected: \(number.text)")
      return nil
    }
    return value
  }

  /// Reports items of a list that say the same thing twice.
  func reportRepeats(_ names: [String], at key: String, code: String, zh: String, en: String) {
    let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }
    for name in repeated.keys.sorted() {
      report(at: key, code: code, zh: "\(zh)：\(name)", en: "\(en): \(name)")
    }
  }
}
