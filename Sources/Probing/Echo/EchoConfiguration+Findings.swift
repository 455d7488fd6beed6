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
    let excesses = self.excesses
    guard !excesses.isEmpty, rates.agreedBy?.isEmpty ?? true else { return [] }
    return [
      Finding(
        .error, code: "probe-rate-not-agreed",
        Phrase(
          zh: "拨测快于缺省上限，但未注明同意人：" + excesses.map(\.zh).joined(separator: "；"),
          en: "faster than the gentle rates, and nobody agreed: " + excesses.map(\.en).joined(separator: "; ")
        ),
        remedy: Phrase(zh: "在配置中写明同意人，或降低速率", en: "name who agreed in the configuration, or slow down"))
    ]
  }

  /// Each way in which the configuration is faster than the gentle rates, with the limit.
  private var excesses: [Phrase] {
    let gentle = EchoRates.gentle
    var found: [Phrase] = []
    if rates.total > gentle.total {
      found.append(
        Phrase(
          zh: "合计每秒 \(rates.total) 个（上限 \(gentle.total)）",
          en: "\(rates.total) packets a second in all (at most \(gentle.total))"))
    }
    if rates.perDevice > gentle.perDevice {
      found.append(
        Phrase(
          zh: "每台设备每秒 \(rates.perDevice) 个（上限 \(gentle.perDevice)）",
          en: "\(rates.perDevice) packets a second to one device (at most \(gentle.perDevice))"))
    }
    if rates.burst > gentle.burst {
      found.append(
        Phrase(
          zh: "连续 \(rates.burst) 个（上限 \(gentle.burst)）",
          en: "\(rates.burst) packets back to back (at most \(gentle.burst))"))
    }
    if interval < .seconds(1) {
      let milliseconds = Int64(interval / .milliseconds(1))
      found.append(
        Phrase(
          zh: "同一目标间隔 \(milliseconds) 毫秒（至少 1 秒）",
          en: "\(milliseconds) ms between probes of one target (at least 1 s)"))
    }
    return found
  }

  static let smallestPayload = EchoPayload.size
  static let largestPayload = 1472
}

/// A run was not begun because its configuration is unsound.
public struct EchoConfigurationError: Error, Sendable, Hashable {
  /// Everything that is wrong with it; never empty.
  public let findings: [Finding]
}
