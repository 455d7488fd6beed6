/// The head of a message, read before the library sees it, so that only what may be ours is decoded.
///
/// Sources: RFC 3416 and RFC 1901 §3 (SNMPv2c), RFC 3412 §6 and RFC 3414 §2.4 (SNMPv3).
enum MessageHead: Equatable {
  case community([UInt8])
  case user(UserHead)

  /// The head of an SNMPv3 message.
  struct UserHead: Equatable {
    var messageID: Int32
    var engine: EngineIdentity
    /// The tag of the PDU, or nil when it is encrypted.
    var command: UInt8?
  }

  init?(_ packet: [UInt8]) {
    var outer = BERReader(packet)
    guard var message = outer.enter(), let version = message.natural() else { return nil }
    switch version {
    case 1:
      guard let community = message.octets() else { return nil }
      self = .community(community)
    case 3:
      guard let head = UserHead(&message) else { return nil }
      self = .user(head)
    default: return nil
    }
  }
}

extension MessageHead.UserHead {
  fileprivate init?(_ message: inout BERReader) {
    guard var global = message.enter(), let messageID = global.natural(), global.natural() != nil,
      let flags = global.octets(), flags.count == 1, global.natural() == 3,
      let security = message.octets()
    else { return nil }
    var outer = BERReader(security)
    guard var parameters = outer.enter(), let engine = parameters.octets(), let boots = parameters.natural(),
      let time = parameters.natural(), parameters.octets() != nil, parameters.octets() != nil,
      parameters.octets() != nil
    else { return nil }
    self.messageID = messageID
    self.engine = EngineIdentity(id: engine, boots: UInt32(boots), time: UInt32(time))
    if var scoped = message.enter(), scoped.octets() != nil, scoped.octets() != nil {
      command = scoped.nextTag
    }
  }
}

/// An SNMP engine and its clock (RFC 3411 §3.1.1, RFC 3414 §2.2).
struct EngineIdentity: Equatable, Sendable {
  /// snmpEngineID: 5 to 32 bytes.
  var id: [UInt8]
  /// snmpEngineBoots.
  var boots: UInt32
  /// snmpEngineTime in seconds.
  var time: UInt32

  var isUsable: Bool { (5...32).contains(id.count) }

  /// The clock so much later.
  func advanced(by elapsed: Duration) -> EngineIdentity {
    var later = self
    later.time = time &+ UInt32(clamping: elapsed.components.seconds)
    return later
  }
}
