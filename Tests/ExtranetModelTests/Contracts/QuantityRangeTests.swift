import ExtranetModel
import Tables
import Testing

@Suite struct QuantityRangeTests {
  /// 2 % of the items of a contract, floored: 18, 16 and 2 lines; over the total 40.
  @Test(arguments: [
    (927, QuantityRange.Rounding.floor, 18), (831, .floor, 16), (118, .floor, 2), (86, .floor, 1),
    (46, .floor, 0),
    (2_004, .floor, 40), (927, .halfUp, 19), (831, .halfUp, 17), (46, .halfUp, 1), (25, .halfUp, 1),
    (24, .halfUp, 0),
    (1, .ceiling, 1), (50, .ceiling, 1), (51, .ceiling, 2), (0, .ceiling, 0),
  ])
  func allowances(quantity: Int64, rounding: QuantityRange.Rounding, expected: Int64) {
    let range = QuantityRange(ratio: Ratio(partsPerMillion: 20_000))
    #expect(range.allowance(of: quantity, rounding: rounding) == expected)
  }
}
