import AddressPlanning
import ExtranetModel
import IPAddressing
import Testing
import Wording

@Suite struct AddressLookupTests {
  @Test func everyAddressGivenOutLeadsBackToItsEntity() throws {
    var request = try ExampleNetwork.request(ExampleNetwork.changshu())
    request.keep(request.allocated())
    let lookup = AddressLookup(
      segments: request.segments, prefixes: request.prefixes, layouts: [request.layout])
    let segments = Dictionary(uniqueKeysWithValues: request.segments.map { ($0.segment, $0) })
    var count = 0
    for assignment in request.prefixes where assignment.isReserved != true {
      guard let prefix = assignment.prefix, let segment = segments[assignment.segment], segment.use != .block
      else { continue }
      count += 1
      let ends = segment.use == .link ? [segment.peer, segment.owner] : [segment.owner]
      for (address, end) in zip([prefix.first, prefix.last], ends) {
        let match = try #require(lookup.matches(of: address).first)
        #expect(match.segment == segment && match.device == end)
        #expect(match.decoded?["use"]?.phrase == (address.ipv6 == nil ? nil : segment.use?.phrase))
      }
    }
    #expect(count == 2 * (597 + request.devices.reduce(0) { $0 + $1.uplinks.count }))
  }

  @Test func tracingEndsWhereThePlanEnds() throws {
    var request = try ExampleNetwork.request([
      ExampleNetwork.device("R1", .metroCore, area: "甲"),
      ExampleNetwork.device("R2", .access, area: "甲", uplinks: ["R1"]),
    ])
    request.keep(request.allocated())
    let lookup = AddressLookup(
      segments: request.segments, prefixes: request.prefixes, layouts: [request.layout])
    let held = try #require(lookup.matches(of: IPAddress(parsing: "3fff:581:2::2")).first)
    #expect(held.segment?.segment == "link/R2/R1")
    #expect(!held.isInUse && held.device == nil)
    let free = try #require(lookup.matches(of: IPAddress(parsing: "3fff:581:1::9")).first)
    #expect(free.segment?.segment == "block/changshu/甲/loopback")
    #expect(free.enclosing.map(\.segment) == ["block/changshu", "block/changshu/甲"])
    #expect(!free.isInUse)
    #expect(try lookup.matches(of: IPAddress(parsing: "2001:db8::1")) == [])
    #expect(try lookup.matches(of: IPAddress(parsing: "10.64.0.0"), in: "vpn-a") == [])
  }
}

@Suite struct PlanTreeTests {
  @Test func theTreeShowsAreasPoolsAndWhatIsUsed() throws {
    var request = try ExampleNetwork.request(ExampleNetwork.changshu())
    request.keep(request.allocated())
    let tree = try #require(
      PlanTree(plan: "changshu", segments: request.segments, prefixes: request.prefixes))
    #expect(tree.root.children.count == 7)
    #expect(tree.root.children.allSatisfy { $0.children.map(\.title.en) == ["link", "loopback"] })
    let links = request.devices.reduce(0) { $0 + $1.uplinks.count }
    #expect(tree.root.segmentCount == 597 + links && tree.root.pairCount == 597 + links)
    let used = tree.root.utilisation
    #expect(used.map(\.family) == [.ipv4, .ipv6])
    #expect(used.map(\.used) == [UInt128(597 + 2 * links), UInt128(7 + links)])
    #expect(used.map(\.total) == [8192, 1 << 32])
    for family in 0...1 {
      let sum = tree.root.children.reduce(UInt128(0)) { $0 + $1.utilisation[family].used }
      #expect(sum == used[family].used)
    }
    #expect(PlanTree(plan: "other", segments: request.segments, prefixes: request.prefixes) == nil)
  }
}
