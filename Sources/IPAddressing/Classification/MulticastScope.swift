/// How far packets to an IPv6 multicast address travel: the four bits of its scope field (RFC 7346 §2).
///
/// Ordered from near to far. Values without a name here are unassigned; a network may define them for itself.
public struct MulticastScope: RawRepresentable, Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The scope field, 0…15.
  public let rawValue: UInt8

  /// Makes a scope of a field's value; nil above 15.
  @inlinable
  public init?(rawValue: UInt8) {
    guard rawValue < 16 else { return nil }
    self.rawValue = rawValue
  }

  @usableFromInline
  init(field: UInt8) {
    rawValue = field
  }

  /// One interface of one node, 1.
  public static let interfaceLocal = MulticastScope(field: 1)
  /// One link, 2.
  public static let linkLocal = MulticastScope(field: 2)
  /// What a network technology calls its realm, 3 (RFC 7346 §5).
  public static let realmLocal = MulticastScope(field: 3)
  /// The smallest scope an administrator sets up, 4.
  public static let adminLocal = MulticastScope(field: 4)
  /// One site, 5.
  public static let siteLocal = MulticastScope(field: 5)
  /// All sites of one organisation, 8.
  public static let organizationLocal = MulticastScope(field: 8)
  /// The Internet, 14.
  public static let global = MulticastScope(field: 14)

  /// The name of RFC 7346, such as "link-local"; "reserved" for 0 and 15, else "unassigned".
  public var description: String {
    switch rawValue {
    case 0, 15: "reserved"
    case 1: "interface-local"
    case 2: "link-local"
    case 3: "realm-local"
    case 4: "admin-local"
    case 5: "site-local"
    case 8: "organization-local"
    case 14: "global"
    default: "unassigned"
    }
  }

  /// Orders the nearer scope first.
  @inlinable
  public static func < (left: MulticastScope, right: MulticastScope) -> Bool {
    left.rawValue < right.rawValue
  }
}
