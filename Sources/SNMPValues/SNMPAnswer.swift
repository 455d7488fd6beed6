import CivilTime

/// The variable bindings of one response, with the instant it arrived.
public struct SNMPAnswer: Sendable, Hashable {
  /// The bindings, in the order of the response.
  public var variables: [SNMPVariable]
  /// When the response arrived.
  public var instant: Instant

  /// Creates an answer.
  public init(_ variables: [SNMPVariable], at instant: Instant) {
    self.variables = variables
    self.instant = instant
  }

  /// SNMPv2-MIB sysUpTime in hundredths of a second, when it was asked in the same request.
  public var upTime: UInt32? {
    for variable in variables where variable.identifier == MIBObject.sysUpTime.identifier {
      if case .timeTicks(let ticks) = variable.value { return ticks }
    }
    return nil
  }
}
