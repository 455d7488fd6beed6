import CivilTime
import Measurements

/// What a device says of itself, from the answer to ``MIBObject/system``.
public struct SystemGroup: Sendable, Hashable {
  private let values: [ObjectIdentifier: SNMPValue]
  private let instants: [ObjectIdentifier: Instant]

  /// Takes the scalars out of all answers, each where it first stands; what is missing stays unknown.
  ///
  /// - Complexity: O(*n*) in the number of variables.
  public init(_ answers: [SNMPAnswer]) {
    var values: [ObjectIdentifier: SNMPValue] = [:]
    var instants: [ObjectIdentifier: Instant] = [:]
    for answer in answers {
      for variable in answer.variables where variable.value.isPresent && values[variable.identifier] == nil {
        guard Self.scalars.contains(variable.identifier) else { continue }
        values[variable.identifier] = variable.value
        instants[variable.identifier] = answer.instant
      }
    }
    self.values = values
    self.instants = instants
  }

  private static let scalars = Set(MIBObject.system.map(\.identifier))

  /// SNMPv2-MIB sysName, shown safely.
  public var name: String? { text(.sysName) }
  /// SNMPv2-MIB sysUpTime in hundredths of a second.
  public var upTime: UInt32? {
    if case .timeTicks(let ticks) = values[MIBObject.sysUpTime.identifier] { ticks } else { nil }
  }
  /// SNMPv2-MIB sysObjectID.
  public var objectIdentifier: ObjectIdentifier? {
    if case .objectIdentifier(let name) = values[MIBObject.sysObjectID.identifier] { name } else { nil }
  }
  /// SNMP-FRAMEWORK-MIB snmpEngineBoots.
  public var engineBoots: UInt32? {
    values[MIBObject.snmpEngineBoots.identifier]?.unsigned.flatMap { UInt32(exactly: $0) }
  }

  private func text(_ object: MIBObject) -> String? {
    values[object.identifier]?.octets.map(displayText)
  }

  /// One observation for each scalar the device serves.
  public func observations(device: String) -> [Observation] {
    var found: [Observation] = []
    func add(_ metric: Metric, _ object: MIBObject, _ value: Observation.Value?) {
      guard let value, let instant = instants[object.identifier] else { return }
      found.append(Observation(device: device, metric: metric, value: value, at: instant))
    }
    add(.systemName, .sysName, text(.sysName).map { .text($0) })
    add(.systemDescription, .sysDescr, text(.sysDescr).map { .text($0) })
    add(.systemObjectIdentifier, .sysObjectID, objectIdentifier.map { .text($0.description) })
    add(.systemLocation, .sysLocation, text(.sysLocation).map { .text($0) })
    add(.upTime, .sysUpTime, upTime.map { .unsigned(UInt64($0)) })
    add(.engineBoots, .snmpEngineBoots, engineBoots.map { .unsigned(UInt64($0)) })
    add(
      .engineTime, .snmpEngineTime,
      values[MIBObject.snmpEngineTime.identifier]?.unsigned.map { .unsigned($0) })
    return found
  }
}
