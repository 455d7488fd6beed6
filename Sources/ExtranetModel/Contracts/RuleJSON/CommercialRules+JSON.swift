import JSONText
import Tables

extension QuantityRange: RuleParameters {
  init?(_ reader: JSONReader) {
    let basis: Basis? = reader.optionalCell("basis")
    let rounding: Rounding? = reader.optionalCell("rounding")
    let movement: Movement? = reader.optionalCell("movement")
    let coversAddresses = reader.optionalBool("coversAddresses")
    guard let ratio = reader.ratio("ratio") else { return nil }
    self.init(
      ratio: ratio, basis: basis, rounding: rounding, movement: movement, coversAddresses: coversAddresses)
  }

  var json: JSONValue {
    .present([
      ("ratio", .cell(ratio)), ("basis", basis.map { .cell($0) }), ("rounding", rounding.map { .cell($0) }),
      ("movement", movement.map { .cell($0) }), ("coversAddresses", coversAddresses.map { .bool($0) }),
    ])
  }
}

extension ChangeSupport: RuleParameters {
  init?(_ reader: JSONReader) {
    guard let workdays = reader.integer("workdays", in: 1...365) else { return nil }
    self.init(workdays: workdays)
  }

  var json: JSONValue { .object([("workdays", .integer(workdays))]) }
}

extension AmountCeiling: RuleParameters {
  init?(_ reader: JSONReader) {
    self.init(amount: reader.optionalCell("yuan"), supplements: reader.optionalRatio("supplements"))
    if reader.value["yuan"] == nil, reader.value["supplements"] == nil {
      reader.report(
        code: "no-ceiling", zh: "应有 yuan 或 supplements", en: "yuan or supplements is expected, or both")
    }
  }

  var json: JSONValue {
    .present([("yuan", amount.map { .cell($0) }), ("supplements", supplements.map { .cell($0) })])
  }
}

extension Prepayment: RuleParameters {
  init?(_ reader: JSONReader) {
    let threshold: Money? = reader.cell("thresholdYuan")
    let amount: Money? = reader.cell("yuan")
    let otherwise = reader.ratio("otherwise")
    guard let threshold, let amount, let otherwise else { return nil }
    self.init(threshold: threshold, amount: amount, otherwise: otherwise)
  }

  var json: JSONValue {
    .object([("thresholdYuan", .cell(threshold)), ("yuan", .cell(amount)), ("otherwise", .cell(otherwise))])
  }
}

extension RectificationNotices: RuleParameters {
  init?(_ reader: JSONReader) {
    let free = reader.integer("free", in: 0...1_000)
    guard let deduction = reader.ratio("deduction"), let free else { return nil }
    self.init(free: free, deduction: deduction)
  }

  var json: JSONValue { .object([("free", .integer(free)), ("deduction", .cell(deduction))]) }
}

extension Assessment: RuleParameters {
  init?(_ reader: JSONReader) {
    let items = reader.array("bands")
    let bands = items.compactMap(Band.init)
    // Where a band cannot be read, nothing is said about their order: one mistake, one finding.
    guard reader.value["bands"]?.array != nil, bands.count == items.count else { return nil }
    let floors = bands.map(\.from)
    guard floors.last == 0, zip(floors, floors.dropFirst()).allSatisfy({ $0 > $1 }) else {
      reader.report(
        at: "bands", code: "bands-out-of-order", zh: "分档须自高到低，最后一档从 0 起",
        en: "bands run from the highest down, and the last starts at 0")
      return nil
    }
    self.init(bands: bands)
  }

  var json: JSONValue { .object([("bands", .array(bands.map(\.json)))]) }
}

extension Assessment.Band {
  init?(_ reader: JSONReader) {
    defer { reader.reportUnknownKeys() }
    let deduction = reader.optionalRatio("deduction")
    guard let from = reader.integer("from", in: 0...100) else { return nil }
    self.init(from: from, deduction: deduction)
  }

  var json: JSONValue { .present([("from", .integer(from)), ("deduction", deduction.map { .cell($0) })]) }
}

extension Penalty: RuleParameters {
  init?(_ reader: JSONReader) {
    self.init(
      perDayLate: reader.optionalRatio("perDayLate"),
      terminationAfterDays: reader.optionalInteger("terminationAfterDays", in: 1...3_650),
      nonConformity: reader.optionalRatio("nonConformity"))
  }

  var json: JSONValue {
    .present([
      ("perDayLate", perDayLate.map { .cell($0) }),
      ("terminationAfterDays", terminationAfterDays.map { .integer($0) }),
      ("nonConformity", nonConformity.map { .cell($0) }),
    ])
  }
}
