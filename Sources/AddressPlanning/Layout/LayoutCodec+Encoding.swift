import ExtranetModel
import IPAddressing
import Tables
import Wording

extension LayoutCodec {
  /// The prefix that ends behind the last field with a value.
  ///
  /// Every field in front of that one needs a value; a fixed field has its own.
  /// - Parameter values: field id to a code (id, name or alias in any letter case) or a number, decimal or
  ///   `0x…`.
  /// - Throws: `unknown-field`, `value-missing`, `unknown-code`, `value-too-wide`, `value-reserved`,
  ///   `fixed-value`.
  public func encode(_ values: [String: String]) throws(AddressPlanningError) -> IPv6Prefix {
    let known = placements.map(\.field.id)
    if let stray = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw AddressPlanningError(
        code: "unknown-field",
        Phrase(zh: "方案没有字段“\(stray)”", en: "the layout has no field \(stray)"), value: stray,
        remedy: Phrase(
          zh: "可用：\(known.joined(separator: "、"))", en: "known: \(known.joined(separator: ", "))"))
    }
    var address = layout.prefix.first
    let last = placements.lastIndex { values[$0.field.id] != nil }
    guard let last else { return layout.prefix }
    for placement in placements[...last] {
      let value = try number(of: placement, text: values[placement.field.id])
      address = address.settingBits(at: placement.offset, count: placement.width, to: value)
    }
    return try prefix(of: address, length: placements[last].end)
  }

  private func number(
    of placement: FieldPlacement, text: String?
  ) throws(AddressPlanningError) -> UInt128 {
    let field = placement.field
    guard let text else {
      if let value = field.value { return UInt128(value) }
      throw AddressPlanningError(
        code: "value-missing",
        Phrase(
          zh: "字段“\(field.names.zh)”缺少取值：其后的字段已有取值",
          en: "field \(field.id) needs a value: a field behind it has one"),
        value: field.id)
    }
    if let code = field.code(named: text) { return UInt128(code.value) }
    guard let value = Self.number(text) else { throw Self.unknownCode(text, in: field) }
    try Self.check(value, in: placement, text: text)
    return value
  }

  private static func check(
    _ value: UInt128, in placement: FieldPlacement, text: String
  ) throws(AddressPlanningError) {
    let field = placement.field
    if placement.width < 128, value >> UInt128(placement.width) != 0 {
      throw AddressPlanningError(
        code: "value-too-wide",
        Phrase(
          zh: "取值放不进字段“\(field.names.zh)”的 \(placement.width) 位",
          en: "the value does not fit the \(placement.width) bits of field \(field.id)"),
        value: text)
    }
    if let fixed = field.value, UInt128(fixed) != value {
      throw AddressPlanningError(
        code: "fixed-value",
        Phrase(zh: "字段“\(field.names.zh)”固定为 \(fixed)", en: "field \(field.id) is always \(fixed)"),
        value: text)
    }
    if let narrow = UInt64(exactly: value), field.isReserved(narrow) {
      throw AddressPlanningError(
        code: "value-reserved",
        Phrase(zh: "该取值在字段“\(field.names.zh)”中为保留", en: "the value is reserved in field \(field.id)"),
        value: text)
    }
  }

  private static func unknownCode(_ text: String, in field: LayoutField) -> AddressPlanningError {
    let known = field.codes.prefix(20)
    return AddressPlanningError(
      code: "unknown-code",
      Phrase(
        zh: "字段“\(field.names.zh)”没有代码“\(text)”，也不是数字",
        en: "field \(field.id) has no code \(text), and it is no number"),
      value: text,
      remedy: known.isEmpty
        ? nil
        : Phrase(
          zh: "可用：\(known.map(\.names.zh).joined(separator: "、"))",
          en: "known: \(known.map(\.id).joined(separator: ", "))"))
  }

  /// Reads a decimal number, or a hexadecimal one behind `0x`.
  static func number(_ text: String) -> UInt128? {
    let plain = text.folded.lowercased()
    let isHexadecimal = plain.hasPrefix("0x")
    let digits = isHexadecimal ? plain.dropFirst(2) : plain[...]
    return digits.first == "+" ? nil : UInt128(digits, radix: isHexadecimal ? 16 : 10)
  }

  private func prefix(of address: IPv6Address, length: Int) throws(AddressPlanningError) -> IPv6Prefix {
    guard let prefix = IPv6Prefix(containing: address, length: length) else {
      throw AddressPlanningError(
        code: "layout-invalid", Phrase(zh: "前缀长度超出 128 位", en: "the prefix is longer than 128 bits"))
    }
    return prefix
  }
}
