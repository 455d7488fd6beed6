import AddressPlanning
import ExtranetModel
import IPAddressing
import Testing
import Wording

@Suite struct AddressLintTests {
  @Test(
    arguments: [
      (SegmentUse.link, ["2001:db8::/64", "192.0.2.0/31"], ["link-length"]),
      (.link, ["2001:db8::/127", "192.0.2.0/31"], ["link-outside-reserved-64"]),
      (.link, ["2001:db8::/64 reserved", "2001:db8::/127", "192.0.2.0/29"], ["link-length"]),
      (.link, ["2001:db8::/64 reserved", "2001:db8::/127", "192.0.2.0/30"], []),
      (.loopback, ["2001:db8::/128", "192.0.2.0/32"], ["subnet-router-anycast"]),
      (.loopback, ["2001:db8::/64", "192.0.2.0/32"], ["loopback-length"]),
      (.loopback, ["2001:db8::1/128"], ["half-pair"]),
      (.loopback, [], ["segment-without-prefix"]),
      (.lan, ["fe80::/64", "192.0.2.0/24"], ["special-purpose-space"]),
      (.lan, ["2001:db8::/64", "240.0.0.0/24"], ["special-purpose-space"]),
      (.lan, ["2001:db8::/56", "2001:db8:0:1::/64", "192.0.2.0/24"], ["prefix-overlap"]),
      (.block, ["2001:db8::/32"], []),
    ] as [(SegmentUse, [String], [String])])
  func aSegmentBreaksItsRule(use: SegmentUse, texts: [String], codes: [String]) throws {
    let segment = Self.segment("s", use)
    let lint = AddressLint(segments: [segment], prefixes: try texts.map { try Self.prefix($0, of: "s") })
    #expect(lint.findings().map(\.code) == codes)
  }

  @Test func prefixesOfTwoSegmentsMayNotMeet() throws {
    let segments = [Self.segment("a", .lan), Self.segment("b", .lan), Self.segment("block/p", .block)]
    let prefixes = [
      try Self.prefix("10.0.0.0/8", of: "block/p"), try Self.prefix("10.1.0.0/16", of: "a"),
      try Self.prefix("10.1.2.0/24", of: "b"), try Self.prefix("10.2.0.0/16", of: "a"),
      try Self.prefix("10.2.0.0/16", of: "b"), try Self.prefix("10.3.0.0/16", of: "gone"),
    ]
    let findings = AddressLint(segments: segments, prefixes: prefixes).findings().filter {
      $0.code != "half-pair"
    }
    #expect(findings.map(\.code) == ["prefix-overlap", "duplicate-prefix", "prefix-without-segment"])
    #expect(findings.map(\.value) == ["10.1.2.0/24", "10.2.0.0/16", "10.3.0.0/16"])
  }

  @Test func theSamePrefixInTwoSpacesIsNoFault() throws {
    let segments = [Self.segment("a", .block), Self.segment("b", .block)]
    var other = try Self.prefix("192.168.0.0/16", of: "b")
    other.space = "vpn-b"
    let lint = AddressLint(segments: segments, prefixes: [try Self.prefix("192.168.0.0/16", of: "a"), other])
    #expect(lint.findings() == [])
  }

  @Test func anExampleLayoutStaysInDocumentationSpace() throws {
    let layout = try ExampleLayouts.shipped("example-changshu")
    var segment = Self.segment("s", .block)
    segment.layout = layout.id
    let outside = AddressLint(
      segments: [segment], prefixes: [try Self.prefix("fd00::/48", of: "s")], layouts: [layout])
    #expect(outside.findings().map(\.code) == ["example-outside-documentation"])
    let unnamed = AddressLint(
      segments: [segment], prefixes: [try Self.prefix("3fff:581:1f::/48", of: "s")], layouts: [layout])
    #expect(unnamed.findings().map(\.code) == ["unnamed-value"])
  }

  private static func segment(_ key: String, _ use: SegmentUse) -> Segment {
    var segment = Segment()
    segment.segment = key
    segment.use = use
    return segment
  }

  private static func prefix(_ text: String, of segment: String) throws -> PrefixAssignment {
    let words = text.split(separator: " ")
    var assignment = PrefixAssignment()
    assignment.segment = segment
    assignment.prefix = try IPPrefix(parsing: String(words[0]))
    assignment.isReserved = words.count > 1 ? true : nil
    return assignment
  }
}
