import CivilTime
import Measurements
import Testing

/// Readings `seconds` apart by our clock and `ticks` by the device's.
private func readings(
  _ first: UInt64, _ second: UInt64, width: CounterContinuity.Width = .bits64, seconds: Int64 = 60,
  upTimes: (UInt32?, UInt32?) = (100_000, 106_000)
) -> (CounterReading, CounterReading) {
  let start = Instant(secondsSince1970: 1_780_000_000)
  return (
    CounterReading(count: first, at: start, continuity: CounterContinuity(width: width, upTime: upTimes.0)),
    CounterReading(
      count: second, at: start + .seconds(seconds),
      continuity: CounterContinuity(width: width, upTime: upTimes.1))
  )
}

@Suite struct CounterIntervalTests {
  @Test func octetsBecomeBitsPerSecond() throws {
    let (earlier, later) = readings(1_000, 7_501_000)
    let interval = try later.interval(since: earlier).get()
    #expect(interval.delta == 7_500_000)
    #expect(interval.duration == .seconds(60))
    #expect(interval.bitsPerSecond == 1_000_000)
  }

  @Test func theDevicesClockMeasuresTheInterval() throws {
    // Our clock says 60 s, the device's 58 s: the answer of one of them was 2 s late.
    let (earlier, later) = readings(0, 5_800, upTimes: (0, 5_800))
    #expect(try later.interval(since: earlier).get().perSecond == 100)
  }

  @Test func aWrapOf32BitsIsUndone() throws {
    let (earlier, later) = readings(4_294_967_000, 704, width: .bits32)
    #expect(try later.interval(since: earlier, octetsPerSecond: 1_250_000).get().delta == 1_000)
  }

  @Test func theUpTimesWrapAfter497DaysIsNoRestart() throws {
    let (earlier, later) = readings(0, 600, upTimes: (4_294_964_296, 3_000))
    #expect(try later.interval(since: earlier).get().perSecond == 10)
  }

  @Test(arguments: [
    (CounterVoid.decreased, readings(1_000, 999)),
    (.noTimePassed, readings(0, 1, seconds: 0)),
    (.noTimePassed, readings(0, 1, seconds: -60)),
    // A reboot: the count begins again, and what is there could be taken for a wrap.
    (.restarted, readings(4_000_000_000, 5_000, width: .bits32, upTimes: (900_000, 1_200))),
    (.restarted, readings(10, 5_000_000, upTimes: (900_000, 1_200))),
    (.mayHaveWrapped, readings(4_294_967_000, 704, width: .bits32)),
  ])
  func aBrokenIntervalIsVoid(reason: CounterVoid, pair: (CounterReading, CounterReading)) {
    #expect(pair.1.interval(since: pair.0) == .failure(CounterIntervalError(reason)))
  }

  @Test func whatThePortCannotCarryIsVoid() {
    let (earlier, later) = readings(0, 600_000_000)
    let hundredMegabit: Int64 = 12_500_000 / 2
    #expect(
      later.interval(since: earlier, octetsPerSecond: hundredMegabit)
        == .failure(CounterIntervalError(.implausible)))
  }

  @Test func a32BitCounterOfAFastPortProvesNothing() {
    // A gigabit port turns a 32-bit octet counter round in 34 s.
    let (earlier, later) = readings(0, 4_000_000, width: .bits32)
    #expect(
      later.interval(since: earlier, octetsPerSecond: 125_000_000)
        == .failure(CounterIntervalError(.mayHaveWrapped)))
  }

  @Test func restartAndDiscontinuityAreToldByTheDevice() {
    var (earlier, later) = readings(10, 20)
    earlier.continuity.engineBoots = 4
    later.continuity.engineBoots = 5
    #expect(later.interval(since: earlier) == .failure(CounterIntervalError(.restarted)))
    later.continuity.engineBoots = 4
    earlier.continuity.discontinuity = 0
    later.continuity.discontinuity = 104_000
    #expect(later.interval(since: earlier) == .failure(CounterIntervalError(.discontinuity)))
    later.continuity.width = .bits32
    #expect(later.interval(since: earlier) == .failure(CounterIntervalError(.widthChanged)))
  }
}
