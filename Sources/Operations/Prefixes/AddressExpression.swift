import IPAddressing

/// Anything the calculator reads: every form of address, prefix, range, hardware address or reverse name.
public enum AddressExpression: Sendable, Hashable {
  /// An address, a prefix or a range.
  case block(AddressBlock)
  /// An address with the length of its subnet.
  case interface(IPInterfaceAddress)
  /// An IPv6 address and the zone it is in (RFC 4007 §11).
  case scoped(ScopedIPv6Address)
  /// A MAC address.
  case mac(MACAddress)
  /// A 64-bit hardware address.
  case eui64(EUI64)
  /// A name under in-addr.arpa or ip6.arpa.
  case reverseName(IPPrefix)

  /// What kind of text it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One address.
    case address
    /// A prefix.
    case prefix
    /// A range.
    case range
    /// An address with the length of its subnet.
    case interface = "interface-address"
    /// An address with a zone.
    case scoped = "scoped-address"
    /// A MAC address.
    case mac = "mac-address"
    /// A 64-bit hardware address.
    case eui64
    /// A name under in-addr.arpa or ip6.arpa.
    case reverseName = "reverse-name"
  }

  /// What kind of text it is.
  public var kind: Kind {
    switch self {
    case .block(.address): .address
    case .block(.prefix): .prefix
    case .block(.range): .range
    case .interface: .interface
    case .scoped: .scoped
    case .mac: .mac
    case .eui64: .eui64
    case .reverseName: .reverseName
    }
  }

  /// The addresses it names; nil for hardware addresses.
  public var block: AddressBlock? {
    switch self {
    case .block(let block): block
    case .interface(let interface): .address(interface.address)
    case .scoped(let scoped): .address(.v6(scoped.address))
    case .mac, .eui64: nil
    case .reverseName(let prefix):
      prefix.length == prefix.family.bits ? .address(prefix.first) : .prefix(prefix)
    }
  }

  /// The canonical text.
  public var text: String {
    switch self {
    case .block(let block): block.description
    case .interface(let interface): interface.description
    case .scoped(let scoped): scoped.description
    case .mac(let address): address.description
    case .eui64(let identifier): identifier.description
    case .reverseName(let prefix): Self.reverseName(of: prefix)
    }
  }

  private static func reverseName(of prefix: IPPrefix) -> String {
    prefix.length == prefix.family.bits
      ? prefix.first.reverseName : prefix.reverseZones.map(\.name).joined(separator: " ")
  }
}

// MARK: Reading

extension AddressExpression {
  /// Reads a text of any kind, told by the marks in it; what could be IPv6 is not read as a hardware address.
  ///
  /// - Parameter hostBits: Whether bits behind the length of a prefix make it an interface address, not a fault.
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>, allowingHostBits hostBits: Bool = false) throws(AddressFault) {
    do throws(AddressParsingError) {
      let marks = Marks(of: text)
      if marks.isName {
        self = .reverseName(try IPPrefix(reverseName: text.string))
      } else if marks.hasZone {
        self = .scoped(try ScopedIPv6Address(parsing: text))
      } else if let bytes = marks.hardwareBytes {
        self = bytes == 6 ? .mac(try MACAddress(parsing: text)) : .eui64(try EUI64(parsing: text))
      } else if hostBits, marks.hasSlash {
        let interface = try IPInterfaceAddress(parsing: text)
        self = interface.hasHostBits ? .interface(interface) : .block(.prefix(interface.prefix))
      } else {
        self = .block(try AddressBlock(parsing: text))
      }
    } catch {
      throw AddressFault(error)
    }
  }

  /// The marks in a text that tell what it is.
  private struct Marks {
    var hasZone = false
    var hasSlash = false
    var isName = false
    private var colons = 0
    private var hyphens = 0
    private var points = 0
    private var isCompressed = false

    init(of text: Span<UInt8>) {
      for index in text.indices {
        switch text[index] {
        case UInt8(ascii: ":"):
          colons += 1
          isCompressed = isCompressed || index > 0 && text[index - 1] == UInt8(ascii: ":")
        case UInt8(ascii: "-"): hyphens += 1
        case UInt8(ascii: "."): points += 1
        case UInt8(ascii: "/"): hasSlash = true
        case UInt8(ascii: "%"): hasZone = true
        // Only names have letters behind f.
        case UInt8(ascii: "p"), UInt8(ascii: "P"): isName = !hasZone
        default: break
        }
      }
    }

    /// The bytes of the hardware address it looks like; eight groups by colons are an IPv6 address.
    var hardwareBytes: Int? {
      switch (colons, hyphens, points) {
      case (5, 0, 0) where !isCompressed && !hasSlash: 6
      case (0, 5, 0), (0, 2, 0), (0, 0, 2): 6
      case (0, 7, 0), (0, 3, 0): 8
      default: nil
      }
    }
  }
}

extension IPInterfaceAddress {
  fileprivate var hasHostBits: Bool { address != prefix.first }
}

extension Span<UInt8> {
  /// The bytes as text.
  var string: String { String(decoding: indices.map { self[$0] }, as: UTF8.self) }
}
