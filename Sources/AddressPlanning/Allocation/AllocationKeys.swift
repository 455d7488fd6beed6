import ExtranetModel

/// The keys under which consumers and blocks keep what they got.
public enum AllocationKeys {
  /// A device's loopback: `loopback/R0001`, in a space of its own `loopback/R0001@vpn-a`.
  public static func loopback(_ device: String, space: String = "") -> String {
    "loopback/\(device)\(suffix(space))"
  }

  /// A link, the lower device first: `link/R0002/R0001`, in a space of its own `link/R0002/R0001@vpn-a`.
  public static func link(_ device: String, to uplink: String, space: String = "") -> String {
    "link/\(device)/\(uplink)\(suffix(space))"
  }

  private static func suffix(_ space: String) -> String {
    space.isEmpty || space == AddressKey.defaultSpace ? "" : "@\(space)"
  }

  /// A plan's block: `block/changshu`.
  public static func block(plan: String) -> String { "block/\(plan)" }

  /// An area's part of a plan: `block/changshu/yushan`.
  public static func block(plan: String, area: String) -> String {
    "\(block(plan: plan))/\(String(area.map { $0 == "/" ? "-" : $0 }))"
  }

  /// An area's pool for one use: `block/changshu/yushan/loopback`.
  public static func pool(plan: String, area: String, use: SegmentUse) -> String {
    "\(block(plan: plan, area: area))/\(use.rawValue)"
  }
}
