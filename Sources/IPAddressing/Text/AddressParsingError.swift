/// What is wrong in the text of an address, prefix or range, and where.
///
/// Its description is English; other languages take their phrase by `code`.
public struct AddressParsingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public let code: Code
  /// The text that was read; of a text over 120 bytes, the first 120 and an ellipsis.
  public let input: String
  /// Where the fault begins: UTF-8 bytes from the start of the text.
  public let offset: Int
  /// The canonical text that was probably meant, where one is certain: the prefix without host bits.
  public let suggestion: String?

  /// Makes an error from its parts.
  public init(code: Code, input: String, offset: Int, suggestion: String? = nil) {
    self.code = code
    self.input = input
    self.offset = offset
    self.suggestion = suggestion
  }

  /// The fault in one line, such as `"10.0.0.256": octet above 255 at offset 7`.
  public var description: String {
    let fault = "\(input.debugDescription): \(code.summary) at offset \(offset)"
    return suggestion.map { "\(fault); the prefix meant is \($0)" } ?? fault
  }
}

extension AddressParsingError {
  /// A kind of fault; the raw value is stable and may be stored or matched by programs.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The text is empty.
    case empty = "empty-text"
    /// A character that cannot stand here.
    case unexpectedCharacter = "unexpected-character"
    /// A zone such as `%eth0` (RFC 4007), which no address holds here.
    case zone = "zone-not-allowed"
    /// Nothing behind the `%` of a zone.
    case emptyZone = "empty-zone"
    /// A zone of more than 31 bytes.
    case zoneTooLong = "zone-too-long"
    /// A zone on an address that is unique without one.
    case misplacedZone = "misplaced-zone"
    /// A `/` where a single address is read.
    case unexpectedLength = "unexpected-prefix-length"
    /// Nothing stands where an octet belongs.
    case emptyOctet = "empty-octet"
    /// A decimal octet above 255.
    case octetOutOfRange = "octet-out-of-range"
    /// A decimal octet or prefix length with leading zeros, which some programs read as octal.
    case leadingZero = "leading-zero"
    /// The IPv4 address ends before its fourth octet.
    case tooFewOctets = "too-few-octets"
    /// The IPv4 address goes on after its fourth octet.
    case tooManyOctets = "too-many-octets"
    /// Nothing stands where a group of hexadecimal digits belongs.
    case emptyGroup = "empty-group"
    /// A group of more than four hexadecimal digits.
    case groupTooLong = "group-too-long"
    /// The IPv6 address has fewer than eight groups and no `::`.
    case tooFewGroups = "too-few-groups"
    /// The IPv6 address goes on after its eighth group.
    case tooManyGroups = "too-many-groups"
    /// A second `::`, which would leave the lengths of both open (RFC 4291 §2.2).
    case secondCompression = "second-compression"
    /// A `::` beside eight groups: it must stand for at least one (RFC 4291 §2.2).
    case emptyCompression = "empty-compression"
    /// Decimal octets that are not at the end of an IPv6 address.
    case misplacedOctets = "misplaced-octets"
    /// A prefix without `/` and length.
    case missingLength = "missing-prefix-length"
    /// A prefix length above 32 or 128.
    case lengthOutOfRange = "prefix-length-out-of-range"
    /// A prefix with bits set behind its length; `suggestion` names the prefix meant.
    case hostBits = "host-bits-set"
    /// A range without a `-` between its ends.
    case missingRangeEnd = "missing-range-end"
    /// A range whose ends are of different families.
    case mixedFamilies = "mixed-families"
    /// A range whose last address is below its first.
    case reversedRange = "reversed-range"
    /// Groups of a hardware address that are not all of two or all of four digits.
    case groupWidth = "group-width"
    /// Two different separators in one hardware address.
    case mixedSeparators = "mixed-separators"
    /// A hardware address that ends before its last byte.
    case tooFewBytes = "too-few-bytes"
    /// A hardware address that goes on after its last byte.
    case tooManyBytes = "too-many-bytes"
    /// A name that is not under in-addr.arpa or ip6.arpa.
    case notReverseName = "not-a-reverse-name"
    /// A label of a reverse name that is empty or not one hexadecimal digit.
    case badNibble = "bad-nibble"
    /// A reverse name of a network where that of one address is read.
    case tooFewLabels = "too-few-labels"
    /// A reverse name with more labels than the address has octets or nibbles.
    case tooManyLabels = "too-many-labels"

    /// The fault in a few English words.
    public var summary: String {
      switch self {
      case .empty: "nothing to read"
      case .unexpectedCharacter: "unexpected character"
      case .zone: "a zone is not part of an address"
      case .emptyZone: "zone missing"
      case .zoneTooLong: "zone too long"
      case .misplacedZone: "this address has no zones"
      case .unexpectedLength: "a prefix length is not part of an address"
      case .emptyOctet: "octet missing"
      case .octetOutOfRange: "octet above 255"
      case .leadingZero: "leading zero"
      case .tooFewOctets: "fewer than four octets"
      case .tooManyOctets: "more than four octets"
      case .emptyGroup: "group missing"
      case .groupTooLong: "group of more than four digits"
      case .tooFewGroups: "fewer than eight groups"
      case .tooManyGroups: "more than eight groups"
      case .secondCompression: "second \"::\""
      case .emptyCompression: "\"::\" stands for no group"
      case .misplacedOctets: "decimal octets before the end"
      case .missingLength: "prefix length missing"
      case .lengthOutOfRange: "prefix length too large"
      case .hostBits: "host bits set"
      case .missingRangeEnd: "end of the range missing"
      case .mixedFamilies: "range over two families"
      case .reversedRange: "range ends before it starts"
      case .groupWidth: "groups must all have two or all four digits"
      case .mixedSeparators: "separator differs from the first"
      case .tooFewBytes: "hardware address too short"
      case .tooManyBytes: "hardware address too long"
      case .notReverseName: "not a name under in-addr.arpa or ip6.arpa"
      case .badNibble: "label is not one hexadecimal digit"
      case .tooFewLabels: "labels missing for an address"
      case .tooManyLabels: "more labels than an address has"
      }
    }
  }
}

extension AddressParsingError {
  static let longestInput = 120

  @usableFromInline
  init(_ code: Code, at offset: Int, in text: Span<UInt8>, suggestion: String? = nil) {
    let shown = (0..<min(text.count, Self.longestInput)).map { text[$0] }
    let input = String(decoding: shown, as: UTF8.self)
    self.init(
      code: code,
      input: text.count > Self.longestInput ? input + "…" : input,
      offset: offset,
      suggestion: suggestion
    )
  }

  init(_ fault: AddressTextFault, in text: Span<UInt8>) {
    self.init(fault.code, at: fault.offset, in: text)
  }

  /// The same fault seen in the whole text, of which the part read began at `start`.
  @usableFromInline
  func moved(into text: Span<UInt8>, by start: Int) -> AddressParsingError {
    AddressParsingError(code, at: start + offset, in: text, suggestion: suggestion)
  }
}
