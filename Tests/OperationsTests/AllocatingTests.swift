import AddressPlanning
import Book
import ChangePlanning
import ExtranetModel
import IPAddressing
import Interchange
import Operations
import TestSupport
import Testing
import Wording

/// Loopbacks and links for the 597 routers of the extranet, through the book.
@Suite struct AllocatingTests {
  private func plan(of example: ExampleBook) async throws -> AddressPlanRecords {
    try await AddressPlanRecords.read(from: try await example.open(.read))
  }

  @Test func everyRouterHasOneLoopbackOfEachFamily() async throws {
    let example = try await SharedExample.book
    let plan = try await plan(of: example)
    let routers = try await ListRecords.run(
      Device.self, where: [("contract", ExampleBook.contract)], in: try await example.open(.read))
    #expect(routers.count == 597)
    for family in [AddressFamily.ipv4, .ipv6] {
      let owners = plan.assignments(use: .loopback, family: family).compactMap { $0.segment?.owner }
      #expect(owners.sorted() == routers.map(\.number).sorted())
    }
  }

  @Test func everyLinkIsAPairOfPrefixesThatHoldTwoAddresses() async throws {
    let example = try await SharedExample.book
    let plan = try await plan(of: example)
    let routers = try await ListRecords.run(
      Device.self, where: [("contract", ExampleBook.contract)], in: try await example.open(.read))
    let links = plan.segments.filter { $0.use == .link }
    #expect(links.count == routers.reduce(0) { $0 + $1.uplinks.count })
    let bySegment = Dictionary(grouping: plan.prefixes, by: \.segment)
    for link in links {
      let prefixes = (bySegment[link.key] ?? []).compactMap(\.prefix)
      #expect(prefixes.count { $0.family == .ipv4 } == 1, "\(link.key)")
      // The link's own /127 lies in a /64 that nobody else gets.
      #expect(prefixes.filter { $0.family == .ipv6 }.map(\.length).sorted() == [64, 127], "\(link.key)")
    }
  }

