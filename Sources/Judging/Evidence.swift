import ExtranetModel
import Measurements

/// Everything the judges may look at, taken from the book at one revision.
public struct Evidence: Sendable {
  /// The contract.
  public var contract: Contract
  /// The circuits of that contract that are there.
  public var circuits: [Circuit]
  /// What stands at each probed address, by target key.
  public var targets: [String: Target]
  /// What was measured by echo, any number of runs.
  public var echoes: [EchoResult]
  /// What was read from devices.
  public var observations: [Observation]

  /// Creates evidence.
  public init(
    contract: Contract, circuits: [Circuit], targets: [String: Target] = [:], echoes: [EchoResult] = [],
    observations: [Observation] = []
  ) {
    self.contract = contract
    self.circuits = circuits
    self.targets = targets
    self.echoes = echoes
    self.observations = observations
  }
}
