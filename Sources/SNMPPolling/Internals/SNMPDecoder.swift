import CCircuitBookSNMPSessions
import SNMPValues

/// Room for one decoded message, and the way from it to values.
@safe struct SNMPDecoder: ~Copyable {
  enum Outcome {
    case reply(SNMPReply)
    /// The digest, the clock or the encryption does not hold.
    case doubtful(PollCause)
    case malformed
  }

  // Safety: owned by this value alone, used only on the library's thread, destroyed once.
  private let pointer: OpaquePointer

  init?() {
    guard let pointer = unsafe cbsnmp_decoder_create() else { return nil }
    unsafe self.pointer = pointer
  }

  deinit {
    unsafe cbsnmp_decoder_destroy(pointer)
  }

  fileprivate func decode(
    _ packet: [UInt8], of session: borrowing SNMPSession, level: Int32, engine: EngineIdentity?
  ) -> Outcome {
    // Safety: the response points into the decoder, which outlives this call and is not used meanwhile.
    var response = unsafe cbsnmp_response()
    let code = unsafe session.decode(packet, with: pointer, into: &response)
    switch Int(code) {
    case CBSNMP_DECODED: return .reply(unsafe SNMPReply(response, level: level, engine: engine))
    case CBSNMP_NOT_IN_TIME_WINDOW: return .doubtful(.clockDisagrees)
    case CBSNMP_NOT_DECRYPTED: return .doubtful(.notDecrypted)
    case CBSNMP_NOT_AUTHENTIC: return .doubtful(.engineChanged)
    default: return .malformed
    }
  }
}

extension SNMPSession {
  /// Decodes and verifies what came from the session's agent.
  borrowing func decode(
    _ packet: [UInt8], _ decoder: borrowing SNMPDecoder, level: Int32, engine: EngineIdentity?
  ) -> SNMPDecoder.Outcome {
    decoder.decode(packet, of: self, level: level, engine: engine)
  }
}

extension SNMPReply {
  fileprivate init(_ response: cbsnmp_response, level: Int32, engine: EngineIdentity?) {
    let command: Command =
      switch unsafe response.command {
      case Int32(CBSNMP_RESPONSE): .response
      case Int32(CBSNMP_REPORT): .report
      default: .other
      }
    let isSecure = unsafe engine == nil ? response.same_community == 1 : response.security_level >= level
    let isAuthenticReport = unsafe command == .report && response.security_level > 1
    let variables = unsafe (0..<Int(response.count)).map {
      unsafe SNMPVariable(response.variables[$0], response)
    }
    self.init(
      command: command, requestID: unsafe response.request_id, messageID: unsafe response.message_id,
      errorStatus: unsafe response.error_status, errorIndex: unsafe response.error_index,
      isOurs: isSecure || isAuthenticReport, engine: engine, variables: variables)
  }
}

extension SNMPVariable {
  fileprivate init(_ variable: cbsnmp_variable, _ response: cbsnmp_response) {
    let name = unsafe UnsafeBufferPointer(
      start: response.arcs + Int(variable.first_arc), count: Int(variable.arc_count))
    unsafe self.init(ObjectIdentifier(name), SNMPValue(variable, response))
  }
}

extension SNMPValue {
  /// By the tags of RFC 2578 §7.1 and RFC 3416 §3.
  fileprivate init(_ variable: cbsnmp_variable, _ response: cbsnmp_response) {
    let first = Int(variable.first_item)
    let count = Int(variable.item_count)
    var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: response.bytes + first, count: count)) }
    switch variable.type {
    case 0x02: self = .integer(Int32(truncatingIfNeeded: variable.number))
    case 0x04: self = .octetString(bytes)
    case 0x05: self = .null
    case 0x06:
      self = unsafe .objectIdentifier(
        ObjectIdentifier(UnsafeBufferPointer(start: response.arcs + first, count: count)))
    case 0x40: self = .ipAddress(bytes)
    case 0x41: self = .counter32(UInt32(truncatingIfNeeded: variable.number))
    case 0x42, 0x47: self = .gauge32(UInt32(truncatingIfNeeded: variable.number))
    case 0x43: self = .timeTicks(UInt32(truncatingIfNeeded: variable.number))
    case 0x44: self = .opaque(bytes)
    case 0x46: self = .counter64(variable.number)
    case 0x80: self = .noSuchObject
    case 0x81: self = .noSuchInstance
    case 0x82: self = .endOfMIBView
    default: self = .unsupported(variable.type)
    }
  }
}
