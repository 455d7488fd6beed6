import JSONText
import Tables

extension Threshold: RuleParameters {
  /// A ratio limit is written as a ratio, a time limit in milliseconds: the metric says which.
  init?(_ reader: JSONReader) {
    let scope = ProductScope(products: reader.optionalCells("products"))
    let statistic: Statistic? = reader.optionalCell("statistic")
    let comparison: Comparison? = reader.cell("comparison")
    guard let metric: ServiceMetric = reader.cell("metric") else {
      // Without its metric nobody can say which of the two limits is meant: neither is an unknown key.
      _ = (reader.optional("ratio"), reader.optional("milliseconds"))
      return nil
    }
    let limit = metric.isRatio ? Self.ratioLimit(reader) : reader.milliseconds(metric.limitKey)
    guard let comparison, let limit else { return nil }
    self.init(metric: metric, comparison: comparison, limit: limit, statistic: statistic, scope: scope)
  }

  /// Bit error ratios are finer than parts per million, so a limit keeps nine decimals.
  private static func ratioLimit(_ reader: JSONReader) -> Int64? {
    guard let number = reader.decimal(ServiceMetric.lossRatio.limitKey) else { return nil }
    guard let limit = number.scaled(by: 9), (0...1_000_000_000).contains(limit) else {
      reader.report(
        at: ServiceMetric.lossRatio.limitKey, code: "not-a-limit", zh: "应为 0 至 1 的比例，至多九位小数：\(number.text)",
        en: "a ratio of 0 to 1 with at most nine decimals is expected: \(number.text)")
      return nil
    }
    return limit
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
  fileprivate var limitKey: String { isRatio ? "ratio" : "milliseconds" }
}

extension FamilyParity: RuleParameters {
  init?(_ reader: JSONReader) {
    self.init(
      lossMargin: reader.optionalRatio("lossMargin"),
      delayMargin: reader.optionalMilliseconds("delayMarginMilliseconds"))
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
    guard let below = reader.milliseconds("belowMilliseconds") else { return nil }
    self.init(protocols: protocols, below: below)
  }

  var json: JSONValue {
    .object([
      ("protocols", .cells(protocols)), ("belowMilliseconds", .number(JSONNumber(below, exponent: -6))),
    ])
  }
}
