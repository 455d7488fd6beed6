/// What an agent says about one object: every type of SNMPv2 (RFC 2578 §7.1, RFC 3416 §3).
public enum SNMPValue: Sendable, Hashable {
  /// INTEGER, Integer32: 32 bits, signed.
  case integer(Int32)
  /// Counter32: only differences mean anything.
  case counter32(UInt32)
  /// Gauge32 and Unsigned32: stays at its greatest value when the truth is greater.
  case gauge32(UInt32)
  /// TimeTicks: hundredths of a second, wraps after 497 days.
  case timeTicks(UInt32)
  /// Counter64: only differences mean anything.
  case counter64(UInt64)
  /// OCTET STRING: bytes, not yet text.
  case octetString([UInt8])
  /// OBJECT IDENTIFIER.
  case objectIdentifier(ObjectIdentifier)
  /// IpAddress: four bytes.
  case ipAddress([UInt8])
  /// Opaque: bytes of an encoding of its own.
  case opaque([UInt8])
  /// NULL, as requests carry it.
  case null
  /// The agent knows no such object type.
  case noSuchObject
  /// The agent knows the object type, and has no such instance.
  case noSuchInstance
  /// Nothing follows in what may be seen.
  case endOfMIBView
  /// A type no standard names, with its tag.
  case unsupported(UInt8)
}

extension SNMPValue {
  /// The figure of any unsigned or non-negative type, else nil.
  public var unsigned: UInt64? {
    switch self {
    case .integer(let figure): UInt64(exactly: figure)
    case .counter32(let figure), .gauge32(let figure), .timeTicks(let figure): UInt64(figure)
    case .counter64(let figure): figure
    default: nil
    }
  }

  /// The bytes of an OCTET STRING, else nil.
  public var octets: [UInt8]? {
    if case .octetString(let bytes) = self { bytes } else { nil }
  }

  /// Whether the agent gave a value, rather than one of the three exceptions of RFC 3416 §3.
  public var isPresent: Bool {
    switch self {
    case .noSuchObject, .noSuchInstance, .endOfMIBView, .null: false
    default: true
    }
  }
}

/// One object's name with what the agent says about it: a variable binding (RFC 3416 §3).
public struct SNMPVariable: Sendable, Hashable {
  /// The object instance.
  public let identifier: ObjectIdentifier
  /// What the agent says about it.
  public let value: SNMPValue

  /// Creates a binding.
  public init(_ identifier: ObjectIdentifier, _ value: SNMPValue) {
    self.identifier = identifier
    self.value = value
  }
}
