import CivilTime
import Measurements
import SNMPValues
import Wording

/// What one run brought: every device once, in the order asked.
public struct PollRun: Sendable {
  /// When it began.
  public let began: Instant
  /// When it ended.
  public let ended: Instant
  /// The devices in the order they were given.
  public let devices: [PolledDevice]
  /// What the run has to say: devices that share an engine id.
  public let findings: [Finding]
  /// Messages the SNMP library wanted to print; devices that send broken packets cause them.
  public let suppressedMessages: UInt64

  /// Every observation of the run.
  public var observations: [Observation] { devices.flatMap(\.observations) }
}

/// What one device answered.
public struct PolledDevice: Sendable {
  /// The key of the device in the inventory.
  public let deviceKey: String
  /// How it took being asked.
  public let answer: DeviceAnswer
  /// Why not everything was answered; nil when it was.
  public let cause: PollCause?
  /// What was read; empty unless something was answered.
  public let observations: [Observation]
  /// What the device says of itself.
  public let system: SystemGroup
  /// Its interfaces.
  public let interfaces: InterfaceTable
  /// What it took.
  public let effort: PollEffort
}

/// What asking one device took.
public struct PollEffort: Sendable, Hashable {
  /// Requests sent, retries among them.
  public internal(set) var packetsSent = 0
  /// Requests sent again because no answer came.
  public internal(set) var retries = 0
  /// Answers that were not ours: another request, another sender's community, not decodable.
  public internal(set) var answersDropped = 0
  /// Bytes received.
  public internal(set) var bytesReceived = 0
  /// Variables taken.
  public internal(set) var variables = 0
  /// From the first request to the end.
  public internal(set) var duration: Duration = .zero

  /// Nothing yet.
  public init() {}
}
