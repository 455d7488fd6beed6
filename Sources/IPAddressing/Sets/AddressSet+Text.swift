extension AddressRange {
  /// The prefix that is exactly this range, or nil when it takes more than one.
  @inlinable
  public var prefix: AddressPrefix<Address>? {
    var prefixes = prefixes
    guard let only = prefixes.next(), only.last == last else { return nil }
    return only
  }

  /// The text of the prefix where there is one, else of both ends.
  var shortestDescription: String { prefix?.description ?? description }
}

extension IPRange {
  /// The prefix that is exactly this range, or nil when it takes more than one.
  @inlinable
  public var prefix: IPPrefix? {
    switch self {
    case .v4(let range): range.prefix?.erased
    case .v6(let range): range.prefix?.erased
    }
  }

  /// Reads a range, a prefix, or an address, which is a range of one.
  init(parsingAnyForm text: String) throws(AddressParsingError) {
    if text.utf8.contains(UInt8(ascii: "-")) {
      try self.init(parsing: text)
    } else if text.utf8.contains(UInt8(ascii: "/")) {
      self = try IPPrefix(parsing: text).range
    } else {
      self = IPPrefix(try IPAddress(parsing: text)).range
    }
  }
}

// MARK: Text

extension AddressSet: CustomStringConvertible {
  /// The ranges with a comma between them, as prefixes where they are: "10.0.0.0/8, 192.0.2.1-192.0.2.9".
  public var description: String { ranges.map(\.shortestDescription).joined(separator: ", ") }
}

extension IPSet: CustomStringConvertible {
  /// The ranges with a comma between them, IPv4 first: "10.0.0.0/8, 2001:db8::1-2001:db8::9".
  public var description: String {
    [ipv4.description, ipv6.description].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

// MARK: Coding

extension IPSet: Codable {
  /// Reads a list of texts, each a prefix, a range or an address; they may overlap and come in any order.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    var builder = IPSetBuilder()
    while !list.isAtEnd {
      let text = try list.decode(String.self)
      do throws(AddressParsingError) {
        builder.add(try IPRange(parsingAnyForm: text))
      } catch {
        throw DecodingError.dataCorruptedError(in: list, debugDescription: error.description)
      }
    }
    self = builder.build()
  }

  /// Writes the ranges as a list of texts, as prefixes where they are, IPv4 first.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for range in ipv4.ranges { try list.encode(range.shortestDescription) }
    for range in ipv6.ranges { try list.encode(range.shortestDescription) }
  }
}

extension AddressSet: Codable {
  /// Reads a list of texts, each a prefix, a range or an address of the family, in any order.
  public init(from decoder: any Decoder) throws {
    let set = try IPSet(from: decoder)
    let (mine, other) =
      switch Address.family {
      case .ipv4: (set.ipv4 as? Self, set.ipv6.isEmpty)
      case .ipv6: (set.ipv6 as? Self, set.ipv4.isEmpty)
      }
    guard let mine, other else {
      let text = "an address of the other family in a set of \(Address.family)"
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
    }
    self = mine
  }

  /// Writes the ranges as a list of texts, as prefixes where they are.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for range in ranges { try list.encode(range.shortestDescription) }
  }
}
