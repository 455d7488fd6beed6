import JSONText
import Tables

extension ProductScope: RuleParameters {
  init?(_ reader: JSONReader) { self.init(products: reader.optionalCells("products")) }
  var json: JSONValue { .present([("products", products.isEmpty ? nil : .cells(products))]) }
}

extension PriceCap: RuleParameters {
  init?(_ reader: JSONReader) {
    let lines = reader.array("lines").compactMap(Line.init)
    guard let product: Product = reader.cell("product") else { return nil }
    let repeated = Dictionary(grouping: lines, by: \.label).filter { $0.value.count > 1 }
    for label in repeated.keys.map(\.text).sorted() {
      reader.report(
        at: "lines", code: "label-twice", zh: "\(label) 有两条限价", en: "\(label) has two caps")
    }
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
  init?(_ reader: JSONReader) { self.init(levels: reader.array("levels").compactMap(Level.init)) }
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
