internal import CCircuitBookEchoSockets

/// The system's clocks, CLOCK_MONOTONIC and CLOCK_REALTIME.
public struct SystemClock: EchoClock {
  /// Creates the clock.
  public init() {}

  /// Both clocks now.
  public func read() -> ClockReading {
    var reading = ClockReading(monotonic: 0, realtime: 0)
    // Safety: two numbers written during the call.
    unsafe cb_echo_clocks(&reading.monotonic, &reading.realtime)
    return reading
  }
}

/// The name of this host; empty when it has none.
func hostName() -> String {
  var name = [CChar](repeating: 0, count: 256)
  // Safety: the size passed is the array's own.
  let length = unsafe cb_echo_host_name(&name, UInt32(name.count))
  return String(decoding: name.prefix(Int(max(0, length))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
