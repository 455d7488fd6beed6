import Measurements
import SNMPValues
import Testing

@Suite struct PortSpeedTests {
  /// Answers of the kinds real devices give.
  static let cases: [(highSpeed: UInt64?, speed: UInt64?, value: Observation.Value)] = [
    (1_000, 1_000_000_000, .integer(1_000_000_000)),
    (10_000, 4_294_967_295, .integer(10_000_000_000)),
    (13_000, nil, .integer(13_000_000_000)),
    // An access node that answers ifHighSpeed in bit/s.
    (100_000_000, 100_000_000, .integer(100_000_000)),
    (100_000_000, 7, .unknown(.implausible)),
    (100_000_000, nil, .unknown(.implausible)),
    (0, 100_000_000, .integer(100_000_000)),
    (0, 0, .unknown(.zero)),
    (0, nil, .unknown(.zero)),
    (nil, 0, .unknown(.zero)),
    (nil, 64_000, .integer(64_000)),
    // No ifXTable at all and a port of 10 Gbit/s.
    (nil, 4_294_967_295, .unknown(.saturated)),
    (0, 4_294_967_295, .unknown(.saturated)),
    (nil, nil, .unknown(.notServed)),
  ]

  @Test(arguments: cases)
  func speedIsKnownOrSaysWhyNot(highSpeed: UInt64?, speed: UInt64?, value: Observation.Value) {
    #expect(portSpeed(highSpeed: highSpeed, speed: speed) == value)
  }
}
