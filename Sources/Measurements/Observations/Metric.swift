import Wording

/// What was read on a device or on one of its interfaces.
///
/// The raw value is the code kept in the book. Each case names the MIB object behind it.
public enum Metric: String, Term {
  // MARK: Of the device

  /// The name the device was given: SNMPv2-MIB sysName (RFC 3418).
  case systemName = "system-name"
  /// What the device says it is: SNMPv2-MIB sysDescr.
  case systemDescription = "system-description"
  /// The vendor's registered identity, dotted: SNMPv2-MIB sysObjectID.
  case systemObjectIdentifier = "system-object-identifier"
  /// Where the device says it stands: SNMPv2-MIB sysLocation.
  case systemLocation = "system-location"
  /// Time since the agent began, in hundredths of a second; wraps after 497 days: SNMPv2-MIB sysUpTime.
  case upTime = "up-time"
  /// How often the agent began again: SNMP-FRAMEWORK-MIB snmpEngineBoots (RFC 3411).
  case engineBoots = "engine-boots"
  /// Seconds since the agent last began: SNMP-FRAMEWORK-MIB snmpEngineTime.
  case engineTime = "engine-time"

  // MARK: Of an interface

  /// The row number of the interface, which may change at a restart: IF-MIB ifIndex (RFC 2863).
  case interfaceIndex = "interface-index"
  /// What the device calls the interface in text: IF-MIB ifDescr.
  case interfaceDescription = "interface-description"
  /// What the operator wrote on the interface: IF-MIB ifAlias.
  case interfaceAlias = "interface-alias"
  /// The kind of interface: IF-MIB ifType (IANAifType-MIB).
  case interfaceType = "interface-type"
  /// The nominal speed of the port in bit/s, from IF-MIB ifHighSpeed, else ifSpeed; says nothing of a shaper.
  case portSpeed = "port-speed"
  /// What the operator asked of the port: IF-MIB ifAdminStatus (1 up, 2 down, 3 testing).
  case administrativeState = "administrative-state"
  /// What the port is doing: IF-MIB ifOperStatus (1 up … 7 lower layer down).
  case operationalState = "operational-state"
  /// sysUpTime when the port entered its state; 0 when that was before the agent began: IF-MIB ifLastChange.
  case lastChange = "last-change"
  /// Octets received: IF-MIB ifHCInOctets, else ifInOctets.
  case octetsIn = "octets-in"
  /// Octets sent: IF-MIB ifHCOutOctets, else ifOutOctets.
  case octetsOut = "octets-out"
  /// Packets received with errors: IF-MIB ifInErrors.
  case errorsIn = "errors-in"
  /// Packets that could not be sent because of errors: IF-MIB ifOutErrors.
  case errorsOut = "errors-out"
}

extension Metric {
  /// What the figure counts.
  public var unit: MetricUnit {
    switch self {
    case .systemName, .systemDescription, .systemObjectIdentifier, .systemLocation, .interfaceDescription,
      .interfaceAlias:
      .text
    case .upTime, .lastChange: .hundredths
    case .engineTime: .seconds
    case .engineBoots: .restarts
    case .interfaceIndex, .interfaceType, .administrativeState, .operationalState: .code
    case .portSpeed: .bitsPerSecond
    case .octetsIn, .octetsOut: .octets
    case .errorsIn, .errorsOut: .packets
    }
  }

  /// Whether only the difference of two readings means anything.
  public var isCounter: Bool {
    switch self {
    case .octetsIn, .octetsOut, .errorsIn, .errorsOut: true
    default: false
    }
  }
}

extension Metric {
  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .systemName: Phrase(zh: "设备名称", en: "system name")
    case .systemDescription: Phrase(zh: "设备描述", en: "system description")
    case .systemObjectIdentifier: Phrase(zh: "厂商标识", en: "system object identifier")
    case .systemLocation: Phrase(zh: "设备位置", en: "system location")
    case .upTime: Phrase(zh: "运行时间", en: "up time")
    case .engineBoots: Phrase(zh: "代理重启次数", en: "engine boots")
    case .engineTime: Phrase(zh: "代理运行秒数", en: "engine time")
    case .interfaceIndex: Phrase(zh: "接口索引", en: "interface index")
    case .interfaceDescription: Phrase(zh: "接口描述", en: "interface description")
    case .interfaceAlias: Phrase(zh: "接口别名", en: "interface alias")
    case .interfaceType: Phrase(zh: "接口类型", en: "interface type")
    case .portSpeed: Phrase(zh: "端口速率", en: "port speed")
    case .administrativeState: Phrase(zh: "管理状态", en: "administrative state")
    case .operationalState: Phrase(zh: "运行状态", en: "operational state")
    case .lastChange: Phrase(zh: "最近状态变化", en: "last change")
    case .octetsIn: Phrase(zh: "入方向字节数", en: "octets in")
    case .octetsOut: Phrase(zh: "出方向字节数", en: "octets out")
    case .errorsIn: Phrase(zh: "入方向错误包", en: "errors in")
    case .errorsOut: Phrase(zh: "出方向错误包", en: "errors out")
    }
  }
}
