/// Why a prefix cannot embed IPv4 addresses, or an IPv6 address holds none (RFC 6052).
public struct AddressEmbeddingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let code: Code
  /// The canonical text of the prefix or address.
  public let input: String

  /// Makes an error from its parts.
  public init(code: Code, input: String) {
    self.code = code
    self.input = input
  }

  /// The fault in one line, such as `2001:db8::/33: length is none of 32, 40, 48, 56, 64 and 96`.
  public var description: String { "\(input): \(code.summary)" }

  /// A kind of fault; the raw value is stable and may be stored or matched by programs.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// A prefix length RFC 6052 §2.2 does not know.
    case lengthNotAllowed = "length-not-allowed"
    /// A bit set between 64 and 71, which must be zero.
    case reservedOctetSet = "reserved-octet-set"
    /// An address that is not under the prefix.
    case outsidePrefix = "outside-prefix"

    /// The fault in a few English words.
    public var summary: String {
      switch self {
      case .lengthNotAllowed: "length is none of 32, 40, 48, 56, 64 and 96"
      case .reservedOctetSet: "bits 64 to 71 must be zero"
      case .outsidePrefix: "not under the translation prefix"
      }
    }
  }
}
