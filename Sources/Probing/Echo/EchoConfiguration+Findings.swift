import Wording

extension EchoConfiguration {
  /// Everything that keeps a run from being made with it; empty for a sound configuration.
  public var findings: [Finding] { rangeFindings + agreementFindings }

  private var rangeFindings: [Finding] {
    var findings: [Finding] = []
    func check(_ isRight: Bool, _ code: String, _ zh: String, _ en: String, _ value: String) {
      guard !isRight else { return }
      findings.append(Finding(.error, code: code, Phrase(zh: zh, en: en), value: value))
    }
    check(
      (1...1_000_000).contains(probesPerTarget), "probe-count-out-of-range", "每个目标的拨测次数应为 1 至 1000000",
      "probes per target must be 1 to 1,000,000", "\(probesPerTarget)")
    check(
      (Self.smallestPayload...Self.largestPayload).contains(payloadSize), "payload-out-of-range",
      "报文载荷应为 16 至 1472 字节", "the payload must be 16 to 1,472 octets", "\(payloadSize)")
    for time in [interval, timeout, maximumDuration] {
      check(
        time > .zero && time <= .seconds(86_400), "probe-time-out-of-range", "拨测间隔、超时与时长应大于零且不超过一天",
        "interval, timeout and duration must be above zero and at most a day", "\(time)")
    }
    check(
      lateGrace >= .zero && lateGrace <= .seconds(60), "probe-time-out-of-range", "迟到等待时间应为 0 至 60 秒",
      "the wait for late replies must be 0 to 60 s", "\(lateGrace)")
    for rate in [rates.total, rates.perDevice, rates.burst] {
      check(
        (1...1_000_000).contains(rate), "probe-rate-out-of-range", "拨测速率应为每秒 1 至 1000000",
        "rates must be 1 to 1,000,000 a second", "\(rate)")
    }
    return findings
  }

  private var agreementFindings: [Finding] {
    let gentle = EchoRates.gentle
    let isGentle =
      rates.total <= gentle.total && rates.perDevice <= gentle.perDevice && rates.burst <= gentle.burst
      && interval >= .seconds(1)
    guard !isGentle, rates.agreedBy?.isEmpty ?? true else { return [] }
    return [
      Finding(
        .error, code: "probe-rate-not-agreed",
        Phrase(zh: "拨测速率超过缺省上限，但未注明同意人", en: "faster than the gentle rates, and nobody agreed"),
        value: "\(rates.total)/s, \(rates.perDevice)/s, \(rates.burst), \(interval)",
        remedy: Phrase(zh: "在配置中写明同意人，或降低速率", en: "name who agreed in the configuration, or slow down"))
    ]
  }

  static let smallestPayload = EchoPayload.size
  static let largestPayload = 1472
}

/// A run was not begun because its configuration is unsound.
public struct EchoConfigurationError: Error, Sendable, Hashable {
  /// Everything that is wrong with it; never empty.
  public let findings: [Finding]
}
