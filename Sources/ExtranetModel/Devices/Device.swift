import IPAddressing
import Tables
import Wording

/// A router or another device of the extranet.
public struct Device: ExtranetRecord {
  /// Our own stable number.
  public var number = ""
  /// Its host name.
  public var name = ""
  /// Its place in the network.
  public var role: DeviceRole?
  /// Vendor and model.
  public var model = ""
  /// The contract under which it is kept running.
  public var contract = ""
  /// The area it stands in.
  public var area = ""
  /// The site it stands at.
  public var site = ""
  /// The devices it is connected up to, by number.
  public var uplinks: [String] = []
  /// The address it is managed under.
  public var managementAddress: IPAddress?
  /// The UDP port SNMP answers on; 161 when absent.
  public var managementPort: Int64?
  /// The name of the SNMP credential, never the credential.
  public var credential = ""
  /// Anything else.
  public var note = ""

  /// Creates an empty record.
  public init() {}

  /// The number.
  public var key: String { number }
  /// Kept as a device.
  public static let kind = RecordKind.device

  /// The fields.
  public static let columns: [Column<Device>] = [
    Column("device", zh: "设备编号", en: "device number", audience: .province, required: true, \.number),
    Column("name", zh: "设备名称", en: "name", aliases: ["主机名"], \.name),
    Column("role", zh: "设备角色", en: "role", aliases: ["层次"], audience: .province, required: true, \.role),
    Column("model", zh: "型号", en: "model", aliases: ["设备型号"], \.model),
    Column("contract", zh: "合同", en: "contract", audience: .province, \.contract),
    Column("area", zh: "区域", en: "area", audience: .province, \.area),
    Column("site", zh: "站点", en: "site", aliases: ["机房"], \.site),
    Column(list: "uplinks", zh: "上联设备", en: "uplinks", \.uplinks),
    Column("management-address", zh: "管理地址", en: "management address", \.managementAddress),
    Column("management-port", zh: "管理端口", en: "management port", \.managementPort),
    Column("credential", zh: "凭据名", en: "credential name", \.credential),
    Column("note", zh: "备注", en: "note", \.note),
  ]
}

/// A device's place in the network (001 L2456).
public enum DeviceRole: String, TermCell {
  /// Core of the wide-area network.
  case wideAreaCore = "wan-core"
  /// Core of the metropolitan network.
  case metroCore = "metro-core"
  /// Aggregation.
  case aggregation
  /// Access.
  case access
  /// A router of a machine room.
  case machineRoom = "machine-room"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .wideAreaCore: Phrase(zh: "广域网核心", en: "WAN core")
    case .metroCore: Phrase(zh: "城域网核心", en: "metro core")
    case .aggregation: Phrase(zh: "汇聚", en: "aggregation")
    case .access: Phrase(zh: "接入", en: "access")
    case .machineRoom: Phrase(zh: "机房", en: "machine room")
    }
  }

  /// Other spellings in sheets.
  public var aliases: [String] {
    switch self {
    case .wideAreaCore: ["广域核心"]
    case .metroCore: ["城域核心"]
    case .aggregation: ["汇聚层"]
    case .access: ["接入层"]
    case .machineRoom: ["机房路由器"]
    }
  }
}
