// Provenance: IANA IPv4 and IPv6 Special-Purpose Address Registries, https://www.iana.org/assignments/
// iana-ipv4-special-registry/iana-ipv4-special-registry-1.csv and iana-ipv6-special-registry/
// iana-ipv6-special-registry-1.csv as fetched 2026-07-18 (the IPv6 page: last updated 2025-10-09); the two
// files are in data/registries/, and a test compares every cell. Rows 224.0.0.0/4, fec0::/10 and ff00::/8 come
// from the address space registries, which state no properties.

private typealias Entry = SpecialPurposeRegistry.Entry
private typealias Purpose = SpecialPurposeRegistry.Purpose

extension SpecialPurposeRegistry {
  /// The registries as shipped with this version.
  public static let current = SpecialPurposeRegistry(asOf: "2026-07-18", entries: ipv4Entries + ipv6Entries)
}

/// The five cells of a row: those that say True, and those that say neither True nor False.
private struct Cells {
  var said: SpecialPurposeRegistry.Traits = []
  var unstated: SpecialPurposeRegistry.Traits = []

  static let none = Cells()
  static let blank = Cells(
    unstated: [.source, .destination, .forwardable, .globallyReachable, .reservedByProtocol])
  static let dummy = Cells(said: [.source])
  static let sourceOnly = Cells(said: [.source, .reservedByProtocol])
  static let hostOnly = Cells(said: [.reservedByProtocol])
  static let broadcast = Cells(said: [.destination, .reservedByProtocol])
  static let onLink = Cells(said: [.source, .destination, .reservedByProtocol])
  static let `private` = Cells(said: [.source, .destination, .forwardable])
  static let global = Cells(said: [.source, .destination, .forwardable, .globallyReachable])
  /// Of 6to4 and Teredo, whose reach depends on relays.
  static let throughRelays = Cells(
    said: [.source, .destination, .forwardable], unstated: [.globallyReachable])
}

extension SpecialPurposeRegistry {
  private static func ipv4(
    _ first: UInt32, _ length: Int, _ name: String, _ reference: String, _ allocated: String?,
    _ purpose: Purpose, _ cells: Cells, terminated: String? = nil
  ) -> Entry {
    let prefix = IPv4Prefix(uncheckedFirst: IPv4Address(bits: first), length: length)
    return Entry(
      prefix: .v4(prefix), name: name, reference: reference, allocated: allocated, terminated: terminated,
      purpose: purpose, traits: cells.said, unstated: cells.unstated)
  }

  private static func ipv6(
    _ upper: UInt64, _ lower: UInt64, _ length: Int, _ name: String, _ reference: String,
    _ allocated: String?, _ purpose: Purpose, _ cells: Cells, terminated: String? = nil
  ) -> Entry {
    let prefix = IPv6Prefix(uncheckedFirst: IPv6Address(upper: upper, lower: lower), length: length)
    return Entry(
      prefix: .v6(prefix), name: name, reference: reference, allocated: allocated, terminated: terminated,
      purpose: purpose, traits: cells.said, unstated: cells.unstated)
  }

