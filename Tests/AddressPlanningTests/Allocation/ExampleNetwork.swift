import AddressPlanning
import ExtranetModel
import IPAddressing
import Testing

/// Networks of invented devices, and books that keep what was allocated.
enum ExampleNetwork {
  static func device(_ number: String, _ role: DeviceRole, area: String, uplinks: [String] = []) -> Device {
    var device = Device()
    device.number = number
    device.role = role
    device.area = area
    device.uplinks = uplinks
    return device
  }

  /// 597 routers in the numbers of 001 L2456; names, areas and uplinks invented.
  static func changshu() -> [Device] {
    let cores = (1...2).map { device("W\($0)", .wideAreaCore, area: "核心", uplinks: $0 == 2 ? ["W1"] : []) }
    let metros = (1...2).map { device("M\($0)", .metroCore, area: "核心", uplinks: ["W1", "W2"]) }
    let aggregation = (1...6).map { device("G\($0)", .aggregation, area: "片区\($0)", uplinks: ["M1", "M2"]) }
    let rooms = (1...4).map { device("J\($0)", .machineRoom, area: "核心", uplinks: ["M1"]) }
    let access = (0..<583).map { index in
      device(
        "A\(1000 + index)", .access, area: "片区\(index % 6 + 1)",
        uplinks: index < 30 ? ["G1", "G2"] : ["G\(index % 6 + 1)"])
    }
    return cores + metros + aggregation + rooms + access
  }

  static func request(_ devices: [Device], ipv4: [String] = ["10.64.0.0/19"]) throws -> AllocationRequest {
    AllocationRequest(
      plan: "changshu", layout: try ExampleLayouts.shipped("example-changshu"),
      ipv4Blocks: try ipv4.map { try #require(IPv4Prefix($0)) }, devices: devices)
  }
}

extension AllocationRequest {
  /// Puts a result into the book the request starts from.
  mutating func keep(_ result: AllocationResult) {
    segments += result.segments
    prefixes += result.prefixes
  }

  /// Every prefix by its key, with the segment it is given to.
  var assignments: [String: String] {
    Dictionary(prefixes.map { ($0.key, $0.segment) }, uniquingKeysWith: { first, _ in first })
  }
}
