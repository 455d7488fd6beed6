import CCircuitBookSNMPSessions
import SNMPValues

/// What the library needs to speak to one agent as one user or community; gone with its clock when this goes.
@safe struct SNMPSession: ~Copyable {
  // Safety: owned by this value alone, used only on the library's thread, destroyed once.
  private let pointer: OpaquePointer

  /// Nil when the community is empty or memory is short.
  init?(community: Secret) {
    let pointer = unsafe community.bytes.withUnsafeBufferPointer {
      unsafe cbsnmp_session_create_v2c($0.baseAddress, $0.count)
    }
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  /// Nil when the name or engine id has a length that cannot be, or memory is short.
  init?(user: String, keys: SNMPKeys, engine: EngineIdentity) {
    var user = user
    let pointer = user.withUTF8 { name in
      unsafe engine.id.withUnsafeBufferPointer { id in
        unsafe cbsnmp_session_create_v3(
          keys.pointer, UnsafeRawPointer(name.baseAddress)?.assumingMemoryBound(to: CChar.self), name.count,
          id.baseAddress, id.count, engine.boots, engine.time)
      }
    }
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  deinit {
    unsafe cbsnmp_session_destroy(pointer)
  }

  func setClock(_ engine: EngineIdentity) {
    unsafe cbsnmp_session_set_time(pointer, engine.boots, engine.time)
  }

  /// The datagram of a request, or nil when the library cannot build it.
  func packet(for request: SNMPRequest) -> [UInt8]? {
    let arcs = request.names.flatMap(\.arcs)
    let lengths = request.names.map { UInt32($0.arcs.count) }
    let packet = unsafe arcs.withUnsafeBufferPointer { arcs in
      unsafe lengths.withUnsafeBufferPointer { lengths in
        var plain = unsafe cbsnmp_request()
        unsafe plain.request_id = request.requestID
        unsafe plain.message_id = request.messageID
        unsafe plain.arcs = arcs.baseAddress
        unsafe plain.lengths = lengths.baseAddress
        unsafe plain.count = UInt32(lengths.count)
        switch request.kind {
        case .get: unsafe plain.command = Int32(CBSNMP_GET)
        case .getBulk(let nonRepeaters, let repetitions):
          unsafe plain.command = Int32(CBSNMP_GET_BULK)
          unsafe plain.non_repeaters = Int32(clamping: nonRepeaters)
          unsafe plain.max_repetitions = Int32(clamping: repetitions)
        }
        return unsafe Self.encode(pointer, &plain)
      }
    }
    return packet.isEmpty ? nil : packet
  }

  private static func encode(_ session: OpaquePointer, _ request: inout cbsnmp_request) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 8_192) { buffer, count in
      count = unsafe cbsnmp_encode(session, &request, buffer.baseAddress, buffer.count)
    }
  }

  borrowing func decode(
    _ packet: [UInt8], with decoder: OpaquePointer, into response: inout cbsnmp_response
  ) -> Int32 {
    unsafe packet.withUnsafeBufferPointer {
      unsafe cbsnmp_decode(decoder, pointer, $0.baseAddress, $0.count, &response)
    }
  }
}
