/// An object type of a management information base by its registered name.
///
/// This is our own table: no MIB file is read. Scalars are given with their instance `.0`, columns without an
/// index.
public struct MIBObject: Sendable, Hashable {
  /// The descriptor in its MIB module: `ifHighSpeed`.
  public let name: String
  /// Where it lies.
  public let identifier: ObjectIdentifier

  init(_ name: String, _ identifier: ObjectIdentifier) {
    self.name = name
    self.identifier = identifier
  }
}

// SNMPv2-MIB (RFC 3418) and SNMP-FRAMEWORK-MIB (RFC 3411): scalars.
extension MIBObject {
  /// SNMPv2-MIB sysDescr.0
  public static let sysDescr = MIBObject("sysDescr", [1, 3, 6, 1, 2, 1, 1, 1, 0])
  /// SNMPv2-MIB sysObjectID.0
  public static let sysObjectID = MIBObject("sysObjectID", [1, 3, 6, 1, 2, 1, 1, 2, 0])
  /// SNMPv2-MIB sysUpTime.0
  public static let sysUpTime = MIBObject("sysUpTime", [1, 3, 6, 1, 2, 1, 1, 3, 0])
  /// SNMPv2-MIB sysName.0
  public static let sysName = MIBObject("sysName", [1, 3, 6, 1, 2, 1, 1, 5, 0])
  /// SNMPv2-MIB sysLocation.0
  public static let sysLocation = MIBObject("sysLocation", [1, 3, 6, 1, 2, 1, 1, 6, 0])
  /// SNMP-FRAMEWORK-MIB snmpEngineBoots.0
  public static let snmpEngineBoots = MIBObject("snmpEngineBoots", [1, 3, 6, 1, 6, 3, 10, 2, 1, 2, 0])
  /// SNMP-FRAMEWORK-MIB snmpEngineTime.0
  public static let snmpEngineTime = MIBObject("snmpEngineTime", [1, 3, 6, 1, 6, 3, 10, 2, 1, 3, 0])

  /// What the device says of itself, asked in one request.
  public static let system: [MIBObject] = [
    sysDescr, sysObjectID, sysUpTime, sysName, sysLocation, snmpEngineBoots, snmpEngineTime,
  ]
}

// IF-MIB (RFC 2863): columns of ifTable and ifXTable, both indexed by ifIndex.
extension MIBObject {
  /// IF-MIB ifDescr
  public static let ifDescr = MIBObject("ifDescr", [1, 3, 6, 1, 2, 1, 2, 2, 1, 2])
  /// IF-MIB ifType
  public static let ifType = MIBObject("ifType", [1, 3, 6, 1, 2, 1, 2, 2, 1, 3])
  /// IF-MIB ifSpeed
  public static let ifSpeed = MIBObject("ifSpeed", [1, 3, 6, 1, 2, 1, 2, 2, 1, 5])
  /// IF-MIB ifAdminStatus
  public static let ifAdminStatus = MIBObject("ifAdminStatus", [1, 3, 6, 1, 2, 1, 2, 2, 1, 7])
  /// IF-MIB ifOperStatus
  public static let ifOperStatus = MIBObject("ifOperStatus", [1, 3, 6, 1, 2, 1, 2, 2, 1, 8])
  /// IF-MIB ifLastChange
  public static let ifLastChange = MIBObject("ifLastChange", [1, 3, 6, 1, 2, 1, 2, 2, 1, 9])
  /// IF-MIB ifInOctets
  public static let ifInOctets = MIBObject("ifInOctets", [1, 3, 6, 1, 2, 1, 2, 2, 1, 10])
  /// IF-MIB ifInErrors
  public static let ifInErrors = MIBObject("ifInErrors", [1, 3, 6, 1, 2, 1, 2, 2, 1, 14])
  /// IF-MIB ifOutOctets
  public static let ifOutOctets = MIBObject("ifOutOctets", [1, 3, 6, 1, 2, 1, 2, 2, 1, 16])
  /// IF-MIB ifOutErrors
  public static let ifOutErrors = MIBObject("ifOutErrors", [1, 3, 6, 1, 2, 1, 2, 2, 1, 20])
  /// IF-MIB ifName
  public static let ifName = MIBObject("ifName", [1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 1])
  /// IF-MIB ifHCInOctets
  public static let ifHCInOctets = MIBObject("ifHCInOctets", [1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 6])
  /// IF-MIB ifHCOutOctets
  public static let ifHCOutOctets = MIBObject("ifHCOutOctets", [1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 10])
  /// IF-MIB ifHighSpeed
  public static let ifHighSpeed = MIBObject("ifHighSpeed", [1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 15])
  /// IF-MIB ifAlias
  public static let ifAlias = MIBObject("ifAlias", [1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 18])
  /// IF-MIB ifCounterDiscontinuityTime
  public static let ifCounterDiscontinuityTime = MIBObject(
    "ifCounterDiscontinuityTime", [1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 19])

  /// Every column of the two interface tables that is read, names first: the counters of one row are then
  /// asked in one request and belong to one instant.
  public static let interfaces: [MIBObject] = [
    ifDescr, ifName, ifAlias, ifType, ifSpeed, ifHighSpeed, ifAdminStatus, ifOperStatus, ifLastChange,
    ifInOctets,
    ifOutOctets, ifHCInOctets, ifHCOutOctets, ifInErrors, ifOutErrors, ifCounterDiscontinuityTime,
  ]
}
