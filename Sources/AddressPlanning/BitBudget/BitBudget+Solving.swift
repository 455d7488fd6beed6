import ExtranetModel
import IPAddressing
import Wording

extension BitBudget {
  /// Finds the widths of a layout's fields, or shows that there are too few bits.
  ///
  /// Each field gets the fewest bits that hold its count with growth and reserved values, rounded up to the
  /// layout's borders; a field without a count takes the rest. The same layout always gives the same widths.
  /// - Parameter layout: a layout without findings; change its prefix, alignment, growth or counts to ask
  ///   "what if".
  /// - Complexity: O(fields × growth).
  public static func solve(_ layout: AddressLayout) -> BitBudgetResult {
    let demand = BitDemand(layout: layout, prefixLength: layout.prefix.length, alignment: layout.alignment)
    let missing = demand.missingBits
    guard missing == 0 else {
      return .doesNotFit(
        BitBudgetShortfall(
          steps: demand.steps(), prefixLength: layout.prefix.length, missingBits: missing,
          relaxations: BitRelaxing(demand: demand).relaxations()))
    }
    return .fits(budget(of: demand))
  }

  private static func budget(of demand: BitDemand) -> BitBudget {
    var layout = demand.layout
    let spare = demand.spareBits
    let widths = demand.widths(rest: demand.restBits)
    for index in layout.fields.indices { layout.fields[index].width = .bits(widths[index]) }
    var steps = demand.steps()
    if spare > 0 {
      let index = layout.fields.last?.kind == .interfaceID ? layout.fields.count - 1 : layout.fields.count
      let field = spareField(width: spare, in: layout)
      layout.fields.insert(field, at: index)
      steps = inserting(field, width: spare, at: index, into: steps, after: layout.prefix.length)
    }
    return BitBudget(layout: layout, steps: steps, spareBits: spare)
  }

  private static func spareField(width: Int, in layout: AddressLayout) -> LayoutField {
    let taken = Set(layout.fields.map(\.id))
    let id = ["spare", "spare-bits"].first { !taken.contains($0) } ?? "spare-of-\(layout.id)"
    var field = LayoutField(
      id, names: Phrase(zh: "备用", en: "spare"), kind: .fixed, width: .bits(width))
    field.value = 0
    return field
  }

  private static func inserting(
    _ field: LayoutField, width: Int, at index: Int, into steps: [Step], after start: Int
  ) -> [Step] {
    let offset = index == 0 ? start : steps[index - 1].end
    let spare = Step(
      field: field.id, names: field.names, offset: offset, width: width, neededBits: 0, count: nil,
      neededValues: nil)
    let moved = steps[index...].map { step in
      Step(
        field: step.field, names: step.names, offset: step.offset + width, width: step.width,
        neededBits: step.neededBits, count: step.count, neededValues: step.neededValues)
    }
    return steps[..<index] + [spare] + moved
  }
}
