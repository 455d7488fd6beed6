import Glibc

/// Debian's `snmpd` on a free loopback port with a configuration of its own, for as long as this object
/// lives.
///
/// It answers over IPv4 and IPv6, to the community ``community`` and to the users of ``Account/all``;
/// passphrases and community are made for each start.
public final class SNMPDaemon {
  /// An SNMPv3 user of the daemon.
  public struct Account: Sendable {
    /// msgUserName, which names the two protocols.
    public let name: String
    /// As `createUser` spells it: `SHA-256`.
    public let authentication: String
    /// As `createUser` spells it: `AES`; nil is authNoPriv.
    public let privacy: String?
  }

  /// The users it knows.
  public static let accounts = [
    Account(name: "sha1aes", authentication: "SHA", privacy: "AES"),
    Account(name: "sha256aes", authentication: "SHA-256", privacy: "AES"),
    Account(name: "sha512aes256", authentication: "SHA-512", privacy: "AES-256"),
    Account(name: "sha512aes256c", authentication: "SHA-512", privacy: "AES-256-C"),
    Account(name: "sha224only", authentication: "SHA-224", privacy: nil),
  ]

  /// Its UDP port on 127.0.0.1 and ::1.
  public let port: UInt16
  /// The SNMPv2c community that may read everything.
  public let community: String
  /// The authentication passphrase of every user.
  public let authenticationPassphrase: String
  /// The privacy passphrase of every user.
  public let privacyPassphrase: String
  /// What it answers as sysName.
  public let systemName = "qingshi-test-01"
  private let folder: String
  private let process: pid_t

  /// Why the daemon cannot run here in one line, or nil when it can.
  public static var reasonToSkip: String? {
    access(program, X_OK) == 0 ? nil : "snmpd is not installed (apt-get install snmpd)"
  }

  private static let program = "/usr/sbin/snmpd"

  /// Starts it and waits, at most five seconds, until it listens.
  ///
  /// - Parameter directives: lines to stand first in its configuration.
  public init(directives: [String] = []) throws {
    var random = SystemRandomNumberGenerator()
    func secret() -> String {
      String(random.next() as UInt64, radix: 36) + String(random.next() as UInt64, radix: 36)
    }
    community = "c" + secret()
    authenticationPassphrase = "auth" + secret()
    privacyPassphrase = "priv" + secret()
    port = try freeLoopbackPort()
    folder = try makeScratchFolder()
    let path = folder + "/snmpd.conf"
    try write(
      directives
        + Self.configuration(port, community, systemName, authenticationPassphrase, privacyPassphrase),
      to: path)
    process = try start(Self.program, ["-f", "-Lf", folder + "/log", "-C", "-c", path], folder)
    try waitUntilListening()
  }

  deinit {
    stop(process)
    for name in ["/snmpd.conf", "/log"] { unlink(folder + name) }
    // The daemon writes into a folder of its own below; what cannot be named is left to the system's
    // cleaning.
    unlink(folder + "/state/snmpd.conf")
    rmdir(folder + "/state/cert_indexes")
    rmdir(folder + "/state/mib_indexes")
    rmdir(folder + "/state")
    rmdir(folder)
  }

  private static func configuration(
    _ port: UInt16, _ community: String, _ name: String, _ auth: String, _ priv: String
  ) -> [String] {
    var lines = [
      "agentAddress udp:127.0.0.1:\(port),udp6:[::1]:\(port)", "rocommunity \(community)",
      "rocommunity6 \(community)",
      "sysName \(name)", "sysLocation test bench",
    ]
    for account in accounts {
      let privacy = account.privacy.map { " \($0) \"\(priv)\"" } ?? ""
      lines.append("createUser \(account.name) \(account.authentication) \"\(auth)\"\(privacy)")
      lines.append("rouser \(account.name) \(account.privacy == nil ? "auth" : "priv")")
    }
    return lines
  }

  private func waitUntilListening() throws {
    for _ in 0..<100 {
      if isListening(port) { return }
      usleep(50_000)
    }
    throw DaemonFailure(description: "snmpd does not listen on port \(port); see \(folder)/log")
  }
}

/// The daemon could not be started.
public struct DaemonFailure: Error, CustomStringConvertible {
  /// What went wrong.
  public let description: String

  /// Creates the error.
  public init(description: String) {
    self.description = description
  }
}

/// A UDP port of 127.0.0.1 nobody listens on at the moment.
public func freeLoopbackPort() throws -> UInt16 {
  let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
  guard descriptor >= 0 else { throw DaemonFailure(description: "no socket") }
  defer { close(descriptor) }
  var name = sockaddr_in()
  name.sin_family = sa_family_t(AF_INET)
  name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let result = withUnsafeMutablePointer(to: &name) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
    }
  }
  guard result else { throw DaemonFailure(description: "no free port") }
  return UInt16(bigEndian: name.sin_port)
}

private func makeScratchFolder() throws -> String {
  var template = Array("/tmp/circuitbook-snmpd-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw DaemonFailure(description: "no scratch folder") }
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

private func write(_ lines: [String], to path: String) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
  guard descriptor >= 0 else { throw DaemonFailure(description: "cannot write \(path)") }
  defer { close(descriptor) }
  let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
    throw DaemonFailure(description: "cannot write \(path)")
  }
}

private func start(_ program: String, _ arguments: [String], _ folder: String) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
  }
  var argv = cStrings([program] + arguments)
  var environment = cStrings(["SNMP_PERSISTENT_DIR=\(folder)/state", "MIBS=", "PATH=/usr/sbin:/usr/bin"])
  defer { for text in argv + environment { free(text) } }
  var process: pid_t = 0
  // The test runner's threads block signals; the daemon must hear SIGTERM.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  let result = posix_spawn(&process, program, &actions, &attributes, &argv, &environment)
  guard result == 0 else { throw DaemonFailure(description: "cannot start \(program): error \(result)") }
  return process
}

/// Asks the process to end, and after two seconds makes it.
private func stop(_ process: pid_t) {
  var status: Int32 = 0
  kill(process, SIGTERM)
  for _ in 0..<100 {
    if waitpid(process, &status, WNOHANG) != 0 { return }
    usleep(20_000)
  }
  kill(process, SIGKILL)
  waitpid(process, &status, 0)
}

/// Copies ending in a null pointer, as `exec` takes them; the caller frees them.
private func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
  texts.map { (text: String) -> UnsafeMutablePointer<CChar>? in strdup(text) } + [nil]
}

/// Whether the kernel lists a UDP socket on the port, by `/proc/net/udp`.
private func isListening(_ port: UInt16) -> Bool {
  guard let file = fopen("/proc/net/udp", "r") else { return false }
  defer { fclose(file) }
  let digits = String(port, radix: 16, uppercase: true)
  let wanted = "0100007F:" + String(repeating: "0", count: 4 - digits.count) + digits
  var line = [CChar](repeating: 0, count: 512)
  while fgets(&line, Int32(line.count), file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if text.contains(wanted) { return true }
  }
  return false
}
