/// Notices when the real-time clock is set: time stamps of both sides of a step cannot be subtracted.
struct ClockWatch: Sendable {
  private var last: ClockReading

  init(_ reading: ClockReading) {
    last = reading
  }

  /// Whether the clocks moved apart by more than slewing explains since the last reading.
  ///
  /// A millisecond is allowed for the moment between the two readings and 1,000 ppm for slewing; the kernel slews by
  /// 500 ppm at most.
  mutating func hasStepped(to reading: ClockReading) -> Bool {
    let elapsed = reading.monotonic - last.monotonic
    let apart = reading.realtime - last.realtime - elapsed
    last = reading
    return apart.magnitude > 1_000_000 + elapsed.magnitude / 1000
  }
}
