import IPAddressing

/// What a line of a prefix command names: one address, a prefix, or a range.
public enum AddressBlock: Sendable, Hashable, CustomStringConvertible {
  /// One address.
  case address(IPAddress)
  /// A prefix.
  case prefix(IPPrefix)
  /// A range that need not be a prefix.
  case range(IPRange)

  /// Reads a range where a hyphen stands, else a prefix where a slash stands, else an address.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    var hasSlash = false
    for index in text.indices {
      if text[index] == UInt8(ascii: "-") {
        self = .range(try IPRange(parsing: text))
        return
      }
      hasSlash = hasSlash || text[index] == UInt8(ascii: "/")
    }
    self = hasSlash ? .prefix(try IPPrefix(parsing: text)) : .address(try IPAddress(parsing: text))
  }

  /// The canonical text.
  public var description: String {
    switch self {
    case .address(let address): address.description
    case .prefix(let prefix): prefix.description
    case .range(let range): range.description
    }
  }

  /// The first address.
  public var first: IPAddress {
    switch self {
    case .address(let address): address
    case .prefix(let prefix): prefix.first
    case .range(let range): range.first
    }
  }

  /// The last address.
  public var last: IPAddress {
    switch self {
    case .address(let address): address
    case .prefix(let prefix): prefix.last
    case .range(let range): range.last
    }
  }

  /// The addresses as a range.
  public var range: IPRange {
    switch self {
    case .address(let address): IPPrefix(address).range
    case .prefix(let prefix): prefix.range
    case .range(let range): range
    }
  }

  /// The fewest prefixes that hold exactly these addresses, in order.
  public var prefixes: [IPPrefix] {
    switch self {
    case .address(let address): [IPPrefix(address)]
    case .prefix(let prefix): [prefix]
    case .range(let range): range.prefixes
    }
  }

  /// The longest prefix that holds all of these addresses.
  public var supernet: IPPrefix {
    switch self {
    case .address(let address): IPPrefix(address)
    case .prefix(let prefix): prefix
    case .range(.v4(let range)): .v4(range.supernet)
    case .range(.v6(let range)): .v6(range.supernet)
    }
  }

  /// How many addresses there are.
  public var count: AddressCount { AddressCount(of: range) }
}

extension AddressRange {
  /// The longest prefix that holds both ends.
  fileprivate var supernet: AddressPrefix<Address> {
    let length = (first.bits ^ last.bits).leadingZeroBitCount
    return AddressPrefix(containing: first, length: length) ?? .all
  }
}
