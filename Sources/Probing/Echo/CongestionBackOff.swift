/// Probes the kernel had no room for, and when to try again: a local queue is not the line's loss.
struct CongestionBackOff: Sendable {
  private var waiting: [EchoProbe] = []
  private var delay = Self.shortest
  /// When the waiting probes may be tried.
  private(set) var resumes = Int64.min

  private static let shortest: Int64 = 10_000_000
  private static let longest: Int64 = 1_000_000_000

  var isIdle: Bool { waiting.isEmpty }

  /// Keeps a probe for later; each refusal doubles the wait, up to a second.
  mutating func postpone(_ probe: EchoProbe, now: Int64) {
    if waiting.isEmpty {
      resumes = now + delay
      delay = min(delay * 2, Self.longest)
    }
    waiting.append(probe)
  }

  /// Notes that the kernel has room again.
  mutating func relax() {
    delay = Self.shortest
  }

  /// The probes to try now: none before their time; nil when none is waiting.
  mutating func retries(at now: Int64) -> [EchoProbe]? {
    guard !waiting.isEmpty else { return nil }
    guard now >= resumes else { return [] }
    defer { waiting = [] }
    return waiting
  }
}
