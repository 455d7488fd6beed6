import Glibc
import IPAddressing

/// A UDP socket connected to one agent: the kernel drops what comes from anywhere else, and tells of a closed
/// port.
struct DatagramSocket: ~Copyable {
  let descriptor: Int32

  init(to address: IPAddress, port: UInt16) throws(SocketFailure) {
    let family = address.ipv4 == nil ? AF_INET6 : AF_INET
    let kind = SOCK_DGRAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
    descriptor = socket(family, Int32(kind), 0)
    guard descriptor >= 0 else { throw SocketFailure(number: errno) }
    guard Self.connect(descriptor, address, port) == 0 else {
      throw SocketFailure(number: errno)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  private static func connect(_ descriptor: Int32, _ address: IPAddress, _ port: UInt16) -> Int32 {
    address.ipv4 == nil
      ? connect6(descriptor, address.bytes, port) : connect4(descriptor, address.bytes, port)
  }

  // Safety: the two structures are plain memory, filled here and read by the kernel during the call only.
  private static func connect4(_ descriptor: Int32, _ bytes: [UInt8], _ port: UInt16) -> Int32 {
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_port = port.bigEndian
    unsafe withUnsafeMutableBytes(of: &name.sin_addr) { unsafe $0.copyBytes(from: bytes) }
    return unsafe withUnsafeBytes(of: &name) {
      unsafe Glibc.connect(
        descriptor, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
    }
  }

  private static func connect6(_ descriptor: Int32, _ bytes: [UInt8], _ port: UInt16) -> Int32 {
    var name = sockaddr_in6()
    name.sin6_family = sa_family_t(AF_INET6)
    name.sin6_port = port.bigEndian
    unsafe withUnsafeMutableBytes(of: &name.sin6_addr) { unsafe $0.copyBytes(from: bytes) }
    return unsafe withUnsafeBytes(of: &name) {
      unsafe Glibc.connect(
        descriptor, $0.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t($0.count))
    }
  }

  func send(_ packet: [UInt8]) throws(SocketFailure) {
    let sent = unsafe packet.withUnsafeBytes { unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, 0) }
    guard sent < 0 else { return }
    throw SocketFailure(number: errno)
  }

  /// The next datagram, or nil when none waits.
  func receive(into buffer: inout [UInt8]) throws(SocketFailure) -> ArraySlice<UInt8>? {
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe recv(descriptor, $0.baseAddress, $0.count, 0) }
    if count >= 0 { return buffer[..<count] }
    let failure = SocketFailure(number: errno)
    if failure.isTransient { return nil }
    throw failure
  }
}

/// What the system said when a socket call failed.
struct SocketFailure: Error, Equatable {
  let number: Int32

  /// Nothing is wrong: it will do later.
  var isTransient: Bool { [EAGAIN, EINTR, ENOBUFS].contains(number) }

  /// What it means for the device.
  var cause: PollCause {
    switch number {
    case ECONNREFUSED: .portClosed
    case EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, ENETDOWN, EADDRNOTAVAIL: .noRoute
    default: .noSocket
    }
  }
}

/// How many more descriptors the process may open, less some for everything else.
func descriptorRoom() -> Int {
  var limit = rlimit()
  guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return 256 }
  return max(1, Int(clamping: limit.rlim_cur) - 64)
}
