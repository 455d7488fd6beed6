extension AddressPrefix {
  /// Reads an address, a slash and a length; bits behind the length are an error that names the prefix meant.
  ///
  /// - Throws: What is wrong and at which byte.
  @inlinable
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    let width = Address.Bits.bitWidth
    let (address, length) = try AddressText.addressAndLength(text, as: Address.self) { _ in width }
    self.init(uncheckedFirst: Address(bits: address.bits & Self.mask(length: length)), length: length)
    guard first == address else {
      throw AddressParsingError(.hostBits, at: 0, in: text, suggestion: description)
    }
  }

  /// The bytes in the longest text: 18 for IPv4, 43 for IPv6.
  @inlinable
  public static var maximumUTF8Count: Int { Address.maximumUTF8Count + (Address.Bits.bitWidth > 99 ? 4 : 3) }

  /// Appends the canonical text, such as "2001:db8::/32".
  ///
  /// - Precondition: 18 or 43 bytes are free.
  @inlinable
  public func append(to text: inout OutputSpan<UInt8>) {
    first.append(to: &text)
    AddressText.append(length: length, to: &text)
  }
}

extension AddressText {
  /// Reads an address, a slash and a length of at most `limit`; the address may have bits behind the length.
  @inlinable
  static func addressAndLength<Address: AddressNotation>(
    _ text: Span<UInt8>, as type: Address.Type, limit: (Address) -> Int
  ) throws(AddressParsingError) -> (Address, Int) {
    let slash = position(of: UInt8(ascii: "/"), in: text) ?? text.count
    let address: Address
    do throws(AddressParsingError) {
      address = try Address(parsing: text.extracting(..<slash))
    } catch {
      throw error.moved(into: text, by: 0)
    }
    return (address, try length(text, behind: slash, limit: limit(address)))
  }

  /// Reads the length behind the slash, up to the end of the text.
  @usableFromInline
  static func length(
    _ text: Span<UInt8>, behind slash: Int, limit: Int
  ) throws(AddressParsingError) -> Int {
    do throws(AddressTextFault) {
      if slash == text.count { throw AddressTextFault(.missingLength, slash) }
      return try length(text, from: slash + 1, limit: limit)
    } catch {
      throw AddressParsingError(error, in: text)
    }
  }
}
