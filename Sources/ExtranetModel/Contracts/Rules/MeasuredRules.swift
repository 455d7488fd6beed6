import Tables
import Wording

/// A limit on a measured value.
public struct Threshold: Sendable, Hashable {
  /// What is measured.
  public var metric: ServiceMetric
  /// Whether the limit itself still keeps it.
  public var comparison: Comparison
  /// The limit, in the metric's unit: a ratio times 10⁹, or nanoseconds.
  public var limit: Int64
  /// The statistic over the samples; absent when the contract does not say.
  public var statistic: Statistic?
  /// The circuits it speaks of; which these are is ambiguous in the text of 004 (004 L1116).
  public var scope: ProductScope

  /// Creates a threshold.
  public init(
    metric: ServiceMetric, comparison: Comparison, limit: Int64, statistic: Statistic?, scope: ProductScope
  ) {
    self.metric = metric
    self.comparison = comparison
    self.limit = limit
    self.statistic = statistic
    self.scope = scope
  }

  /// Strict or not.
  public enum Comparison: String, TermCell {
    /// The value may equal the limit.
    case atMost = "at-most"
    /// The value must stay under the limit.
    case below
    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .atMost: Phrase("≤")
      case .below: Phrase("<")
      }
    }
  }

  /// The statistic a limit binds.
  public enum Statistic: String, TermCell {
    /// The mean.
    case mean
    /// The 95th percentile.
    case percentile95 = "p95"
    /// Every single sample.
    case maximum
    /// The name people read.
    public var phrase: Phrase {
      switch self {
      case .mean: Phrase(zh: "平均值", en: "mean")
      case .percentile95: Phrase(zh: "95 百分位", en: "95th percentile")
      case .maximum: Phrase(zh: "最大值", en: "maximum")
      }
    }
  }
}

/// What a service level speaks of.
public enum ServiceMetric: String, TermCell {
  /// Lost packets over sent packets (丢包率).
  case lossRatio = "loss-ratio"
  /// Delay there and back (往返时延); nothing is said of one direction: see the verdict's assumptions.
  case delay
  /// Variation of the delay (抖动).
  case jitter
  /// Wrong bits over all bits (误码率): never from ping.
  case bitErrorRatio = "bit-error-ratio"

  /// Whether it is a share, not a time.
  public var isRatio: Bool { self == .lossRatio || self == .bitErrorRatio }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .lossRatio: Phrase(zh: "丢包率", en: "loss")
    case .delay: Phrase(zh: "时延", en: "delay")
    case .jitter: Phrase(zh: "抖动", en: "jitter")
    case .bitErrorRatio: Phrase(zh: "误码率", en: "bit error ratio")
    }
  }
}

/// IPv6 performs no worse than IPv4 on the same path, within a margin (004 L1128).
public struct FamilyParity: Sendable, Hashable {
  /// How much worse the loss ratio may be; absent when the contract does not say.
  public var lossMargin: Ratio?
  /// How much longer the delay may be, in nanoseconds; absent when the contract does not say.
  public var delayMargin: Int64?

  /// Creates a rule.
  public init(lossMargin: Ratio? = nil, delayMargin: Int64? = nil) {
    self.lossMargin = lossMargin
    self.delayMargin = delayMargin
  }
}

/// Routing converges below a time, over named protocols (004 L1126).
public struct RouteConvergence: Sendable, Hashable {
  /// The protocols core devices must speak.
  public var protocols: [String]
  /// The time it must stay under, in nanoseconds.
  public var below: Int64

  /// Creates a rule.
  public init(protocols: [String], below: Int64) {
    self.protocols = protocols
    self.below = below
  }
}
