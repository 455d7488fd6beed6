/// A run of echo probes: its facts and one result for each target, in the order the targets were given.
public struct EchoRun: Sendable, Hashable {
  /// What is true of the whole run.
  public var facts: EchoRunFacts
  /// One result for each target.
  public var results: [EchoResult]

  /// Creates a run.
  public init(facts: EchoRunFacts, results: [EchoResult]) {
    self.facts = facts
    self.results = results
  }
}
