import IPAddressing
import Wording

extension AddressLayout {
  /// Everything that is wrong with the layout by itself, in the order of the file.
  ///
  /// - Parameter place: where a part was read, asked by its path such as `fields[2].codes[0].value`.
  /// - Complexity: O(*n* log *n*) in the number of codes.
  public func findings(at place: (String) -> Place?) -> [Finding] {
    var check = LayoutCheck(layout: self)
    check.run()
    return check.problems.map { problem in
      Finding(
        .error, code: problem.code, problem.phrase, at: place(problem.path), value: problem.value,
        remedy: problem.remedy)
    }
  }
}

/// A walk over a layout that notes what is wrong and under which path it was read.
struct LayoutCheck {
  struct Problem {
    let code: String
    let path: String
    let phrase: Phrase
    let value: String?
    let remedy: Phrase?
  }

  let layout: AddressLayout
  var problems: [Problem] = []

  init(layout: AddressLayout) { self.layout = layout }

  mutating func note(
    _ code: String, _ path: String, _ phrase: Phrase, value: String? = nil, remedy: Phrase? = nil
  ) {
    problems.append(Problem(code: code, path: path, phrase: phrase, value: value, remedy: remedy))
  }

  mutating func run() {
    checkPrefix()
    checkFieldNames()
    for (index, field) in layout.fields.enumerated() where !field.id.isEmpty {
      checkField(field, path: "fields[\(index)]")
    }
    // A field that could not be read has no id: what depends on all of them would accuse its neighbours.
    guard layout.fields.allSatisfy({ !$0.id.isEmpty }) else { return }
    checkBits()
    checkRest()
    checkInterfaceID()
  }

  private mutating func checkPrefix() {
    guard layout.basis == .example, !IPPrefix.v6(layout.prefix).isDocumentation else { return }
    note(
      "example-outside-documentation", "prefix",
      Phrase(
        zh: "示例方案的前缀必须在文档地址段内（RFC 3849、RFC 9637）",
        en: "the prefix of an example must lie in documentation space (RFC 3849, RFC 9637)"),
      value: layout.prefix.description,
      remedy: Phrase(
        zh: "使用 2001:db8::/32 或 3fff::/20 内的前缀", en: "use a prefix inside 2001:db8::/32 or 3fff::/20"))
  }

  private mutating func checkFieldNames() {
    if layout.fields.isEmpty {
      note("no-fields", "fields", Phrase(zh: "方案没有任何字段", en: "the layout has no fields"))
    }
    var seen: Set<String> = []
    for (index, field) in layout.fields.enumerated()
    where !field.id.isEmpty && !seen.insert(field.id).inserted {
      note(
        "duplicate-field", "fields[\(index)].id",
        Phrase(zh: "字段标识重复", en: "two fields have the same id"), value: field.id)
    }
  }

  /// Follows the bits until a width is unknown; what a field states about its place must agree.
  private mutating func checkBits() {
    let known = problems.count
    var end: Int? = layout.prefix.length
    for (index, field) in layout.fields.enumerated() {
      let path = "fields[\(index)]"
      if let offset = field.offset { checkOffset(offset, expected: end, path: "\(path).offset") }
      guard case .bits(let width) = field.width else {
        end = nil
        continue
      }
      guard (1...AddressLayout.addressBits).contains(width) else {
        note(
          "width-out-of-range", "\(path).width",
          Phrase(zh: "字段宽度应在 1 到 128 位之间", en: "a field has 1 to 128 bits"), value: String(width))
        end = nil
        continue
      }
      end = (field.offset ?? end).map { $0 + width }
    }
    // A sum over fields in the wrong place would only repeat what was said.
    if problems.count == known, !layout.fields.isEmpty { checkTotal() }
  }

  private mutating func checkOffset(_ offset: Int, expected: Int?, path: String) {
    guard let expected, offset != expected else { return }
    let overlaps = offset < expected
    note(
      overlaps ? "fields-overlap" : "gap-between-fields", path,
      overlaps
        ? Phrase(
          zh: "与前面的字段重叠：应从第 \(expected) 位开始", en: "overlaps what stands before it: bit \(expected) is next")
        : Phrase(
          zh: "与前面的字段之间有空隙：应从第 \(expected) 位开始",
          en: "leaves a gap behind what stands before it: bit \(expected) is next"),
      value: String(offset))
  }

  private mutating func checkTotal() {
    let stated = layout.fields.reduce(layout.prefix.length) { sum, field in
      if case .bits(let width) = field.width {
        sum + max(0, min(width, AddressLayout.addressBits))
      } else {
        sum
      }
    }
    guard stated != AddressLayout.addressBits, !(stated < AddressLayout.addressBits && layout.needsSolving)
    else { return }
    let tooMany = stated > AddressLayout.addressBits
    note(
      tooMany ? "beyond-128-bits" : "bits-without-field", "fields",
      tooMany
        ? Phrase(
          zh: "前缀与字段共 \(stated) 位，超出 128 位 \(stated - 128) 位",
          en: "prefix and fields have \(stated) bits, \(stated - 128) beyond 128")
        : Phrase(
          zh: "前缀与字段共 \(stated) 位，还有 \(128 - stated) 位没有字段",
          en: "prefix and fields have \(stated) bits, \(128 - stated) belong to no field"),
      value: String(stated))
  }

  private mutating func checkRest() {
    let rests = layout.fields.indices.filter { layout.fields[$0].takesTheRest }
    for index in rests.dropFirst() {
      note(
        "two-fields-take-the-rest", "fields[\(index)].width",
        Phrase(
          zh: "只能有一个既无宽度也无数量的字段", en: "only one field may have neither a width nor a count"),
        value: layout.fields[index].id)
    }
  }

  private mutating func checkInterfaceID() {
    for (index, field) in layout.fields.enumerated().dropLast() where field.kind == .interfaceID {
      note(
        "interface-id-not-last", "fields[\(index)].kind",
        Phrase(zh: "接口标识必须是最后一个字段", en: "the interface identifier must be the last field"), value: field.id)
    }
  }
}
