import IPAddressing
import TestSupport
import Testing

@testable import Probing

struct EchoScheduleTests {
  private struct Departure {
    let time: Int64
    let probe: EchoProbe
  }

  private func targets(_ circuits: Int, device: String? = nil) -> [EchoTarget] {
    (0..<circuits).flatMap { circuit in
      [
        EchoTarget(
          key: "\(circuit)/4", address: .v4(IPv4Address(bits: 0xC633_6400 + UInt32(circuit))),
          circuit: "\(circuit)", device: device),
        EchoTarget(
          key: "\(circuit)/6",
          address: .v6(IPv6Address(upper: 0x2001_0db8 << 32, lower: UInt64(circuit) + 1)),
          circuit: "\(circuit)", device: device),
      ]
    }
  }

  /// Runs a schedule on a clock that jumps to whatever is due next.
  private func departures(_ targets: [EchoTarget], _ configuration: EchoConfiguration, seed: UInt64)
    -> [Departure]
  {
    var schedule = EchoSchedule(targets: targets, configuration: configuration, seed: seed)
    var now: Int64 = 1_000
    var departures: [Departure] = []
    schedule.begin(at: now)
    while let next = schedule.nextDue(after: now) {
      now = max(next, now)
      departures += schedule.due(at: now).map { Departure(time: now, probe: $0) }
    }
    return departures
  }

  private func configuration(probes: Int) -> EchoConfiguration {
    var configuration = EchoConfiguration()
    configuration.probesPerTarget = probes
    return configuration
  }

  @Test(arguments: SeededRandom.seeds)
  func everyProbeLeavesOnceInItsOrder(seed: UInt64) {
    let departures = departures(targets(30), configuration(probes: 5), seed: seed)
    #expect(departures.count == 300)
    #expect(Set(departures.map(\.probe)).count == 300)
    for target in 0..<60 as Range<UInt32> {
      let sequences = departures.filter { $0.probe.target == target }.map(\.probe.sequence)
      #expect(sequences == [0, 1, 2, 3, 4], "seed \(seed)")
    }
  }

  @Test(arguments: SeededRandom.seeds)
  func aCircuitIsProbedNoOftenerThanTheInterval(seed: UInt64) {
    let departures = departures(targets(30), configuration(probes: 5), seed: seed)
    for target in 0..<60 as Range<UInt32> {
      let times = departures.filter { $0.probe.target == target }.map(\.time)
      for (earlier, later) in zip(times, times.dropFirst()) {
        #expect(later - earlier >= 3_000_000_000, "seed \(seed)")
        #expect(later - earlier <= 4_000_000_000, "seed \(seed)")
      }
    }
  }

  @Test(arguments: SeededRandom.seeds)
  func bothFamiliesOfACircuitLeaveInOneTickInRandomOrder(seed: UInt64) {
    let departures = departures(targets(40), configuration(probes: 5), seed: seed)
    var ipv4First = 0
    for pair in stride(from: 0, to: departures.count, by: 2) {
      let (first, second) = (departures[pair], departures[pair + 1])
      #expect(first.time == second.time && first.probe.target / 2 == second.probe.target / 2, "seed \(seed)")
      if first.probe.target % 2 == 0 { ipv4First += 1 }
    }
    // 200 fair coins: outside 60…140 once in 10^8 runs.
    #expect((60...140).contains(ipv4First), "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds)
  func theTotalRateAndTheBurstHold(seed: UInt64) {
    // 2,004 circuits in both families would be 1,336 packets a second at 3 s.
    let departures = departures(targets(2_004), configuration(probes: 2), seed: seed)
    let times = departures.map(\.time)
    #expect(times.count == 8_016)
    for first in times.indices {
      if first + 516 < times.count { #expect(times[first + 516] - times[first] >= 1_000_000_000) }
      if first + 16 < times.count { #expect(times[first + 16] > times[first], "seed \(seed)") }
    }
    guard let begin = times.first, let end = times.last else { return }
    #expect(end - begin < 21_000_000_000, "seed \(seed)")
  }

  @Test(arguments: SeededRandom.seeds)
  func oneDeviceGetsNoMoreThanItsRate(seed: UInt64) {
    let times = departures(targets(50, device: "core-1"), configuration(probes: 3), seed: seed).map(\.time)
    #expect(times.count == 300)
    for first in times.indices where first + 22 < times.count {
      #expect(times[first + 22] - times[first] >= 1_000_000_000, "seed \(seed)")
    }
  }

  @Test func oneAddressUnderManyNamesSharesItsRate() {
    let address = IPAddress.v4(IPv4Address(192, 0, 2, 1))
    let many = (0..<40).map { EchoTarget(key: "\($0)", address: address, circuit: "\($0)", device: "\($0)") }
    let times = departures(many, configuration(probes: 2), seed: 1).map(\.time)
    for first in times.indices where first + 22 < times.count {
      #expect(times[first + 22] - times[first] >= 1_000_000_000)
    }
  }

  @Test func targetsPairAcrossFamiliesWithinACircuitOnly() {
    let four = (0..<3).map { IPAddress.v4(IPv4Address(192, 0, 2, UInt8($0))) }
    let six = IPAddress.v6(IPv6Address(bits: 1))
    let targets = [
      EchoTarget(key: "a", address: four[0], circuit: "x"),
      EchoTarget(key: "b", address: four[1], circuit: "x"),
      EchoTarget(key: "c", address: six, circuit: "x"), EchoTarget(key: "d", address: six),
      EchoTarget(key: "e", address: four[2]), EchoTarget(key: "f", address: six, circuit: "y"),
    ]
    #expect(EchoSchedule.pair(targets).map(\.targets) == [[0, 2], [1], [3], [4], [5]])
  }

  @Test func anEmptyScheduleIsExhausted() {
    var schedule = EchoSchedule(targets: [], configuration: EchoConfiguration(), seed: 1)
    schedule.begin(at: 0)
    #expect(schedule.isExhausted)
    #expect(schedule.nextDue(after: 0) == nil)
  }
}
