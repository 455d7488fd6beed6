import ExtranetModel
import IPAddressing
import Testing

@testable import ExampleLedgers

/// The 597 routers of 001 L2456, and what targets are bound to.
@Suite struct DeviceTests {
  @Test(arguments: [
    (DeviceRole.wideAreaCore, 2), (.metroCore, 2), (.aggregation, 6), (.access, 583), (.machineRoom, 4),
  ])
  func routersByRole(role: DeviceRole, number: Int) throws {
    let devices: [Device] = try ImportedExample(seed: 1).records("devices.csv")
    #expect(devices.count == 597)
    #expect(devices.count { $0.role == role } == number)
  }

  @Test func everyUplinkIsADeviceThatStandsBefore() throws {
    var known: Set<String> = []
    for device in try ImportedExample(seed: 1).records("devices.csv") as [Device] {
      #expect(known.isSuperset(of: device.uplinks), "\(device.key)")
      #expect(known.isEmpty || !device.uplinks.isEmpty, "\(device.key)")
      #expect(known.insert(device.key).inserted, "\(device.key)")
    }
  }

  @Test func nothingButLoopbackIsEverProbed() throws {
    let example = try ImportedExample(seed: 1)
    let targets: [Target] = try example.records("targets.csv")
    let known = Set(example.seeding.ledger.circuits.map(\.key) + SanmenxiaCircuits.all.map(\.key))
    for target in targets {
      let address = target.address?.description ?? ""
      #expect(address == "::1" || address.hasPrefix("127."))
      #expect(known.contains(target.circuit))
    }
    #expect(targets.contains { $0.role == .nearEnd })
    let demo: [Device] = try example.records("demo-device.csv")
    #expect(demo.map(\.managementAddress?.description) == ["127.0.0.1"])
  }
}
