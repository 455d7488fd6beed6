import ExtranetModel

/// Something that needs a prefix of each family: a device's loopback, or its link to an uplink.
struct Consumer: Hashable {
  /// The stable key.
  let key: String
  /// Loopback or link.
  let use: SegmentUse
  /// The device; of a link the lower one.
  let owner: String
  /// The upper device of a link.
  let peer: String
  /// The area of the device.
  let area: PlanArea

  /// The consumers of all devices whose area is known, by device and uplink.
  static func all(of devices: [Device], areas: PlanAreas, space: String) -> [Consumer] {
    devices.sorted { $0.number < $1.number }.flatMap { device -> [Consumer] in
      guard let area = areas.area(of: device) else { return [] }
      let loopback = Consumer(
        key: AllocationKeys.loopback(device.number, space: space), use: .loopback, owner: device.number,
        peer: "",
        area: area)
      let links = Set(device.uplinks).sorted().map { uplink in
        Consumer(
          key: AllocationKeys.link(device.number, to: uplink, space: space), use: .link, owner: device.number,
          peer: uplink,
          area: area)
      }
      return [loopback] + links
    }
  }
}
