import ExtranetModel
import IPAddressing
import Tables
import Wording

/// The 597 routers of the extranet (001 L2456): 2 + 2 core, 4 + 2 aggregation, 30 + 98 + 455 access, 4 machine room.
enum DeviceSheet {
  /// All routers; uplinks name the devices above.
  static var devices: [Device] { cores + aggregation + access + machineRooms }

  static var text: String { text(of: devices) }

  /// The one device that really answers: an agent of the demo on loopback.
  static func demoText(port: UInt16) -> String {
    var device = Device()
    device.number = "demo-router"
    device.name = "demo-router"
    device.area = "市直"
    device.role = .access
    device.contract = ChangshuItem.contract
    device.managementAddress = IPAddress("127.0.0.1")
    device.managementPort = Int64(port)
    device.credential = "demo"
    return text(of: [device])
  }

  private static func text(of devices: [Device]) -> String {
    var sheet = PlainSheet(headers: Device.columns.map(\.names.zh))
    for device in devices { sheet.append(Device.columns.map { $0.write(device) }) }
    return sheet.text
  }

  private static var cores: [Device] {
    (1...2).map { router("WC", $0, .wideAreaCore, site: "市中心机房", uplinks: $0 == 2 ? ["WC-001"] : []) }
      + (1...2).map { router("MC", $0, .metroCore, site: "市中心机房", uplinks: ["WC-001", "WC-002"]) }
  }

  /// Four towards the bureaux, two towards the villages, each under both metro cores.
  private static var aggregation: [Device] {
    (1...4).map { router("AG", $0, .aggregation, site: "汇聚机房\($0)", uplinks: ["MC-001", "MC-002"]) }
      + (1...2).map { router("AV", $0, .aggregation, site: "村社汇聚机房\($0)", uplinks: ["MC-001", "MC-002"]) }
  }

  /// Key bureaux hang on two aggregation routers, the others on one; villages on the aggregation made for them.
  private static var access: [Device] {
    let key = (1...30).map { number in
      let other = number % 4 + 1
      return bureau(
        "AK", number, uplinks: ["AG-00\((number - 1) % 4 + 1)", "AG-00\(other)"],
        site: Site.bureaux[number - 1])
    }
    let sites = Site.townshipOffices + Site.bureaux.suffix(6) + Site.townshipOffices
    let ordinary = (1...98).map { number in
      bureau("AO", number, uplinks: ["AG-00\((number - 1) % 4 + 1)"], site: sites[number - 1])
    }
    let villages = (1...455).map { number in
      bureau("AC", number, uplinks: ["AV-00\((number - 1) % 2 + 1)"], site: Site.villages[number - 1])
    }
    return key + ordinary + villages
  }

  private static var machineRooms: [Device] {
    (1...4).map { router("MR", $0, .machineRoom, site: "机房\($0)", uplinks: ["MC-001", "MC-002"]) }
  }

  private static func bureau(_ prefix: String, _ number: Int, uplinks: [String], site: Site) -> Device {
    var device = router(prefix, number, .access, site: site.name, uplinks: uplinks)
    device.area = site.area
    return device
  }

  private static func router(
    _ prefix: String, _ number: Int, _ role: DeviceRole, site: String, uplinks: [String]
  ) -> Device {
    var device = Device()
    let digits = String(number)
    device.number = "\(prefix)-\(String(repeating: "0", count: 3 - digits.count))\(digits)"
    device.name = "CS-\(device.number)"
    device.role = role
    device.contract = ChangshuItem.contract
    device.area = InventedNames.cityArea
    device.site = site
    device.uplinks = uplinks
    return device
  }
}
