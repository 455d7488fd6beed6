import IPAddressing
import Wording

/// What a run of echo probes says about one target in one address family.
public struct EchoResult: Sendable, Hashable {
  /// Whether there is anything to judge.
  public enum State: Sendable, Hashable {
    /// The tally counts.
    case measured
    /// Nothing was learnt about the line; the tally has no probe sent.
    case notMeasured(NotMeasuredReason)
  }

  /// The kind of socket used and whose clocks were read.
  public struct Instrument: Sendable, Hashable {
    /// The kind of socket.
    public let socket: EchoSocketKind
    /// Whose clock told when probes left: the kernel's only if it did so for every one.
    public let sendStamp: TimestampKind
    /// Whose clock told when replies came: the kernel's only if it did so for every one.
    public let receiveStamp: TimestampKind

    /// Creates the description of an instrument.
    public init(socket: EchoSocketKind, sendStamp: TimestampKind, receiveStamp: TimestampKind) {
      self.socket = socket
      self.sendStamp = sendStamp
      self.receiveStamp = receiveStamp
    }
  }

  /// The key of the target in the inventory.
  public var target: String
  /// The key of the circuit the target stands for, if it stands for one.
  public var circuit: String?
  /// The address probed.
  public var address: IPAddress
  /// The run it belongs to.
  public var facts: EchoRunFacts
  /// Whether anything was measured.
  public var state: State
  /// How it was measured; nil when it was not.
  public var instrument: Instrument?
  /// What the probes come to.
  public var tally: EchoTally
  /// The probes one by one, in the order of their sequence; empty once only the tally is kept.
  public var samples: [EchoSample]

  /// Creates a result that was measured.
  public init(
    target: String, circuit: String?, address: IPAddress, facts: EchoRunFacts, instrument: Instrument,
    samples: [EchoSample]
  ) {
    self.target = target
    self.circuit = circuit
    self.address = address
    self.facts = facts
    self.state = .measured
    self.instrument = instrument
    self.tally = EchoTally(samples)
    self.samples = samples
  }

  /// Creates a result that was not measured.
  public init(
    target: String, circuit: String?, address: IPAddress, facts: EchoRunFacts, reason: NotMeasuredReason
  ) {
    self.target = target
    self.circuit = circuit
    self.address = address
    self.facts = facts
    self.state = .notMeasured(reason)
    self.instrument = nil
    self.tally = EchoTally()
    self.samples = []
  }

  /// The address family probed.
  public var family: AddressFamily { address.family }
}
