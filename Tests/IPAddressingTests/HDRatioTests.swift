import IPAddressing
import TestSupport
import Testing

@Suite("HD-ratio (RFC 3194)")
struct HDRatioTests {
  // Binary logarithms of whole numbers, computed with 50 digits (Python 3.11, decimal), cut to 20.
  private static let logarithms: [(UInt128, Double)] = [
    (1, 0), (2, 1), (3, 1.58496250072115618145), (5, 2.32192809488736234787),
    (6, 2.58496250072115618145), (7, 2.80735492205760410744), (10, 3.32192809488736234787),
    (100, 6.64385618977472469574), (255, 7.99435343685885793757), (257, 8.00562454919387810691),
    (1000, 9.96578428466208704361), (33_689, 15.0399899847246840443), (33_690, 15.0400328080091196960),
    (65_535, 15.9999779860527360444), (65_536, 16), (741_455, 19.4999996104789774491),
    (741_456, 19.5000015562397694173), (6_183_533, 22.5599999358015381322),
    (6_183_534, 22.5600001691139380550), (1_000_000_000, 29.8973528539862611308),
    (4_294_967_295, 31.9999999996640963849), (9_007_199_254_740_993, 53),
    (12_157_665_459_056_928_801, 63.3985000288462472581),
    (1_000_000_000_000_000_000_000_000_000_000, 99.6578428466208704361),
    (255_211_775_190_703_847_597_530_955_573_826_158_592, 127.584962500721156181),
    (UInt128.max, 128),
  ]

  @Test("Ratios agree with a table of high precision", arguments: logarithms)
  func precision(number: UInt128, logarithm: Double) throws {
    let ratio = try #require(HDRatio(assigned: number, capacityBits: 128)?.ratio)
    // The logarithm is good to 4e-16 or one unit in the last place, whichever is more.
    #expect(abs(ratio * 128 - logarithm) <= max(4e-16, logarithm.ulp), "\(ratio * 128)")
  }

  @Test(
    "Prefixes counted in units",
    arguments: [
      ("2001:db8::/32", 48, 65_536 as UInt128, "1.0000"), ("2001:db8::/32", 48, 256, "0.5000"),
      ("2001:db8::/32", 48, 1, "0.0000"), ("2001:db8::/32", 48, 33_690, "0.9400"),
      ("2001:db8::/32", 56, 6_183_534, "0.9400"), ("10.0.0.0/8", 24, 16_000, "0.8729"),
      // RFC 3194 §2: DECnet IV, 15,000 nodes under 16 bits
      ("10.0.0.0/16", 32, 15_000, "0.8670"),
      ("::/0", 128, UInt128.max, "1.0000"),
    ])
  func prefixes(prefix: String, unit: Int, assigned: UInt128, text: String) throws {
    let ratio = try #require(HDRatio(of: IPPrefix(parsing: prefix), assigned: assigned, unitLength: unit))
    #expect(ratio.description == text)
  }

  @Test("No ratio without an assignment or without a choice; none beyond the capacity")
  func edges() throws {
    let prefix = try #require(IPPrefix("2001:db8::/32"))
    #expect(HDRatio(of: prefix, assigned: 0, unitLength: 48)?.ratio == nil)
    #expect(HDRatio(of: prefix, assigned: 0, unitLength: 48)?.description == "-")
    #expect(HDRatio(of: prefix, assigned: 1, unitLength: 32)?.ratio == nil)
    #expect(HDRatio(of: prefix, assigned: 65_537, unitLength: 48) == nil)
    #expect(HDRatio(of: prefix, assigned: 1, unitLength: 31) == nil)
    #expect(HDRatio(of: prefix, assigned: 1, unitLength: 129) == nil)
    #expect(HDRatio(assigned: 1, capacityBits: -1) == nil && HDRatio(assigned: 1, capacityBits: 129) == nil)
    #expect(HDRatio(assigned: 16_384, capacityBits: 16)?.share == 0.25)
    #expect(HDRatio(assigned: 1 << 127, capacityBits: 128)?.share == 0.5)
  }

  @Test(
    "The units a threshold asks for, beside the powers computed with 50 digits",
    arguments: [
      (16, 33_690 as UInt128), (24, 6_183_534), (28, 83_774_046), (19, 237_901), (32, 1_134_964_479),
      (8, 184),
      (1, 2),
    ])
  func thresholds(bits: Int, units: UInt128) throws {
    #expect(HDRatio.unitsReaching(HDRatio.registryThreshold, capacityBits: bits) == units)
    let reached = try #require(HDRatio(assigned: units, capacityBits: bits)?.ratio)
    let missed = try #require(HDRatio(assigned: units - 1, capacityBits: bits)?.ratio)
    #expect(reached >= 0.94 && missed < 0.94)
  }

  @Test("Thresholds at and beyond the ends")
  func thresholdEdges() {
    #expect(HDRatio.unitsReaching(0, capacityBits: 16) == 1)
    #expect(HDRatio.unitsReaching(1, capacityBits: 16) == 65_536)
    #expect(HDRatio.unitsReaching(1, capacityBits: 127) == 1 << 127)
    #expect(HDRatio.unitsReaching(1.01, capacityBits: 16) == nil)
    #expect(HDRatio.unitsReaching(-0.1, capacityBits: 16) == nil)
    #expect(HDRatio.unitsReaching(.nan, capacityBits: 16) == nil)
    #expect(HDRatio.unitsReaching(0.94, capacityBits: 0) == nil)
  }

  @Test("One more assigned is no lower ratio beyond rounding", arguments: SeededRandom.seeds)
  func monotone(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2_000 {
      let count = UInt128(random.next() >> UInt64.random(in: 1...62, using: &random)) + 1
      let lower = try #require(HDRatio(assigned: count, capacityBits: 64)?.ratio)
      let upper = try #require(HDRatio(assigned: count + 1, capacityBits: 64)?.ratio)
      #expect(lower <= upper.nextUp && (0...1).contains(upper))
    }
  }
}
