import ExtranetModel
import IPAddressing
import Tables
import Wording

/// An area of a plan and its value in the layout's region field.
struct PlanArea: Hashable {
  /// The name devices and segments carry.
  let label: String
  /// What stands in keys: the code's id, or the label.
  let name: String
  /// The value in the region field.
  let value: UInt128
}

/// Finds the area of every device: by the region field's codes, or, where it has none, by numbers given out
/// here.
struct PlanAreas {
  /// The areas by the folded text devices use.
  private(set) var areas: [String: PlanArea] = [:]
  private(set) var findings: [Finding] = []

  init(request: AllocationRequest, codec: LayoutCodec, region: FieldPlacement, space: AllocatedSpace) {
    let texts = Set(request.devices.map(\.area.folded)).sorted()
    if region.field.codes.isEmpty {
      number(texts, request: request, codec: codec, region: region, space: space)
    } else {
      name(texts, field: region.field)
    }
  }

  /// The area a device's text means.
  func area(of device: Device) -> PlanArea? { areas[device.area.folded] }

  private mutating func name(_ texts: [String], field: LayoutField) {
    for text in texts {
      guard let code = field.code(named: text) else {
        findings.append(Self.unknown(text, field: field))
        continue
      }
      areas[text] = PlanArea(label: code.names.zh, name: code.id, value: UInt128(code.value))
    }
  }

  private static func unknown(_ text: String, field: LayoutField) -> Finding {
    let known = field.codes.prefix(20)
    return Finding(
      .error, code: "unknown-area",
      Phrase(
        zh: "方案的“\(field.names.zh)”没有区域“\(text)”", en: "field \(field.id) of the layout has no area \(text)"),
      value: text,
      remedy: Phrase(
        zh: "在方案中增加代码，或更正区域。可用：\(known.map(\.names.zh).joined(separator: "、"))",
        en: "add a code to the layout, or correct the area; known: \(known.map(\.id).joined(separator: ", "))"
      ))
  }

  /// Areas keep the value their blocks have; new ones get free values in the request's order, by name.
  private mutating func number(
    _ texts: [String], request: AllocationRequest, codec: LayoutCodec, region: FieldPlacement,
    space: AllocatedSpace
  ) {
    let known = Self.valuesInUse(request: request, codec: codec, region: region, space: space)
    var taken = Set(known.values)
    var indices = request.order.indices(width: region.width)
    for (position, text) in texts.enumerated() {
      var value = known[text]
      while value == nil, let candidate = indices.next() {
        let isReserved = UInt64(exactly: candidate).map(region.field.isReserved) ?? false
        if !isReserved, !taken.contains(candidate) { value = candidate }
      }
      guard let value else {
        findings.append(Self.exhausted(region.field, missing: texts[position...].count { known[$0] == nil }))
        return
      }
      taken.insert(value)
      areas[text] = PlanArea(label: text, name: text, value: value)
    }
  }

  private static func exhausted(_ field: LayoutField, missing: Int) -> Finding {
    Finding(
      .error, code: "pool-exhausted",
      Phrase(
        zh: "字段“\(field.names.zh)”的取值不够，还缺 \(missing) 个",
        en: "field \(field.id) has \(missing) values too few"),
      value: field.id,
      remedy: Phrase(zh: "加宽该字段（layout solve 会列出办法）", en: "widen the field; layout solve lists the ways"))
  }

  /// The region value of every area that has a block in the plan.
  private static func valuesInUse(
    request: AllocationRequest, codec: LayoutCodec, region: FieldPlacement, space: AllocatedSpace
  ) -> [String: UInt128] {
    var values: [String: UInt128] = [:]
    for segment in request.segments
    where segment.use == .block && segment.plan == request.plan && !segment.area.isEmpty {
      for prefix in space.ipv6(of: segment.segment)
      where prefix.length >= region.end && codec.layout.prefix.contains(prefix) {
        values[segment.area.folded] = prefix.first.bits(at: region.offset, count: region.width)
      }
    }
    return values
  }
}
