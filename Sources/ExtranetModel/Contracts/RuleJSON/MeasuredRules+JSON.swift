import JSONText
import Tables

extension Threshold: RuleParameters {
  /// A ratio limit is written as a ratio, a time limit in milliseconds: the metric says which.
  init?(_ reader: JSONReader) {
    let scope = ProductScope(products: reader.optionalCells("products"))
    let statistic: Statistic? = reader.optionalCell("statistic")
    guard let metric: ServiceMetric = reader.cell("metric") else { return nil }
    guard let comparison: Comparison = reader.cell("comparison") else { return nil }
    let places = metric.isRatio ? 9 : 6
    guard let limit = reader.decimal(metric.limitKey)?.scaled(by: places), limit >= 0 else {
      reader.report(
        at: metric.limitKey, code: "not-a-limit", zh: "限值无效或过于精细", en: "the limit is invalid or too fine")
      return nil
    }
    self.init(metric: metric, comparison: comparison, limit: limit, statistic: statistic, scope: scope)
  }

  var json: JSONValue {
    .present([
      ("products", scope.products.isEmpty ? nil : .cells(scope.products)),
      ("statistic", statistic.map { .cell($0) }),
      ("metric", .cell(metric)), ("comparison", .cell(comparison)),
      (metric.limitKey, .number(JSONNumber(limit, exponent: metric.isRatio ? -9 : -6))),
    ])
  }
}

extension ServiceMetric {
  fileprivate var isRatio: Bool { self == .lossRatio || self == .bitErrorRatio }
  fileprivate var limitKey: String { isRatio ? "ratio" : "milliseconds" }
}

extension FamilyParity: RuleParameters {
  init?(_ reader: JSONReader) {
    self.init(
      lossMargin: reader.optionalCell("lossMargin"),
      delayMargin: reader.optionalDecimal("delayMarginMilliseconds")?.scaled(by: 6))
  }

  var json: JSONValue {
    .present([
      ("lossMargin", lossMargin.map { .cell($0) }),
      ("delayMarginMilliseconds", delayMargin.map { .number(JSONNumber($0, exponent: -6)) }),
    ])
  }
}

extension RouteConvergence: RuleParameters {
  init?(_ reader: JSONReader) {
    let protocols: [String] = reader.cells("protocols")
    guard let below = reader.decimal("belowMilliseconds")?.scaled(by: 6) else { return nil }
    self.init(protocols: protocols, below: below)
  }

  var json: JSONValue {
    .object([
      ("protocols", .cells(protocols)), ("belowMilliseconds", .number(JSONNumber(below, exponent: -6))),
    ])
  }
}
