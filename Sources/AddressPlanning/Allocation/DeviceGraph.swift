import ExtranetModel
import Wording

/// The devices and what they are connected up to.
struct DeviceGraph {
  let devices: [Device]
  let numbers: Set<String>

  init(_ devices: [Device]) {
    self.devices = devices
    numbers = Set(devices.map(\.number))
  }

  /// Every device without an area, every uplink that is not there, and uplinks that run in a circle.
  func findings() -> [Finding] {
    duplicates() + devices.filter { $0.area.isEmpty }.map(Self.withoutArea) + strangers() + loops()
  }

  private func duplicates() -> [Finding] {
    var seen: Set<String> = []
    return devices.filter { !seen.insert($0.number).inserted }.map { device in
      Finding(
        .error, code: "duplicate-device",
        Phrase(zh: "设备编号重复：\(device.number)", en: "two devices have the number \(device.number)"),
        value: device.number)
    }
  }

  private static func withoutArea(_ device: Device) -> Finding {
    Finding(
      .error, code: "device-without-area",
      Phrase(
        zh: "设备 \(device.number) 没有区域，无法确定地址池",
        en: "device \(device.number) has no area, so no pool can be told"),
      value: device.number, remedy: Phrase(zh: "在设备台账中填写区域", en: "state its area in the device ledger"))
  }

  private func strangers() -> [Finding] {
    devices.flatMap { device in
      device.uplinks.filter { !numbers.contains($0) }.map { uplink in
        Finding(
          .error, code: "unknown-uplink",
          Phrase(
            zh: "设备 \(device.number) 的上联设备 \(uplink) 不在台账中",
            en: "uplink \(uplink) of device \(device.number) is not among the devices"),
          value: uplink,
          remedy: Phrase(zh: "更正编号，或先导入该设备", en: "correct the number, or import that device first"))
      }
    }
  }

  /// The devices on circles of uplinks, in one finding.
  private func loops() -> [Finding] {
    let circle = devicesOnCircles().sorted()
    guard !circle.isEmpty else { return [] }
    let shown = circle.prefix(10).joined(separator: " ") + (circle.count > 10 ? " …" : "")
    return [
      Finding(
        .error, code: "uplink-loop",
        Phrase(
          zh: "上联关系成环，涉及 \(circle.count) 台设备：\(shown)",
          en: "uplinks run in a circle through \(circle.count) devices: \(shown)"),
        value: circle.first,
        remedy: Phrase(
          zh: "一条链路只在下联一端登记为上联", en: "state each link as an uplink at its lower end only"))
    ]
  }

  /// Takes away devices above which or below which nothing is left, until only circles stand.
  private func devicesOnCircles() -> Set<String> {
    var upward: [String: Set<String>] = [:]
    var downward: [String: Set<String>] = [:]
    for device in devices {
      for uplink in device.uplinks where numbers.contains(uplink) {
        upward[device.number, default: []].insert(uplink)
        downward[uplink, default: []].insert(device.number)
      }
    }
    let below = Self.peeled(numbers, edges: upward, reverse: downward)
    return Self.peeled(below, edges: downward, reverse: upward)
  }

  /// What is left when nodes without edges into the rest are taken away again and again.
  private static func peeled(
    _ nodes: Set<String>, edges: [String: Set<String>], reverse: [String: Set<String>]
  ) -> Set<String> {
    var left = nodes
    var degree = Dictionary(
      uniqueKeysWithValues: nodes.map { node in (node, edges[node, default: []].intersection(nodes).count) })
    var free = nodes.filter { degree[$0] == 0 }.sorted()
    while let node = free.popLast() {
      left.remove(node)
      for other in reverse[node, default: []] where left.contains(other) {
        degree[other, default: 0] -= 1
        if degree[other] == 0 { free.append(other) }
      }
    }
    return left
  }
}
