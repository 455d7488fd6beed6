import JSONText
import Tables
import Wording

extension ProductScope: RuleParameters {
  init?(_ reader: JSONReader) { self.init(products: reader.optionalCells("products")) }
  var json: JSONValue { .present([("products", products.isEmpty ? nil : .cells(products))]) }
}

extension PriceCap: RuleParameters {
  init?(_ reader: JSONReader) {
    let lines = reader.array("lines").compactMap(Line.init)
    guard let product: Product = reader.cell("product") else { return nil }
    reader.reportRepeats(
      lines.map(\.label.text), at: "lines", code: "label-twice", zh: "同一带宽有两条限价", en: "a label has two caps")
    self.init(product: product, lines: lines)
  }

  var json: JSONValue { .object([("product", .cell(product)), ("lines", .array(lines.map(\.json)))]) }
}

extension PriceCap.Line {
  init?(_ reader: JSONReader) {
    defer { reader.reportUnknownKeys() }
    let source: SourceReference? = reader.optionalCell("source")
    guard let label: RateLabel = reader.cell("label"), let cap: Money = reader.cell("yuanPerYear") else {
      return nil
    }
    self.init(label: label, cap: cap, source: source)
  }

  var json: JSONValue {
    .present([("label", .cell(label)), ("yuanPerYear", .cell(cap)), ("source", source.map { .cell($0) })])
  }
}

extension BearerRule: RuleParameters {
  init?(_ reader: JSONReader) {
    self.init(
      scope: ProductScope(products: reader.optionalCells("products")), allowed: reader.cells("allowed"),
      forbidden: reader.cells("forbidden"))
    for bearer in allowed where forbidden.contains(bearer) {
      reader.report(
        at: "forbidden", code: "allowed-and-forbidden", zh: "既允许又禁止：\(bearer.phrase.zh)",
        en: "allowed and forbidden at once: \(bearer.phrase.en)")
    }
  }

  var json: JSONValue {
    .present([
      ("products", scope.products.isEmpty ? nil : .cells(scope.products)), ("allowed", .cells(allowed)),
      ("forbidden", .cells(forbidden)),
    ])
  }
}

extension PathDiversity: RuleParameters {
  init?(_ reader: JSONReader) {
    let layers: [NetworkLayer] = reader.cells("layers")
    guard let minimum = reader.integer("minimum", in: 2...16) else { return nil }
    self.init(layers: layers, minimum: minimum)
  }

  var json: JSONValue { .object([("layers", .cells(layers)), ("minimum", .integer(minimum))]) }
}

extension CarrierDiversity: RuleParameters {
  init?(_ reader: JSONReader) {
    let scope = ProductScope(products: reader.optionalCells("products"))
    guard let minimum = reader.integer("minimum", in: 2...16) else { return nil }
    self.init(scope: scope, minimum: minimum)
  }

  var json: JSONValue {
    .present([
      ("products", scope.products.isEmpty ? nil : .cells(scope.products)), ("minimum", .integer(minimum)),
    ])
  }
}

extension RateTier: RuleParameters {
  init?(_ reader: JSONReader) {
    self.init(levels: reader.array("levels").compactMap(Level.init))
    reader.reportRepeats(
      levels.map(\.level.rawValue), at: "levels", code: "level-twice", zh: "同一层级出现两次",
      en: "a level stands twice")
  }

  var json: JSONValue { .object([("levels", .array(levels.map(\.json)))]) }
}

extension RateTier.Level {
  init?(_ reader: JSONReader) {
    defer { reader.reportUnknownKeys() }
    let circuits = reader.integer("circuits", in: 1...64)
    guard
      let level: AdministrativeLevel = reader.cell("level"),
      let rate = reader.integer("bitsPerSecond", in: 1...1_000_000_000_000), let circuits
    else { return nil }
    self.init(level: level, minimumRate: rate, circuits: circuits)
  }

  var json: JSONValue {
    .object([
      ("level", .cell(level)), ("bitsPerSecond", .integer(minimumRate)), ("circuits", .integer(circuits)),
    ])
  }
}
