import CCircuitBookSNMPSessions
import Glibc

/// Which of many sockets have something to say: epoll.
struct ReadinessQueue: ~Copyable {
  private let descriptor: Int32

  init() throws(SocketFailure) {
    descriptor = cbsnmp_readiness_create()
    guard descriptor >= 0 else { throw SocketFailure(number: -descriptor) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Watches a socket until it is closed.
  func add(_ socket: borrowing DatagramSocket, device: Int) throws(SocketFailure) {
    let result = cbsnmp_readiness_add(descriptor, socket.descriptor, UInt64(device))
    if result < 0 { throw SocketFailure(number: -result) }
  }

  /// The devices whose sockets are ready, after at most so long and never more than a quarter of a second.
  func wait(atMost duration: Duration) -> [Int] {
    let milliseconds = Int32(min(max(duration / .milliseconds(1), 0), 250).rounded(.up))
    let tags = unsafe [UInt64](unsafeUninitializedCapacity: 256) { buffer, count in
      // Safety: the shim writes as many tags as it returns, and no more than it is given room for.
      count = unsafe max(0, Int(cbsnmp_readiness_wait(descriptor, buffer.baseAddress, 256, milliseconds)))
    }
    return tags.map { Int($0) }
  }
}
