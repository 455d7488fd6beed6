import TestSupport
import Testing

@testable import Probing

struct RateLimitTests {
  @Test func aBurstMayGoAtOnceAndThenOneForEachPeriod() {
    var limit = RateLimit(perSecond: 500, burst: 16)
    for _ in 0..<16 {
      #expect(limit.ready(for: 1, now: 0) == 0)
      limit.charge(1, now: 0)
    }
    #expect(limit.ready(for: 1, now: 0) == 2_000_000)
    #expect(limit.ready(for: 2, now: 0) == 4_000_000)
    #expect(limit.ready(for: 1, now: 60_000_000) == 60_000_000)
  }

  @Test(arguments: SeededRandom.seeds)
  func noWindowHoldsMoreThanTheRateAndOneBurst(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var limit = RateLimit(perSecond: 100, burst: 5)
    var now: Int64 = 0
    var times: [Int64] = []
    for _ in 0..<2_000 {
      now = max(now + Int64.random(in: 0..<8_000_000, using: &random), limit.ready(for: 1, now: now))
      limit.charge(1, now: now)
      times.append(now)
    }
    for first in times.indices {
      guard first + 105 < times.count else { break }
      #expect(times[first + 105] - times[first] >= 1_000_000_000, "seed \(seed)")
    }
  }

  @Test(arguments: SeededRandom.seeds)
  func dueEntriesComeInOrder(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var queue = DueQueue()
    let times = (0..<500).map { _ in Int64.random(in: 0..<300, using: &random) }
    for (unit, time) in times.enumerated() { queue.push(DueQueue.Entry(due: time, unit: unit)) }
    var popped: [Int64] = []
    while let entry = queue.popFirst() { popped.append(entry.due) }
    #expect(popped == times.sorted(), "seed \(seed)")
    #expect(queue.isEmpty)
  }
}
