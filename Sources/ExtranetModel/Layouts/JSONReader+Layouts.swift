import IPAddressing
import JSONText
import Wording

extension JSONReader {
  /// A short name of lower-case letters, digits and hyphens.
  func identifier(_ key: String) -> String? {
    guard let text = string(key) else { return nil }
    let isPlain = text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    if isPlain, !text.isEmpty { return text }
    report(
      at: key, code: "not-an-id", zh: "应为小写字母、数字和连字符组成的标识：“\(text)”",
      en: "expected an id of lower-case letters, digits and hyphens: '\(text)'")
    return nil
  }

  /// A name in both languages: `{ zh: "…", en: "…" }`.
  func names(_ key: String) -> Phrase? {
    guard let reader = object(key) else { return nil }
    let zh: String? = reader.cell("zh")
    let en: String? = reader.cell("en")
    reader.reportUnknownKeys()
    guard let zh, let en else { return nil }
    return Phrase(zh: zh, en: en)
  }

  /// An IPv6 prefix without host bits.
  func ipv6Prefix(_ key: String) -> IPv6Prefix? {
    guard let text = string(key) else { return nil }
    do throws(AddressParsingError) {
      return try IPv6Prefix(parsing: text)
    } catch {
      let way = error.suggestion.map { (zh: "；是否应为 \($0)？", en: "; did you mean \($0)?") } ?? (zh: "", en: "")
      report(
        at: key, code: "not-an-ipv6-prefix", zh: "应为主机位为零的IPv6前缀：“\(text)”\(way.zh)",
        en: "expected an IPv6 prefix without host bits: '\(text)'\(way.en)")
      return nil
    }
  }

  /// A number of bits, or `solve`.
  func width(_ key: String) -> LayoutField.Width? {
    guard let reader = required(key) else { return nil }
    if reader.value.string == "solve" { return .solve }
    if reader.value.string != nil {
      reader.report(code: "not-a-width", zh: "应为位数或 \"solve\"", en: "expected a number of bits or 'solve'")
      return nil
    }
    return reader.asInteger(in: 1...128).map { .bits(Int($0)) }
  }

  /// A value, or `{ first: …, last: … }`.
  func codeRange() -> ClosedRange<UInt64>? {
    let range = 0...Int64.max
    guard value.object != nil else { return asInteger(in: range).map { UInt64($0)...UInt64($0) } }
    let first = integer("first", in: range)
    let last = integer("last", in: range)
    reportUnknownKeys()
    guard let first, let last else { return nil }
    guard first <= last else {
      report(
        code: "range-turned-round", zh: "范围的首值大于末值", en: "the first value of the range is above the last")
      return nil
    }
    return UInt64(first)...UInt64(last)
  }
}

extension JSONValue {
  /// A name in both languages.
  static func phrase(_ phrase: Phrase) -> JSONValue {
    .object([("zh", .string(phrase.zh)), ("en", .string(phrase.en))])
  }

  /// A value of a field; files hold none beyond 63 bits.
  static func code(_ value: UInt64) -> JSONValue { .integer(Int64(clamping: value)) }

  /// One value or a range of them.
  static func codeRange(_ range: ClosedRange<UInt64>) -> JSONValue {
    range.lowerBound == range.upperBound
      ? .code(range.lowerBound)
      : .object([("first", .code(range.lowerBound)), ("last", .code(range.upperBound))])
  }
}
