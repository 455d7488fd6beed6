import CivilTime
import Measurements
import SNMPValues
import Testing

private let noon = Instant(secondsSince1970: 1_780_000_000)

private func cell(_ object: MIBObject, _ index: UInt32, _ value: SNMPValue) -> SNMPVariable {
  SNMPVariable(object.identifier.appending(index), value)
}

private func text(_ text: String) -> SNMPValue { .octetString(Array(text.utf8)) }

@Suite struct InterfaceTableTests {
  @Test func theTwoTablesAreJoinedOnTheIndex() throws {
    let table = InterfaceTable([
      SNMPAnswer(
        [
          cell(.ifDescr, 2, text("GE0/0/2")), cell(.ifSpeed, 2, .gauge32(4_294_967_295)),
          cell(.ifDescr, 1, text("lo")), SNMPVariable(MIBObject.sysUpTime.identifier, .timeTicks(500)),
        ], at: noon),
      SNMPAnswer(
        [cell(.ifName, 2, text("ge-2")), cell(.ifHighSpeed, 2, .gauge32(10_000))], at: noon + .seconds(1)),
    ])
    #expect(table.rows.map(\.index) == [1, 2])
    #expect(table.rows.map(\.subject) == ["lo", "ge-2"])
    let port = try #require(table.rows.last)
    #expect(port.speed == .integer(10_000_000_000))
    #expect(port.description == "GE0/0/2")
    #expect(port.alias == nil)
  }

  @Test func indicesOf32BitsAndGapsAreKept() {
    let indices: [UInt32] = [4_194_316_032, 16_385, 268_435_456]
    let table = InterfaceTable([SNMPAnswer(indices.map { cell(.ifDescr, $0, text("p\($0)")) }, at: noon)])
    #expect(table.rows.map(\.index) == indices.sorted())
  }

  @Test func namesMadeTwiceAreToldApart() {
    let table = InterfaceTable([
      SNMPAnswer([cell(.ifDescr, 1, text("eth")), cell(.ifDescr, 2, text("eth"))], at: noon)
    ])
    #expect(table.rows.map(\.subject) == ["eth #1", "eth #2"])
  }

  @Test func exceptionsAndForeignObjectsMakeNoRow() {
    let variables = [
      cell(.ifDescr, 1, .noSuchInstance), cell(.ifName, 1, .endOfMIBView), cell(.sysName, 1, text("x")),
      SNMPVariable([1, 3], .integer(1)), SNMPVariable([], .integer(1)),
    ]
    #expect(InterfaceTable([SNMPAnswer(variables, at: noon)]).rows.isEmpty)
  }

  @Test func a64BitCounterIsPreferredAndCarriesItsContinuity() throws {
    let scalars = [
      SNMPVariable(MIBObject.sysUpTime.identifier, .timeTicks(900)),
      SNMPVariable(MIBObject.snmpEngineBoots.identifier, .integer(7)),
    ]
    let cells = [
      cell(.ifDescr, 1, text("lo")), cell(.ifInOctets, 1, .counter32(5)),
      cell(.ifHCInOctets, 1, .counter64(4_294_967_301)), cell(.ifOutOctets, 1, .counter32(9)),
      cell(.ifCounterDiscontinuityTime, 1, .timeTicks(12)),
      SNMPVariable(MIBObject.sysUpTime.identifier, .timeTicks(1_000)),
    ]
    let table = InterfaceTable([SNMPAnswer(cells, at: noon + .seconds(1))])
    let found = table.observations(device: "R1", system: SystemGroup([SNMPAnswer(scalars, at: noon)]))
    let received = try #require(found.first { $0.metric == .octetsIn })
    #expect(received.value == .unsigned(4_294_967_301))
    #expect(received.instant == noon + .seconds(1))
    #expect(
      received.continuity
        == CounterContinuity(width: .bits64, upTime: 1_000, engineBoots: 7, discontinuity: 12))
    let sent = try #require(found.first { $0.metric == .octetsOut })
    #expect(sent.continuity?.width == .bits32)
    #expect(found.first { $0.metric == .portSpeed }?.value == .unknown(.notServed))
    #expect(found.allSatisfy { $0.device == "R1" && $0.subject == "lo" })
  }

  @Test func aCounterOfAnotherTypeIsNoCounter() {
    let table = InterfaceTable([SNMPAnswer([cell(.ifInErrors, 1, .integer(-3))], at: noon)])
    let found = table.observations(device: "R1", system: SystemGroup([]))
    #expect(!found.contains { $0.metric == .errorsIn })
    #expect(found.first?.subject == "ifIndex 1")
  }

  @Test func theSystemGroupSaysWhatIsServed() {
    let variables = [
      SNMPVariable(MIBObject.sysName.identifier, text("青石-01\u{1B}[31m")),
      SNMPVariable(MIBObject.sysObjectID.identifier, .objectIdentifier([1, 3, 6, 1, 4, 1, 2011])),
      SNMPVariable(MIBObject.sysUpTime.identifier, .timeTicks(42)),
      SNMPVariable(MIBObject.sysLocation.identifier, .noSuchObject),
    ]
    let group = SystemGroup([SNMPAnswer(variables, at: noon)])
    let found = group.observations(device: "R1")
    #expect(found.map(\.metric) == [.systemName, .systemObjectIdentifier, .upTime])
    #expect(found.map(\.value) == [.text("青石-01[31m"), .text("1.3.6.1.4.1.2011"), .unsigned(42)])
    #expect(group.upTime == 42)
  }
}
