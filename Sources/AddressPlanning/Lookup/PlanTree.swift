import ExtranetModel
import IPAddressing
import Wording

/// A plan as a tree: block, areas, pools, and what is used of each family.
public struct PlanTree: Sendable, Hashable {
  /// A block of the plan.
  public struct Node: Sendable, Hashable {
    /// The block's key.
    public let key: String
    /// What people read: the plan, an area, or a use.
    public let title: Phrase
    /// The block's prefixes, IPv4 first.
    public let prefixes: [IPPrefix]
    /// How many segments lie in it, blocks not counted.
    public let segmentCount: Int
    /// How many of those have prefixes of both families.
    public let pairCount: Int
    /// What is used of each family it has prefixes of, IPv4 first.
    public let utilisation: [Utilisation]
    /// The blocks inside, by key.
    public let children: [Node]
  }

  /// How much of a block is used, counted in one unit.
  public struct Utilisation: Sendable, Hashable {
    /// The family.
    public let family: AddressFamily
    /// The length of the prefix counted as one: 32 for IPv4, 64 for IPv6.
    public let unitLength: Int
    /// The units that hold something.
    public let used: UInt128
    /// All units.
    public let total: UInt128

    /// Used by total, 0…1.
    public var ratio: Double { total == 0 ? 0 : Double(used) / Double(total) }
  }

  /// The plan's short name.
  public let plan: String
  /// The plan's block.
  public let root: Node
}
