import Measurements
import TestSupport
import Testing

struct DistributionSketchTests {
  /// Durations over all the magnitudes a network has, from nanoseconds to minutes.
  private func durations(_ count: Int, seed: UInt64) -> [Duration] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in
      .nanoseconds(Int64.random(in: 0..<(1 << Int64.random(in: 1...37, using: &random)), using: &random))
    }
  }

  private func sketch(_ durations: some Sequence<Duration>) -> DistributionSketch {
    var sketch = DistributionSketch()
    for duration in durations { sketch.record(duration) }
    return sketch
  }

  @Test(arguments: SeededRandom.seeds)
  func quantilesAreWithinOnePercentOfTheSortedValues(seed: UInt64) throws {
    let sorted = durations(2_000, seed: seed).sorted()
    let sketch = sketch(sorted)
    for rank in [1, 2, 19, 500, 1_000, 1_899, 1_999, 2_000] {
      let value = try #require(sketch.value(atRank: rank))
      let exact = sorted[rank - 1]
      let error = max(value, exact) - min(value, exact)
      #expect(error <= exact * DistributionSketch.relativeError, "rank \(rank), seed \(seed)")
    }
  }

  @Test(arguments: [
    (0.0, 1), (0.05, 1), (0.051, 2), (0.5, 10), (0.95, 19), (0.951, 20), (1.0, 20), (-3.0, 1), (7.0, 20),
  ])
  func quantilesTakeTheNearestRank(probability: Double, rank: Int) {
    let sketch = sketch((1...20).map { .nanoseconds($0) })
    #expect(sketch.quantile(probability) == .nanoseconds(rank))
  }

  @Test func anEmptySketchHasNoQuantile() {
    #expect(DistributionSketch().quantile(0.5) == nil)
    #expect(sketch([.seconds(1)]).quantile(.nan) == nil)
  }

  @Test(arguments: SeededRandom.seeds)
  func mergingIsAssociativeCommutativeAndEqualToRecordingEverything(seed: UInt64) {
    let all = durations(900, seed: seed)
    let parts = [sketch(all[..<300]), sketch(all[300..<310]), sketch(all[310...])]
    var left = parts[0]
    left.merge(parts[1])
    left.merge(parts[2])
    var right = parts[2]
    var middle = parts[1]
    middle.merge(parts[0])
    right.merge(middle)
    #expect(left == right, "seed \(seed)")
    #expect(left == sketch(all), "seed \(seed)")
    #expect(left.encoded == right.encoded, "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds)
  func theBytesGiveTheSketchBack(seed: UInt64) throws {
    let original = sketch(durations(500, seed: seed) + [.seconds(9_000_000_000), .zero, .seconds(-1)])
    #expect(try DistributionSketch(encoded: original.encoded) == original, "seed \(seed)")
    #expect(try DistributionSketch(encoded: DistributionSketch().encoded).isEmpty)
  }

  @Test(
    arguments: [
      ([], SketchEncodingError.Code.truncated, 0), ([2, 0], .unknownVersion, 0), ([1], .truncated, 1),
      ([1, 1, 5], .truncated, 3), ([1, 0, 0], .trailingBytes, 2),
      // A count of zero, a step of zero, a number in a longer form than it needs, an index past the last bucket.
      ([1, 1, 5, 0], .notCanonical, 3), ([1, 2, 5, 1, 0, 1], .notCanonical, 4),
      ([1, 0x81, 0x00, 5, 1], .notCanonical, 1), ([1, 1, 0x80, 0x1D, 1], .notCanonical, 2),
      ([1, 1, 5] + Array(repeating: 0xFF, count: 9) + [1], .notCanonical, 3),
    ] as [([UInt8], SketchEncodingError.Code, Int)])
  func otherBytesAreRefused(bytes: [UInt8], code: SketchEncodingError.Code, offset: Int) {
    #expect(throws: SketchEncodingError(code: code, offset: offset)) {
      try DistributionSketch(encoded: bytes)
    }
  }

  @Test(arguments: SeededRandom.seeds)
  func whateverIsReadIsWrittenTheSame(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let original = sketch(durations(40, seed: seed)).encoded
    var accepted = 0
    for _ in 0..<5_000 {
      var bytes = original
      bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      guard let read = try? DistributionSketch(encoded: bytes) else { continue }
      accepted += 1
      #expect(read.encoded == bytes, "seed \(seed)")
    }
    #expect(accepted > 0)
  }

  @Test func countsAboveALimitAreBracketed() {
    let sketch = sketch([10, 20, 49, 50, 51, 70].map { .milliseconds($0) })
    let above = sketch.count(above: .milliseconds(50))
    #expect(above.contains(2))
    #expect(above.lowerBound >= 1 && above.upperBound <= 4)
    #expect(sketch.count(above: .seconds(1)) == 0...0)
    #expect(sketch.count(above: .zero) == 6...6)
    #expect(sketch.count(above: .seconds(-1)) == 6...6)
  }
}
