import AddressPlanning
import ChangePlanning
import ExtranetModel
import IPAddressing
import Tables
import TestSupport
import Testing
import Wording

@Suite struct AllocationTests {
  @Test(arguments: AllocationOrder.allCases)
  func everyRouterGetsAPairAndEveryLinkToo(order: AllocationOrder) throws {
    let devices = ExampleNetwork.changshu()
    #expect(devices.count == 597)
    var request = try ExampleNetwork.request(devices)
    request.order = order
    let result = request.allocated()
    #expect(result.findings == [])
    let links = devices.reduce(0) { $0 + $1.uplinks.count }
    #expect(result.segments.count { $0.use == .loopback } == 597)
    #expect(result.segments.count { $0.use == .link } == links)
    request.keep(result)
    let lint = AddressLint(segments: request.segments, prefixes: request.prefixes, layouts: [request.layout])
    #expect(lint.findings() == [])
    #expect(Set(result.drafts.map(\.key)).count == result.drafts.count, "no two drafts of one key")
    #expect(request.allocated().drafts == [], "asking again yields nothing")
    #expect(request.allocated().keptConsumers == 597 + links)
  }

  @Test func aLoopbackAndALinkLookLikeThis() throws {
    let devices = [
      ExampleNetwork.device("R1", .metroCore, area: "甲"),
      ExampleNetwork.device("R2", .access, area: "甲", uplinks: ["R1"]),
    ]
    let result = try ExampleNetwork.request(devices, ipv4: ["10.0.0.0/24"]).allocated()
    let found = Dictionary(grouping: result.prefixes, by: \.segment).mapValues { assignments in
      assignments.map { "\($0.prefix?.description ?? "")\($0.isReserved == true ? " reserved" : "")" }
    }
    #expect(found["loopback/R1"] == ["10.0.0.0/32", "3fff:581:1::1/128"])
    #expect(found["loopback/R2"] == ["10.0.0.1/32", "3fff:581:1::2/128"])
    #expect(found["link/R2/R1"] == ["10.0.0.4/31", "3fff:581:2::/64 reserved", "3fff:581:2::/127"])
    #expect(found["block/changshu"] == ["3fff:581::/32", "10.0.0.0/24"])
    #expect(found["block/changshu/甲"] == ["3fff:581::/40"])
    #expect(found["block/changshu/甲/loopback"] == ["3fff:581:1::/48", "10.0.0.0/30"])
    #expect(
      result.drafts.contains { $0.kind == .segment && $0.key == "link/R2/R1" && $0.fields["peer"] == "R1" })
  }

  @Test func leftmostOrderLeavesRoomBetweenAreasAndLinks() throws {
    let devices = ["甲", "乙", "丙"].map { ExampleNetwork.device($0, .access, area: $0) }
    var request = try ExampleNetwork.request(devices)
    request.order = .leftmost
    let areas = request.allocated().prefixes.filter { $0.prefix?.length == 40 }.compactMap(
      \.prefix?.description)
    #expect(areas == ["3fff:581::/40", "3fff:581:4000::/40", "3fff:581:8000::/40"])
  }

  @Test func whatHasOneFamilyGetsTheOther() throws {
    var request = try ExampleNetwork.request([ExampleNetwork.device("R1", .access, area: "甲")])
    var segment = Segment()
    segment.segment = "loopback/R1"
    segment.use = .loopback
    segment.owner = "R1"
    var assignment = PrefixAssignment()
    assignment.segment = "loopback/R1"
    assignment.prefix = IPPrefix("10.64.0.0/32")
    request.segments = [segment]
    request.prefixes = [assignment]
    #expect(AddressLint(segments: [segment], prefixes: [assignment]).halfPairs().map(\.code) == ["half-pair"])
    let result = request.allocated()
    #expect(result.findings == [])
    #expect(
      result.prefixes.filter { $0.segment == "loopback/R1" }.compactMap(\.prefix?.description)
        == ["3fff:581:1::1/128"])
    #expect(!result.segments.contains { $0.segment == "loopback/R1" })
  }

  @Test func aFullPoolSaysHowManyAreMissingAndGivesNothing() throws {
    let devices = (0..<20).map { ExampleNetwork.device("R\($0)", .access, area: "甲") }
    let result = try ExampleNetwork.request(devices, ipv4: ["192.0.2.0/28"]).allocated()
    #expect(result.drafts == [])
    let finding = try #require(result.findings.first)
    #expect(finding.code == "pool-exhausted")
    #expect(finding.value == "4")
    #expect(finding.remedy != nil)
    let more = try ExampleNetwork.request(devices, ipv4: ["192.0.2.0/28", "198.51.100.0/28"]).allocated()
    #expect(more.findings == [])
    #expect(more.segments.count { $0.use == .loopback } == 20)
  }

  @Test(arguments: [
    ("R9", "甲", "unknown-uplink"), ("R1", "甲", "uplink-loop"), ("", "", "device-without-area"),
  ])
  func wrongDevicesAreNamed(uplink: String, area: String, code: String) throws {
    let device = ExampleNetwork.device("R1", .access, area: area, uplinks: uplink.isEmpty ? [] : [uplink])
    let result = try ExampleNetwork.request([device]).allocated()
    #expect(result.findings.map(\.code) == [code])
    #expect(result.drafts == [])
  }

  @Test func onlyTheDevicesOnTheCircleAreNamed() throws {
    let devices = [
      ExampleNetwork.device("R1", .metroCore, area: "甲"),
      ExampleNetwork.device("R2", .aggregation, area: "甲", uplinks: ["R1", "R4"]),
      ExampleNetwork.device("R3", .aggregation, area: "甲", uplinks: ["R2"]),
      ExampleNetwork.device("R4", .aggregation, area: "甲", uplinks: ["R3"]),
      ExampleNetwork.device("R5", .access, area: "甲", uplinks: ["R4"]),
    ]
    let findings = try ExampleNetwork.request(devices).allocated().findings
    #expect(findings.map(\.code) == ["uplink-loop"])
    #expect(findings.first?.phrase.en.hasSuffix("3 devices: R2 R3 R4") == true)
  }

  @Test(arguments: [
    (["127.0.0.0/16"], "block-not-plannable"), (["224.0.0.0/8"], "block-not-plannable"),
    (["10.0.0.0/16", "10.0.1.0/24"], "block-overlaps"),
  ])
  func wrongBlocksAreNamed(blocks: [String], code: String) throws {
    let device = ExampleNetwork.device("R1", .access, area: "甲")
    let result = try ExampleNetwork.request([device], ipv4: blocks).allocated()
    #expect(result.findings.map(\.code) == [code])
    #expect(result.drafts == [])
  }

  @Test func anotherPlanInTheSameSpaceIsNotEntered() throws {
    let device = ExampleNetwork.device("R1", .access, area: "甲")
    var request = try ExampleNetwork.request([device])
    request.keep(request.allocated())
    request.plan = "second"
    request.devices = [ExampleNetwork.device("R2", .access, area: "甲")]
    #expect(Set(request.allocated().findings.map(\.code)) == ["block-overlaps"])
    request.space = "vpn-a"
    #expect(request.allocated().findings == [])
  }

  @Test func aDeviceHasALoopbackInEachSpace() throws {
    var request = try ExampleNetwork.request([ExampleNetwork.device("R1", .access, area: "甲")])
    request.keep(request.allocated())
    request.space = "vpn-a"
    #expect(request.allocated().findings.map(\.code) == ["plan-in-other-space"])
    request.plan = "vpn-a"
    request.keep(request.allocated())
    #expect(
      request.segments.filter { $0.use == .loopback }.map(\.segment) == ["loopback/R1", "loopback/R1@vpn-a"])
    #expect(request.prefixes.count { $0.segment.hasPrefix("loopback/R1") && $0.prefix?.length == 128 } == 2)
  }

  @Test func aPlanDoesNotMoveWithItsLayout() throws {
    var request = try ExampleNetwork.request([ExampleNetwork.device("R1", .access, area: "甲")])
    request.keep(request.allocated())
    request.layout.prefix = try IPv6Prefix(parsing: "3fff:582::/32")
    #expect(request.allocated().findings.map(\.code) == ["layout-moved"])
  }

  @Test func anAreaIsNotLaidOverWhatIsGivenOut() throws {
    var request = try ExampleNetwork.request([ExampleNetwork.device("R1", .access, area: "甲")])
    var lan = Segment()
    lan.segment = "lan/old"
    lan.use = .lan
    var assignment = PrefixAssignment()
    assignment.segment = lan.segment
    assignment.prefix = try IPPrefix(parsing: "3fff:581::/40")
    request.segments = [lan]
    request.prefixes = [assignment]
    let result = request.allocated()
    #expect(result.findings.contains { $0.code == "block-taken" && $0.value == "3fff:581::/40" })
    #expect(result.drafts == [])
  }

  @Test func areasOfALayoutWithCodesKeepTheirCode() throws {
    let budget = try #require(BitBudget.solve(ExampleLayouts.shipped("example-sanmenxia")).budget)
    var request = try ExampleNetwork.request([ExampleNetwork.device("R1", .access, area: "灵宝市")])
    request.layout = budget.layout
    #expect(
      request.allocated().prefixes.contains { $0.prefix?.description == "3fff:411:5000:10::1/128" })
    request.devices.append(ExampleNetwork.device("R2", .access, area: "灵保市"))
    #expect(request.allocated().findings.map(\.code) == ["unknown-area"])
  }

  /// Devices come, go and move their uplinks; what a consumer once got stays its own, and nothing ever
  /// overlaps.
  @Test(arguments: SeededRandom.seeds)
  func growthMovesNobody(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var request = try ExampleNetwork.request([], ipv4: ["10.0.0.0/20"])
    request.order = AllocationOrder.allCases.randomElement(using: &random) ?? .sequential
    var next = 0
    for _ in 0..<25 {
      Self.grow(&request.devices, next: &next, &random)
      let before = request.assignments
      let result = request.allocated()
      #expect(result.findings == [], "seed \(seed)")
      request.keep(result)
      let after = request.assignments
      #expect(before.allSatisfy { after[$0.key] == $0.value }, "seed \(seed)")
      let kept = Set(request.prefixes.map(\.key))
      #expect(kept.count == request.prefixes.count, "a prefix was given out twice, seed \(seed)")
      #expect(request.allocated().drafts == [], "seed \(seed)")
    }
    let lint = AddressLint(segments: request.segments, prefixes: request.prefixes, layouts: [request.layout])
    #expect(lint.findings() == [], "seed \(seed)")
  }

  @Test func theOrderOfDevicesAndRecordsDoesNotMatter() throws {
    var random = SeededRandom(seed: 7)
    var request = try ExampleNetwork.request(ExampleNetwork.changshu())
    let first = request.allocated()
    request.devices.shuffle(using: &random)
    #expect(request.allocated() == first)
  }

  private static func grow(_ devices: inout [Device], next: inout Int, _ random: inout SeededRandom) {
    if !devices.isEmpty, Bool.random(using: &random) {
      let gone = devices.remove(at: Int.random(in: devices.indices, using: &random)).number
      for index in devices.indices { devices[index].uplinks.removeAll { $0 == gone } }
    }
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let uplinks = devices.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random)).map(
        \.number)
      let area = "区\(Int.random(in: 1...5, using: &random))"
      devices.append(ExampleNetwork.device("R\(next)", .access, area: area, uplinks: uplinks))
      next += 1
    }
  }
}
