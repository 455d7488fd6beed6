import Tables
import Wording

extension LayoutCheck {
  mutating func checkField(_ field: LayoutField, path: String) {
    checkFixed(field, path: path)
    checkCodes(field, path: path)
    checkReserved(field, path: path)
    checkCount(field, path: path)
  }

  private mutating func checkFixed(_ field: LayoutField, path: String) {
    if field.kind == .fixed, field.value == nil {
      note(
        "fixed-without-value", path, Phrase(zh: "固定字段必须给出取值", en: "a fixed field must state its value"),
        value: field.id)
    }
    guard let value = field.value else { return }
    if field.kind != .fixed {
      note(
        "value-without-fixed", "\(path).value",
        Phrase(zh: "只有固定字段才有取值", en: "only a fixed field has a value"), value: String(value))
    }
    checkFits(value, in: field, path: "\(path).value")
  }

  private mutating func checkCodes(_ field: LayoutField, path: String) {
    var values: Set<UInt64> = []
    var names: Set<String> = []
    for (index, code) in field.codes.enumerated() where !code.id.isEmpty {
      let codePath = "\(path).codes[\(index)]"
      if !values.insert(code.value).inserted {
        note(
          "duplicate-code", "\(codePath).value",
          Phrase(zh: "代码值重复", en: "two codes have the same value"), value: String(code.value))
      }
      let spellings = Set(code.spellings.map(\.foldedForMatching))
      if !names.isDisjoint(with: spellings) {
        note(
          "duplicate-code-name", "\(codePath).id",
          Phrase(zh: "代码的标识、名称或别名重复", en: "two codes share an id, a name or an alias"), value: code.id)
      }
      names.formUnion(spellings)
      checkFits(code.value, in: field, path: "\(codePath).value")
      if field.isReserved(code.value) {
        note(
          "code-is-reserved", "\(codePath).value",
          Phrase(zh: "代码值同时列为保留", en: "the value is reserved as well"), value: String(code.value))
      }
    }
  }

  private mutating func checkReserved(_ field: LayoutField, path: String) {
    for (index, range) in field.reserved.enumerated() {
      checkFits(range.upperBound, in: field, path: "\(path).reserved[\(index)]")
    }
  }

  private mutating func checkFits(_ value: UInt64, in field: LayoutField, path: String) {
    guard case .bits(let width) = field.width, (1..<64).contains(width), value >> UInt64(width) != 0 else {
      return
    }
    let needed = 64 - value.leadingZeroBitCount
    note(
      "value-wider-than-field", path,
      Phrase(
        zh: "取值需要 \(needed) 位，字段“\(field.names.zh)”只有 \(width) 位",
        en: "the value needs \(needed) bits, field \(field.id) has \(width)"),
      value: String(value))
  }

  private mutating func checkCount(_ field: LayoutField, path: String) {
    guard let count = field.count, case .bits(let width) = field.width, (1..<63).contains(width),
      count > Int64(1) << Int64(width)
    else { return }
    note(
      "count-beyond-field", "\(path).count",
      Phrase(
        zh: "字段“\(field.names.zh)”的 \(width) 位容不下 \(count) 个取值",
        en: "the \(width) bits of field \(field.id) cannot hold \(count) values"),
      value: String(count))
  }
}
