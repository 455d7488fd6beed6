internal import CCircuitBookEchoSockets
internal import Glibc
import IPAddressing

/// An open ICMP socket; closed with its last use.
struct EchoSocket: ~Copyable {
  /// What a socket is for.
  enum Purpose: Sendable {
    case rawReceiving, rawSending, datagram
  }

  let descriptor: Int32
  /// The identifier the kernel writes into a datagram socket's requests; zero for a raw one.
  let identifier: UInt16
  /// Whether the kernel stamps what leaves.
  let stampsSending: Bool

  /// Opens a socket, or says why not.
  ///
  /// - Parameter identifier: asked for on a datagram socket; the kernel may grant another.
  init?(_ family: AddressFamily, _ purpose: Purpose, identifier: UInt16, attempt: inout SocketAttempt) {
    var opened = cb_echo_socket()
    // Safety: the structure is written during the call.
    let outcome = unsafe cb_echo_open(
      family.number, purpose.number, identifier, Self.wantedBuffer, &opened)
    attempt = SocketAttempt(outcome)
    guard outcome == 0 else { return nil }
    descriptor = opened.descriptor
    self.identifier = opened.identifier
    stampsSending = opened.stamps_sending != 0
  }

  deinit {
    cb_echo_close(descriptor)
  }

  /// A default buffer holds 256 replies only; the kernel grants less without privileges.
  private static let wantedBuffer: Int32 = 8 << 20
}

extension AddressFamily {
  /// The number the C side knows the family by.
  var number: Int32 { self == .ipv4 ? 4 : 6 }
}

extension EchoSocket.Purpose {
  fileprivate var number: Int32 {
    switch self {
    case .rawReceiving: Int32(CB_ECHO_RAW_RECEIVE)
    case .rawSending: Int32(CB_ECHO_RAW_SEND)
    case .datagram: Int32(CB_ECHO_DATAGRAM)
    }
  }
}

extension SocketAttempt {
  /// What a negative error number says of an attempt.
  fileprivate init(_ outcome: Int32) {
    switch -outcome {
    case 0: self = .opened
    case EPERM, EACCES: self = .denied
    case EAFNOSUPPORT: self = .noFamily
    case let number: self = .failed(number)
    }
  }
}

extension EchoSendFailure {
  /// What a negative error number says of a packet.
  init(_ outcome: Int32) {
    switch -outcome {
    case EAGAIN, ENOBUFS, ENOMEM, EINTR: self = .congested
    case ENETUNREACH, EHOSTUNREACH, EADDRNOTAVAIL, ENETDOWN: self = .noRoute
    case EPERM, EACCES: self = .forbidden
    case let number: self = .other(number)
    }
  }
}

extension IPAddress {
  /// The address as the C side writes it.
  var halves: cb_echo_address {
    switch self {
    case .v4(let address): cb_echo_address(upper: 0, lower: UInt64(address.bits))
    case .v6(let address):
      cb_echo_address(
        upper: UInt64(truncatingIfNeeded: address.bits >> 64), lower: UInt64(truncatingIfNeeded: address.bits)
      )
    }
  }

  /// An address the C side wrote.
  init(_ family: AddressFamily, _ halves: cb_echo_address) {
    self =
      switch family {
      case .ipv4: .v4(IPv4Address(bits: UInt32(truncatingIfNeeded: halves.lower)))
      case .ipv6: .v6(IPv6Address(upper: halves.upper, lower: halves.lower))
      }
  }
}