  private static var ipv4Entries: [Entry] {
    [
      ipv4(0x0000_0000, 8, "This network", "RFC 791 §3.2", "1981-09", .reserved, .sourceOnly),
      ipv4(
        0x0000_0000, 32, "This host on this network", "RFC 1122 §3.2.1.3", "1981-09",
        .reserved, .sourceOnly),
      ipv4(0x0a00_0000, 8, "Private-Use", "RFC 1918", "1996-02", .privateUse, .private),
      ipv4(0x6440_0000, 10, "Shared Address Space", "RFC 6598", "2012-04", .privateUse, .private),
      ipv4(0x7f00_0000, 8, "Loopback", "RFC 1122 §3.2.1.3", "1981-09", .loopback, .hostOnly),
      ipv4(0xa9fe_0000, 16, "Link Local", "RFC 3927", "2005-05", .linkLocal, .onLink),
      ipv4(0xac10_0000, 12, "Private-Use", "RFC 1918", "1996-02", .privateUse, .private),
      ipv4(
        0xc000_0000, 24, "IETF Protocol Assignments", "RFC 6890 §2.1", "2010-01",
        .protocolAssignment, .none),
      ipv4(0xc000_0000, 29, "IPv4 Service Continuity Prefix", "RFC 7335", "2011-06", .translation, .private),
      ipv4(0xc000_0008, 32, "IPv4 dummy address", "RFC 7600", "2015-03", .protocolAssignment, .dummy),
      ipv4(
        0xc000_0009, 32, "Port Control Protocol Anycast", "RFC 7723", "2015-10",
        .protocolAssignment, .global),
      ipv4(
        0xc000_000a, 32, "Traversal Using Relays around NAT Anycast", "RFC 8155", "2017-02",
        .protocolAssignment, .global),
      ipv4(
        0xc000_00aa, 32, "NAT64/DNS64 Discovery", "RFC 8880, RFC 7050 §2.2", "2013-02",
        .translation, .hostOnly),
      ipv4(
        0xc000_00ab, 32, "NAT64/DNS64 Discovery", "RFC 8880, RFC 7050 §2.2", "2013-02",
        .translation, .hostOnly),
      ipv4(0xc000_0200, 24, "Documentation (TEST-NET-1)", "RFC 5737", "2010-01", .documentation, .none),
      ipv4(0xc01f_c400, 24, "AS112-v4", "RFC 7535", "2014-12", .protocolAssignment, .global),
      ipv4(0xc034_c100, 24, "AMT", "RFC 7450", "2014-12", .protocolAssignment, .global),
      ipv4(
        0xc058_6300, 24, "Deprecated (6to4 Relay Anycast)", "RFC 7526", "2001-06", .deprecated, .blank,
        terminated: "2015-03"),
      ipv4(0xc058_6302, 32, "6a44-relay anycast address", "RFC 6751", "2012-10", .translation, .private),
      ipv4(0xc0a8_0000, 16, "Private-Use", "RFC 1918", "1996-02", .privateUse, .private),
      ipv4(
        0xc0af_3000, 24, "Direct Delegation AS112 Service", "RFC 7534", "1996-01",
        .protocolAssignment, .global),
      ipv4(0xc612_0000, 15, "Benchmarking", "RFC 2544", "1999-03", .benchmarking, .private),
      ipv4(0xc633_6400, 24, "Documentation (TEST-NET-2)", "RFC 5737", "2010-01", .documentation, .none),
      ipv4(0xcb00_7100, 24, "Documentation (TEST-NET-3)", "RFC 5737", "2010-01", .documentation, .none),
      ipv4(0xe000_0000, 4, "Multicast", "RFC 5771", nil, .multicast, .blank),
      ipv4(0xf000_0000, 4, "Reserved", "RFC 1112 §4", "1989-08", .reserved, .hostOnly),
      ipv4(0xffff_ffff, 32, "Limited Broadcast", "RFC 8190, RFC 919 §7", "1984-10", .reserved, .broadcast),
    ]
  }

