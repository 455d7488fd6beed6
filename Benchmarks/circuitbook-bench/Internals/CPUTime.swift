import Glibc

/// The processor time this process was given.
enum CPUTime {
  /// All of it until now, of all threads.
  static var now: Duration {
    var time = timespec()
    // Safety: the kernel fills the value it is given.
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Says so when the machine did something else in between: then threads seem to share a table badly.
  static func sayIfShort(since start: Duration, of wanted: Duration) {
    let share = (now - start) / wanted
    if share < 0.92 {
      say("two threads were given \(Int(share * 100)) % of two cores; the machine is not idle")
    }
  }
}
