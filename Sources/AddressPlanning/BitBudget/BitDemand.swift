import ExtranetModel
import Wording

/// What the fields of a layout ask for under one prefix length, alignment and limit on growth.
struct BitDemand {
  let layout: AddressLayout
  let prefixLength: Int
  let alignment: BorderAlignment
  /// Growth above this is not granted, in percent.
  var growthLimit = Int64.max

  /// The place of the field that takes what is left.
  var restIndex: Int? { layout.fields.firstIndex(where: \.takesTheRest) }

  /// The bits of every field from the left, the rest counted with `rest` bits.
  func widths(rest: Int) -> [Int] {
    var end = prefixLength
    var isBehindRest = false
    return layout.fields.map { field in
      let width: Int
      switch field.width {
      case .bits(let stated):
        width = max(0, stated)
      case .solve where field.takesTheRest:
        isBehindRest = true
        return rest
      case .solve:
        let needed = neededBits(of: field)
        // Behind the rest the borders are counted from the right, where the address ends on a whole digit.
        width =
          isBehindRest
          ? alignment.border(atOrAfter: needed) : alignment.border(atOrAfter: end + needed) - end
      }
      end += width
      return width
    }
  }

  private func total(rest: Int) -> Int { prefixLength + widths(rest: rest).reduce(0, +) }

  /// How many bits are missing; 0 when everything fits. The rest needs one bit at least.
  var missingBits: Int { max(0, total(rest: restIndex == nil ? 0 : 1) - AddressLayout.addressBits) }

  /// The bits left for the field that takes the rest.
  var restBits: Int { restIndex == nil ? 0 : max(1, AddressLayout.addressBits - total(rest: 0)) }

  /// The bits nobody asks for.
  var spareBits: Int { restIndex == nil ? max(0, AddressLayout.addressBits - total(rest: 0)) : 0 }

  /// The growth granted to a field, in percent.
  func growth(of field: LayoutField) -> Int64 { max(0, min(field.growth ?? layout.growth, growthLimit)) }

  /// The largest growth any field to be solved asks for.
  var largestGrowth: Int64 {
    layout.fields.filter { $0.width == .solve && count(of: $0) != nil }.map { growth(of: $0) }.max() ?? 0
  }

  /// The values a field is asked to hold without growth.
  func count(of field: LayoutField) -> Int64? {
    field.count ?? (field.codes.isEmpty ? nil : Int64(field.codes.count))
  }

  /// The values a field must hold: the count grown and rounded up, and the reserved values beside it.
  func neededValues(of field: LayoutField) -> UInt128? {
    guard let count = count(of: field) else { return nil }
    let grown = (UInt128(max(0, count)) * UInt128(100 + growth(of: field)) + 99) / 100
    return field.reserved.reduce(grown) { $0 + UInt128($1.upperBound - $1.lowerBound) + 1 }
  }

  /// The fewest bits that hold the values and every value the tables mention.
  func neededBits(of field: LayoutField) -> Int {
    let byCount = neededValues(of: field).map { Self.bits(holding: $0) } ?? 1
    let byTables = field.largestMentionedValue.map { Self.bits(holding: UInt128($0) + 1) } ?? 1
    return max(byCount, byTables)
  }

  /// The fewest bits, at least one, that tell so many values apart.
  static func bits(holding values: UInt128) -> Int {
    values <= 2 ? 1 : 128 - (values - 1).leadingZeroBitCount
  }

  /// How each width comes about.
  func steps() -> [BitBudget.Step] {
    var offset = prefixLength
    return zip(layout.fields, widths(rest: restBits)).map { field, width in
      defer { offset += width }
      let isSolved = field.width == .solve && !field.takesTheRest
      return BitBudget.Step(
        field: field.id, names: field.names, offset: offset, width: width,
        neededBits: isSolved ? neededBits(of: field) : width, count: isSolved ? count(of: field) : nil,
        neededValues: isSolved ? neededValues(of: field) : nil)
    }
  }
}
