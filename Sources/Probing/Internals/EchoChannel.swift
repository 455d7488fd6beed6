internal import CCircuitBookEchoSockets
import IPAddressing
import Measurements

/// The sockets of one family: two raw ones, so that the sender's queue holds nothing but stamps, or one for datagrams.
struct EchoChannel: ~Copyable {
  let family: AddressFamily
  let kind: EchoSocketKind
  /// The ICMP identifier of this channel's packets.
  let identifier: UInt16
  private let receiver: EchoSocket
  /// Owned so that it is closed with the channel; a datagram channel has none.
  private let rawSender: EchoSocket?
  private let sendingDescriptor: Int32
  private let stampsSending: Bool
  private let payloadSize: Int
  /// Packets the receiving socket dropped for want of room, as far as is known.
  private(set) var dropped = 0
  private var buffer: [UInt8]
  private var records: [cb_echo_incoming]

  /// Opens the sockets of a family, or says why it cannot be probed.
  init?(_ family: AddressFamily, identifier: UInt16, payloadSize: Int, reason: inout NotMeasuredReason?) {
    var attempt = SocketAttempt.opened
    var receiver = EchoSocket(family, .rawReceiving, identifier: identifier, attempt: &attempt)
    let sender =
      attempt == .opened ? EchoSocket(family, .rawSending, identifier: identifier, attempt: &attempt) : nil
    let decision = SocketDecision(family, raw: attempt) {
      var attempt = SocketAttempt.opened
      receiver = EchoSocket(family, .datagram, identifier: identifier, attempt: &attempt)
      return attempt
    }
    guard case .use(let kind) = decision, let receiver = receiver.take() else {
      if case .notMeasured(let why) = decision { reason = why }
      return nil
    }
    self.family = family
    self.kind = kind
    self.identifier = kind == .raw ? identifier : receiver.identifier
    sendingDescriptor = Self.descriptor(of: sender) ?? receiver.descriptor
    stampsSending = Self.stampsSending(sender) ?? receiver.stampsSending
    self.receiver = receiver
    rawSender = sender
    self.payloadSize = payloadSize
    buffer = Array(repeating: 0, count: Int(CB_ECHO_BATCH) * Self.slot)
    records = Array(repeating: cb_echo_incoming(), count: Int(CB_ECHO_BATCH))
  }

  /// Room for one packet: a full frame with its headers.
  private static let slot = 2048

  private static func descriptor(of socket: borrowing EchoSocket?) -> Int32? {
    switch socket {
    case .some(let socket): socket.descriptor
    case .none: nil
    }
  }

  private static func stampsSending(_ socket: borrowing EchoSocket?) -> Bool? {
    switch socket {
    case .some(let socket): socket.stampsSending
    case .none: nil
    }
  }

  /// Lets a poller watch the sockets.
  func register(with poller: EchoPoller) -> Bool {
    guard poller.watch(receiver.descriptor) else { return false }
    return sendingDescriptor == receiver.descriptor || poller.watch(sendingDescriptor)
  }
}

// MARK: Sending

extension EchoChannel {
  /// Sends packets in order; says how many left, and why the next one did not.
  mutating func send(
    _ packets: inout [cb_echo_outgoing], _ octets: [UInt8]
  ) -> (sent: Int, failure: EchoSendFailure?) {
    // Safety: count and octets belong to the arrays, which live through the call.
    let outcome = unsafe cb_echo_send(
      sendingDescriptor, family.number, stampsSending ? 1 : 0, octets, &packets, UInt32(packets.count))
    return outcome > 0 ? (Int(outcome), nil) : (0, outcome == 0 ? .congested : EchoSendFailure(outcome))
  }
}

// MARK: Receiving

extension EchoChannel {
  /// Hands everything that waits to a session; at most so many batches, so that a flood cannot hold the loop.
  ///
  /// Replies first: the stamp of a request whose reply is here lies ready, so none is missed at the end.
  mutating func drain(into session: inout EchoSession, clock: any EchoClock) {
    var batches = 0
    while batches < 64, receive(errors: false, into: &session, clock: clock) == records.count { batches += 1 }
    batches = 0
    while batches < 64, receive(errors: true, into: &session, clock: clock) == records.count { batches += 1 }
  }

  private mutating func receive(errors: Bool, into session: inout EchoSession, clock: any EchoClock) -> Int {
    let descriptor = errors ? sendingDescriptor : receiver.descriptor
    // Safety: the slots fill the buffer exactly, and there is one record for each.
    let count = unsafe cb_echo_receive(
      descriptor, errors ? 1 : 0, &buffer, UInt32(Self.slot), &records, UInt32(records.count))
    guard count > 0 else { return 0 }
    let now = clock.read().realtime
    for record in records.prefix(Int(count)) {
      dropped = max(dropped, Int(record.dropped))
      guard let event = event(of: record, now: now) else { continue }
      _ = session.receive(event)
    }
    return Int(count)
  }

  private func event(of record: cb_echo_incoming, now: Int64) -> EchoEvent? {
    let first = Int(record.offset)
    let octets = buffer.span.extracting(first..<first + Int(record.length))
    switch Int(record.kind) {
    case CB_ECHO_PACKET:
      let framing: EchoArrival.Framing = family == .ipv4 && kind == .raw ? .behindIPv4Header : .bare
      return .arrived(
        EchoArrival(octets, family: family, framing: framing), from: IPAddress(family, record.address),
        realtime: record.stamped != 0 ? record.stamp : now, stamp: record.stamped != 0 ? .kernel : .user)
    case CB_ECHO_TRANSMITTED:
      guard record.stamped != 0, let payload = EchoPayload(endOf: octets, payloadSize: payloadSize) else {
        return nil
      }
      return .transmitted(payload, realtime: record.stamp)
    case CB_ECHO_ERROR:
      return error(octets, record, now: now)
    default:
      return nil
    }
  }

  /// An ICMP error as a datagram socket is told of it: our own message, and beside it where it was bound for.
  private func error(_ octets: Span<UInt8>, _ record: cb_echo_incoming, now: Int64) -> EchoEvent? {
    let type = family == .ipv4 ? EchoRequest.ipv4Type : EchoRequest.ipv6Type
    guard let kind = EchoErrorReport.Kind(type: record.error_type, family: family),
      let quote = EchoQuote(octets, at: 0, type: type, destination: IPAddress(family, record.address))
    else { return nil }
    return .arrived(
      .error(kind, code: record.error_code, about: quote), from: IPAddress(family, record.reporter),
      realtime: now, stamp: .user)
  }
}