  private static var ipv6Entries: [Entry] {
    [
      ipv6(
        0x0000_0000_0000_0000, 0, 128, "Unspecified Address", "RFC 4291", "2006-02",
        .reserved, .sourceOnly),
      ipv6(0x0000_0000_0000_0000, 0x1, 128, "Loopback Address", "RFC 4291", "2006-02", .loopback, .hostOnly),
      ipv6(
        0x0000_0000_0000_0000, 0xffff00000000, 96, "IPv4-mapped Address", "RFC 4291", "2006-02",
        .translation, .hostOnly),
      ipv6(0x0064_ff9b_0000_0000, 0, 96, "IPv4-IPv6 Translat.", "RFC 6052", "2010-10", .translation, .global),
      ipv6(
        0x0064_ff9b_0001_0000, 0, 48, "IPv4-IPv6 Translat.", "RFC 8215", "2017-06",
        .translation, .private),
      ipv6(
        0x0100_0000_0000_0000, 0, 64, "Discard-Only Address Block", "RFC 6666", "2012-06",
        .reserved, .private),
      ipv6(
        0x0100_0000_0000_0001, 0, 64, "Dummy IPv6 Prefix", "RFC 9780", "2025-04",
        .protocolAssignment, .dummy),
      ipv6(
        0x2001_0000_0000_0000, 0, 23, "IETF Protocol Assignments", "RFC 2928", "2000-09",
        .protocolAssignment, .none),
      ipv6(
        0x2001_0000_0000_0000, 0, 32, "TEREDO", "RFC 4380, RFC 8190", "2006-01", .translation, .throughRelays),
      ipv6(
        0x2001_0001_0000_0000, 0x1, 128, "Port Control Protocol Anycast", "RFC 7723", "2015-10",
        .protocolAssignment, .global),
      ipv6(
        0x2001_0001_0000_0000, 0x2, 128, "Traversal Using Relays around NAT Anycast", "RFC 8155", "2017-02",
        .protocolAssignment, .global),
      ipv6(
        0x2001_0001_0000_0000, 0x3, 128, "DNS-SD Service Registration Protocol Anycast", "RFC 9665",
        "2024-04",
        .protocolAssignment, .global),
      ipv6(
        0x2001_0002_0000_0000, 0, 48, "Benchmarking", "RFC 5180, Errata 1752", "2008-04", .benchmarking,
        .private),
      ipv6(0x2001_0003_0000_0000, 0, 32, "AMT", "RFC 7450", "2014-12", .protocolAssignment, .global),
      ipv6(0x2001_0004_0112_0000, 0, 48, "AS112-v6", "RFC 7535", "2014-12", .protocolAssignment, .global),
      ipv6(
        0x2001_0010_0000_0000, 0, 28, "Deprecated (previously ORCHID)", "RFC 4843", "2007-03",
        .deprecated, .blank, terminated: "2014-03"),
      ipv6(0x2001_0020_0000_0000, 0, 28, "ORCHIDv2", "RFC 7343", "2014-07", .protocolAssignment, .global),
      ipv6(
        0x2001_0030_0000_0000, 0, 28, "Drone Remote ID Protocol Entity Tags (DETs) Prefix", "RFC 9374",
        "2022-12",
        .protocolAssignment, .global),
      ipv6(0x2001_0db8_0000_0000, 0, 32, "Documentation", "RFC 3849", "2004-07", .documentation, .none),
      ipv6(0x2002_0000_0000_0000, 0, 16, "6to4", "RFC 3056", "2001-02", .translation, .throughRelays),
      ipv6(
        0x2620_004f_8000_0000, 0, 48, "Direct Delegation AS112 Service", "RFC 7534", "2011-05",
        .protocolAssignment, .global),
      ipv6(0x3fff_0000_0000_0000, 0, 20, "Documentation", "RFC 9637", "2024-07", .documentation, .none),
      ipv6(
        0x5f00_0000_0000_0000, 0, 16, "Segment Routing (SRv6) SIDs", "RFC 9602", "2024-04",
        .segmentRouting, .private),
      ipv6(
        0xfc00_0000_0000_0000, 0, 7, "Unique-Local", "RFC 4193, RFC 8190", "2005-10",
        .privateUse, .private),
      ipv6(0xfe80_0000_0000_0000, 0, 10, "Link-Local Unicast", "RFC 4291", "2006-02", .linkLocal, .onLink),
      ipv6(
        0xfec0_0000_0000_0000, 0, 10, "Deprecated (Site-Local Unicast)", "RFC 3879", nil,
        .deprecated, .blank, terminated: "2004-09"),
      ipv6(0xff00_0000_0000_0000, 0, 8, "Multicast", "RFC 4291 §2.7", nil, .multicast, .blank),
    ]
  }
}
