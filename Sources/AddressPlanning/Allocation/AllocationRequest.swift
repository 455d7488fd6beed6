import ExtranetModel
import IPAddressing
import Tables
import Wording

/// What an allocation starts from: devices, a layout, IPv4 blocks and what the book already holds.
///
/// Every consumer has a key made of its devices (`loopback/R0001`, `link/R0002/R0001`): what it once got it
/// keeps, so asking again yields nothing new and adding devices moves nobody.
public struct AllocationRequest: Sendable {
  /// The plan's short name; it stands in the keys of its blocks.
  public var plan: String
  /// The VRF or zone; empty means the default one.
  public var space: String
  /// The layout IPv6 prefixes follow, every width stated; its prefix is the plan's IPv6 block.
  public var layout: AddressLayout
  /// The blocks IPv4 prefixes are taken from, besides those the plan already has.
  public var ipv4Blocks: [IPv4Prefix]
  /// The devices that need loopbacks, and links to their uplinks.
  public var devices: [Device]
  /// All segments of the book.
  public var segments: [Segment]
  /// All prefixes of the book.
  public var prefixes: [PrefixAssignment]
  /// In which order IPv6 areas and link subnets are given out; IPv4 is always taken where it wastes least.
  public var order: AllocationOrder
  /// Values of further fields, such as `zone` → `inner`; fields left out are 0.
  public var values: [String: String]
  /// Room left in each new IPv4 pool for growth, in percent, as long as the blocks last.
  public var growth: Int64

  /// Creates a request with an empty book.
  public init(plan: String, layout: AddressLayout, ipv4Blocks: [IPv4Prefix], devices: [Device]) {
    self.plan = plan
    self.space = ""
    self.layout = layout
    self.ipv4Blocks = ipv4Blocks
    self.devices = devices
    self.segments = []
    self.prefixes = []
    self.order = .sequential
    self.values = [:]
    self.growth = 25
  }
}