  @Test func noTwoPrefixesOfDevicesOverlap() async throws {
    let plan = try await plan(of: try await SharedExample.book)
    #expect(plan.findings().filter { $0.severity != .note }.map(\.code) == [])
    for use in [SegmentUse.loopback, .link] {
      let prefixes = plan.assignments(use: use, family: nil).compactMap(\.prefix.prefix)
        .filter { use == .loopback || $0.family == .ipv4 || $0.length == 127 }
      for (first, second) in zip(prefixes, prefixes.dropFirst()) { #expect(!first.overlaps(second)) }
    }
  }

  @Test func theAddressOfALoopbackLeadsToItsDevice() async throws {
    let plan = try await plan(of: try await SharedExample.book)
    let loopbacks = plan.assignments(use: .loopback, family: nil)
    #expect(loopbacks.count == 2 * 597)
    for (assignment, segment) in loopbacks {
      let address = try #require(assignment.prefix).first
      let match = try #require(plan.matches(of: address).first)
      #expect(match.segment?.owner == segment?.owner)
      #expect(match.segment?.area == segment?.area)
    }
  }

  @Test func anAddressOutsideThePlanMatchesNothing() async throws {
    let plan = try await plan(of: try await SharedExample.book)
    for text in ["192.0.2.1", "2001:db8::1"] {
      #expect(plan.matches(of: try #require(IPAddress(text))).isEmpty)
    }
  }

  @Test func aPrefixLeadsToThoseAroundItAndInIt() async throws {
    let plan = try await plan(of: try await SharedExample.book)
    let loopback = try #require(plan.assignments(use: .loopback, family: .ipv4).first)
    let own = try #require(loopback.prefix.prefix)
    let (around, inside) = plan.prefixes(meeting: own)
    #expect(inside.map(\.prefix) == [loopback.prefix])
    #expect(around.allSatisfy { $0.segment?.use == .block && $0.prefix.prefix?.contains(own) == true })
    #expect(
      around.map { $0.prefix.prefix?.length ?? 0 } == around.map { $0.prefix.prefix?.length ?? 0 }.sorted())
    #expect(!around.isEmpty)
    let all = try #require(IPPrefix("10.0.0.0/8"))
    let whole = plan.prefixes(meeting: all)
    #expect(whole.around.isEmpty)
    #expect(whole.inside.count == plan.prefixes.count { $0.prefix?.family == .ipv4 })
    let elsewhere = plan.prefixes(meeting: try #require(IPPrefix("192.0.2.0/24")))
    #expect(elsewhere.around.isEmpty && elsewhere.inside.isEmpty)
  }

  @Test(arguments: [
    ("10.9.0.0/16,block/backbone", ["block-added"]), ("10.9.0.1/32,loopback/", ["prefix-outside-plan"]),
    ("3fff:999::1/128,loopback/", ["prefix-outside-plan"]), ("10.9.0.0/16,block/other", []),
  ])
  func aPrefixThatDoesNotLieWhereItsPlanDoesIsRemarkedOn(_ row: String, _ codes: [String]) async throws {
    let example = try await SharedExample.copy
    let book = try await example.open(.read)
    let plan = try await AddressPlanRecords.read(from: book)
    let loopback = try #require(plan.segments.first { $0.use == .loopback })
    let text = row.hasSuffix("loopback/") ? row.dropLast("loopback/".count) + loopback.key : row
    example.folder.write(Array("前缀,网段\n\(text)\n".utf8), to: "prefixes.csv")
    let preview = try await ImportRecords.preview(
      ImportRecords.Request(files: [example.folder.file("prefixes.csv")], kind: .prefixes), in: book)
    #expect(preview.findings.map(\.code) == codes)
    #expect(preview.findings.allSatisfy { $0.severity == .warning && $0.place?.line == 2 })
  }

  @Test func anotherBlockForAPlanIsTakenAndSaid() async throws {
    let book = try await SharedExample.book.open(.read)
    var request = PlanAddresses.Request.example
    request.ipv4Blocks.append(try #require(IPv4Prefix("10.9.0.0/16")))
    let findings = try await PlanAddresses.preview(request, in: book).findings
    #expect(findings.map(\.code) == ["block-added"])
    #expect(findings.first?.value == "10.9.0.0/16")
  }

  @Test func allocatingAgainIsAnEmptyPlan() async throws {
    let book = try await SharedExample.book.open(.read)
    let again = try await PlanAddresses.preview(.example, in: book)
    #expect(again.plan.isEmpty)
    #expect(again.keptConsumers >= 597)
  }

  @Test func aNewDeviceMovesNobody() async throws {
    let example = try await SharedExample.copy
    let book = try await example.open()
    let before = try await AddressPlanRecords.read(from: book)
    let uplink = try #require(
      try await ListRecords.run(Device.self, in: book).first { $0.role == .aggregation })
    example.folder.write(
      Array("设备编号,设备角色,合同,区域,上联设备\nAA-000,access,changshu-2026,\(uplink.area),\(uplink.number)\n".utf8),
      to: "new.csv")
    let devices = try await ImportRecords.preview(
      ImportRecords.Request(files: [example.folder.file("new.csv")], kind: .devices), in: book)
    try await example.apply(devices.plan, in: book)
    let preview = try await PlanAddresses.preview(.example, in: book)
    #expect(preview.plan.edits.allSatisfy { $0.action == .add })
    try await example.apply(preview.plan, in: book)
    let after = try await AddressPlanRecords.read(from: book)
    #expect(Set(before.prefixes).isStrictSubset(of: Set(after.prefixes)))
    let own = after.segments.filter { $0.owner == "AA-000" }
    #expect(Set(own.compactMap(\.use)).isSuperset(of: [.loopback]))
    #expect(after.segments.contains { $0.use == .link && [$0.owner, $0.peer].contains("AA-000") })
  }

  @Test func anUnknownLayoutNamesThoseThatAreThere() async throws {
    let book = try await SharedExample.book.open(.read)
    var request = PlanAddresses.Request.example
    request.layout = "example-chanshu"
    let findings = await refusal { _ = try await PlanAddresses.preview(request, in: book) }
    #expect(findings.map(\.code) == ["unknown-layout"])
    #expect(findings.first?.remedy?.en.contains("example-changshu") == true)
  }

  @Test func aBlockTooSmallIsRefusedAndNothingIsPlanned() async throws {
    let example = try await ExampleBook(seed: 2)
    let book = try await example.open()
    for step in [ImportStep.devices, .layout] { try await example.apply(step, in: book) }
    var request = PlanAddresses.Request.example
    request.ipv4Blocks = [try #require(IPv4Prefix("10.0.0.0/24"))]
    let findings = await refusal { _ = try await PlanAddresses.preview(request, in: book) }
    #expect(findings.contains { $0.severity == .error })
    #expect(findings.allSatisfy { $0.code != "another-error" })
  }
}
