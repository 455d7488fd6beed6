import SNMPValues

/// One request as the scheduler wants it sent.
struct SNMPRequest: Equatable {
  enum Kind: Equatable {
    case get
    /// GETBULK: so many names asked once, the rest so often.
    case getBulk(nonRepeaters: Int, repetitions: Int)
  }

  var kind: Kind
  var requestID: Int32
  var messageID: Int32
  var names: [ObjectIdentifier]
}

/// A decoded answer, its head already checked.
struct SNMPReply: Equatable {
  enum Command: Equatable {
    case response
    case report
    case other
  }

  var command: Command
  var requestID: Int32
  var messageID: Int32
  /// RFC 3416 §3: 0 noError, 1 tooBig, 2 noSuchName, 5 genErr, 6 noAccess, 16 authorizationError …
  var errorStatus: Int32 = 0
  /// Which variable the error is about, from 1.
  var errorIndex: Int32 = 0
  /// SNMPv2c: our community; SNMPv3: our security level, verified.
  var isOurs: Bool
  /// The clock the message carried; nil for SNMPv2c.
  var engine: EngineIdentity?
  var variables: [SNMPVariable]
}

/// What a report says is wrong (RFC 3414 §5, usmStats).
enum USMReport: UInt32 {
  case unsupportedSecurityLevel = 1
  case notInTimeWindow = 2
  case unknownUserName = 3
  case unknownEngineID = 4
  case wrongDigest = 5
  case decryptionError = 6

  init?(_ variables: [SNMPVariable]) {
    let counters: ObjectIdentifier = [1, 3, 6, 1, 6, 3, 15, 1, 1]
    guard let first = variables.first, let suffix = counters.suffix(of: first.identifier),
      let kind = suffix.first.flatMap(Self.init(rawValue:))
    else { return nil }
    self = kind
  }
}
