import Tables
import Wording

/// One judged clause for one subject, with everything needed to check it by hand.
public struct Verdict: Sendable, Hashable {
  /// One figure the verdict rests on.
  public struct Figure: Sendable, Hashable {
    /// What it is.
    public let name: Phrase
    /// Its value with unit.
    public let value: Phrase

    /// Creates a figure.
    public init(_ name: Phrase, _ value: Phrase) {
      self.name = name
      self.value = value
    }
  }

  /// The clause's key; empty when the contract has no such clause.
  public var clause: String
  /// What the clause demands.
  public var title: Phrase
  /// Where the clause stands.
  public var source: SourceReference?
  /// The record it is about: a circuit's ledger number, a redundancy group, a contract.
  public var subject: String
  /// What is said.
  public var outcome: Outcome
  /// Why, in one sentence.
  public var reason: Phrase
  /// How many samples or rows it rests on.
  public var sampleCount: Int
  /// The figures.
  public var figures: [Figure]
  /// What had to be assumed.
  public var assumptions: [Phrase]
  /// The keys of the rows it expands to.
  public var evidence: [String]

  /// Creates a verdict about a clause.
  public init(
    on clause: Clause, subject: String, _ outcome: Outcome, because reason: Phrase,
    sampleCount: Int = 0, figures: [Figure] = [], assumptions: [Phrase] = [], evidence: [String] = []
  ) {
    self.clause = clause.key
    self.title = clause.title
    self.source = clause.source
    self.subject = subject
    self.outcome = outcome
    self.reason = reason
    self.sampleCount = sampleCount
    self.figures = figures
    self.assumptions = assumptions
    self.evidence = evidence
  }
}

extension Verdict {
  /// Creates the answer where a contract states no limit and nothing was measured either.
  public init(notMeasured title: Phrase, subject: String, because reason: Phrase, figures: [Figure] = []) {
    self.init(noThresholdFor: title, subject: subject, because: reason, sampleCount: 0, figures: figures)
    self.outcome = .notMeasured
  }

  /// Creates the answer where a contract states no limit: that is an answer, not a gap.
  public init(
    noThresholdFor title: Phrase, subject: String, because reason: Phrase, sampleCount: Int, figures: [Figure]
  ) {
    self.clause = ""
    self.title = title
    self.source = nil
    self.subject = subject
    self.outcome = .noThreshold
    self.reason = reason
    self.sampleCount = sampleCount
    self.figures = figures
    self.assumptions = []
    self.evidence = []
  }
}
