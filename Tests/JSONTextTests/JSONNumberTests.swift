import JSONText
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("0.000", "0"), ("0e99999", "0"), ("10", "10"), ("1.50", "1.5"),
    ("-0.05", "-0.05"),
    ("1e2", "100"), ("1E+2", "100"), ("100e-2", "1"), ("0.1", "0.1"), ("12345.6789", "12345.6789"),
    ("1e20", "100000000000000000000"), ("1e21", "1e+21"), ("123e20", "1.23e+22"), ("0.000001", "0.000001"),
    ("0.0000001", "1e-7"), ("1.25e-9", "1.25e-9"), ("9223372036854775807", "9223372036854775807"),
    ("0.12345678901234567890123456789012345678", "0.12345678901234567890123456789012345678"),
    ("100000000000000000000000000000000000000000000000000", "1e+50"), ("-1e-9999", "-1e-9999"),
    ("2.0e9998", "2e+9998"),
  ])
  func hasOneWriting(text: String, canonical: String) throws {
    let number = try #require(JSONNumber(text))
    #expect(number.text == text)
    #expect(number.canonical == canonical)
    #expect(JSONNumber(canonical)?.canonical == canonical)
    #expect(JSONNumber(canonical) == number)
  }

  @Test(arguments: [
    "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "1 ", "١", "NaN", "1e10000", "1_000",
  ])
  func refuses(text: String) {
    #expect(JSONNumber(text) == nil)
  }

  @Test(
    arguments: [
      ("12.34", 2, 1234), ("12.34", 3, 12_340), ("12.34", 1, nil), ("1e2", 0, 100), ("1200", -2, 12),
      ("1250", -2, nil),
      ("9223372036854775807", 0, .max), ("-9223372036854775808", 0, .min), ("9223372036854775808", 0, nil),
      ("1e9999", 0, nil), ("0", 40, 0), ("-0.005", 3, -5),
    ] as [(String, Int, Int64?)])
  func scalesExactly(text: String, places: Int, expected: Int64?) throws {
    #expect(try #require(JSONNumber(text)).scaled(by: places) == expected)
  }

  @Test func ordersByValue() throws {
    let ascending = [
      "-1e50", "-100.5", "-100", "-1.01", "-1", "-0.5", "-1e-9", "0", "1e-9", "0.3", "0.30000000000000000001",
      "1",
      "1.01", "9.99", "10", "99999999999999999999999999999999999998",
      "99999999999999999999999999999999999999", "1e38",
    ].compactMap { JSONNumber($0) }
    #expect(ascending.count == 18)
    for (index, left) in ascending.enumerated() {
      for (other, right) in ascending.enumerated() {
        #expect((left < right) == (index < other), "\(left) \(right)")
        #expect((left == right) == (index == other))
      }
    }
    #expect(Set(["1.0", "1", "10e-1"].compactMap { JSONNumber($0) }).count == 1)
  }

  @Test func isMade() {
    #expect(JSONNumber(1_234, exponent: -2).canonical == "12.34")
    #expect(JSONNumber(0, exponent: 5).canonical == "0")
    #expect(JSONNumber(-1_200).canonical == "-1200")
    #expect(JSONNumber(0.1)?.canonical == "0.1")
    #expect(JSONNumber(Double.leastNonzeroMagnitude)?.canonical == "5e-324")
    #expect(JSONNumber(1e300)?.double == 1e300)
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(-Double.infinity) == nil)
  }
}
