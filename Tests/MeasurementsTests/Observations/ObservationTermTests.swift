import CivilTime
import Measurements
import Testing
import Wording

@Suite struct ObservationTermTests {
  @Test func codesAreKebabCaseAndPhrasesDiffer() {
    for codes in [
      Metric.allCases.map(\.rawValue), UnknownReason.allCases.map(\.rawValue),
      DeviceAnswer.allCases.map(\.rawValue), CounterVoid.allCases.map(\.rawValue),
    ] {
      #expect(
        codes.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") } })
    }
    #expect(Set(Metric.allCases.map(\.phrase)).count == Metric.allCases.count)
    #expect(Set(DeviceAnswer.allCases.map(\.phrase)).count == DeviceAnswer.allCases.count)
    #expect(Set(CounterVoid.allCases.map(\.phrase)).count == CounterVoid.allCases.count)
    #expect(Set(UnknownReason.allCases.map(\.phrase)).count == UnknownReason.allCases.count)
  }

  @Test func countersCountAndTextsAreTexts() {
    for metric in Metric.allCases where metric.isCounter {
      #expect([.octets, .packets].contains(metric.unit))
    }
    #expect(Metric.portSpeed.unit == .bitsPerSecond)
    #expect(!Metric.portSpeed.isCounter)
  }

  @Test func anUnknownValueGivesNoReading() {
    let now = Instant(secondsSince1970: 0)
    let continuity = CounterContinuity(width: .bits64)
    var observation = Observation(
      device: "R1", subject: "lo", metric: .octetsIn, value: .unsigned(7), at: now, continuity: continuity)
    #expect(observation.counterReading == CounterReading(count: 7, at: now, continuity: continuity))
    observation.value = .unknown(.notServed)
    #expect(observation.counterReading == nil)
  }
}
