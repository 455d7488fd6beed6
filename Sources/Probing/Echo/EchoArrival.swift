import IPAddressing
import Measurements

/// What a received packet says.
enum EchoArrival: Sendable, Hashable {
  /// An echo reply; without a payload when it is too short to carry ours.
  case reply(identifier: UInt16, payload: EchoPayload?)
  /// An ICMP error about an echo request.
  case error(EchoErrorReport.Kind, code: UInt8, about: EchoQuote)
  /// Anything else, damaged packets among it.
  case other
}

/// What an ICMP error quotes of the request it is about.
struct EchoQuote: Sendable, Hashable {
  /// Where the request was bound for.
  let destination: IPAddress
  let identifier: UInt16
  let sequence: UInt16
  /// The request's payload, if enough of it is quoted: RFC 792 asks for eight octets behind the IP header only.
  let payload: EchoPayload?

  /// Reads a quoted echo request that begins at an offset; nil when it is not one.
  init?(_ octets: Span<UInt8>, at offset: Int, type: UInt8, destination: IPAddress) {
    guard octets.octet(at: offset) == type, let identifier = octets.number16(at: offset + 4),
      let sequence = octets.number16(at: offset + 6)
    else { return nil }
    self.destination = destination
    self.identifier = identifier
    self.sequence = sequence
    payload = EchoPayload(octets, at: offset + EchoRequest.headerSize)
  }
}
