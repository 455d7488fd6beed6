import Glibc
import IPAddressing

/// A veth pair into a network namespace of the test's own; both are removed with it.
///
/// The near end stays outside, because a test cannot move the prober's thread; the addresses are from the ranges for
/// benchmarks (RFC 2544) and unique local use (RFC 4193), with the process number in them.
final class TestLink: Sendable {
  /// Answers.
  let ipv4: IPAddress
  let ipv6: IPAddress
  /// Swallows whatever is sent to it.
  let silentIPv4: IPAddress
  let silentIPv6: IPAddress
  /// Reported unreachable by the far end.
  let unreachableIPv4: IPAddress
  private let name: String

  static var isPossible: Bool { geteuid() == 0 && hasIPv6 && run("ip", ["netns", "list"]) }

  /// Whether this machine has IPv6: the kernel lists an address, be it loopback's only.
  static var hasIPv6: Bool {
    let descriptor = open("/proc/net/if_inet6", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var octet: UInt8 = 0
    return read(descriptor, &octet, 1) == 1
  }

  init?() {
    let number = UInt32(getpid())
    let name = "cbl\(number % 1_000_000)"
    let first = 0xC612_0000 + (number % 0x1000) << 4
    let network = UInt128(0xFD00_6362) << 96 + UInt128(number) << 64
    self.name = name
    ipv4 = .v4(IPv4Address(bits: first + 2))
    silentIPv4 = .v4(IPv4Address(bits: first + 3))
    unreachableIPv4 = .v4(IPv4Address(bits: first + 9))
    ipv6 = .v6(IPv6Address(bits: network + 2))
    silentIPv6 = .v6(IPv6Address(bits: network + 3))
    let near = ("\(IPv4Address(bits: first + 1))/29", "\(IPv6Address(bits: network + 1))/64")
    guard setUp(near: near) else {
      tearDown()
      return nil
    }
  }

  deinit {
    tearDown()
  }

  private func setUp(near: (String, String)) -> Bool {
    let outside = "\(name)o"
    let inside = "\(name)i"
    return [
      ["netns", "add", name],
      ["link", "add", outside, "type", "veth", "peer", "name", inside, "netns", name],
      ["-n", name, "addr", "add", "\(ipv4)/29", "dev", inside],
      ["-n", name, "addr", "add", "\(ipv6)/64", "dev", inside, "nodad"],
      ["-n", name, "link", "set", inside, "up"],
      ["-n", name, "route", "add", "unreachable", "\(unreachableIPv4)"],
      ["netns", "exec", name, "sysctl", "-qw", "net.ipv4.ip_forward=1"],
      ["addr", "add", near.0, "dev", outside],
      ["addr", "add", near.1, "dev", outside, "nodad"],
      ["link", "set", outside, "up"],
      ["-n", name, "route", "add", "default", "via", String(near.0.prefix { $0 != "/" })],
      ["route", "add", "\(unreachableIPv4)", "via", "\(ipv4)"],
      // A neighbour that does not exist: requests leave and vanish.
      ["neigh", "add", "\(silentIPv4)", "lladdr", "02:00:00:00:00:99", "dev", outside],
      ["neigh", "add", "\(silentIPv6)", "lladdr", "02:00:00:00:00:99", "dev", outside],
    ].allSatisfy { Self.run("ip", $0) }
  }

  private func tearDown() {
    _ = Self.run("ip", ["link", "del", "\(name)o"])
    _ = Self.run("ip", ["netns", "del", name])
  }

  /// Runs a program quietly and waits for it.
  static func run(_ program: String, _ arguments: [String]) -> Bool {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    guard posix_spawnp(&child, program, &actions, nil, &words, environ) == 0 else { return false }
    var status: Int32 = 0
    guard waitpid(child, &status, 0) == child else { return false }
    return status == 0
  }
}
