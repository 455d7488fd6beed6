extension AddressPrefix {
  /// Reads an address, a slash and a length; bits behind the length are an error that names the prefix meant.
  ///
  /// - Throws: What is wrong and at which byte.
  public init(parsing text: Span<UInt8>) throws(AddressParsingError) {
    let (address, length) = try AddressText.addressAndLength(text, as: Address.self)
    self.init(uncheckedFirst: Address(bits: address.bits & Self.mask(length: length)), length: length)
    guard first == address else {
      throw AddressParsingError(AddressTextFault(.hostBits, 0), in: text, suggestion: description)
    }
  }

  /// The canonical text, such as "2001:db8::/32".
  public var description: String { "\(first)/\(length)" }
}

extension AddressText {
  /// Reads an address, a slash and a length within the family; the address may have bits behind the length.
  static func addressAndLength<Address: InternetAddress>(
    _ text: Span<UInt8>, as type: Address.Type
  ) throws(AddressParsingError) -> (Address, Int) {
    let slash = position(of: UInt8(ascii: "/"), in: text) ?? text.count
    let address: Address
    do throws(AddressParsingError) {
      address = try Address(parsing: text.extracting(..<slash))
    } catch {
      throw error.moved(into: text, by: 0)
    }
    do throws(AddressTextFault) {
      if slash == text.count { throw AddressTextFault(.missingLength, slash) }
      return (address, try length(text, from: slash + 1, limit: Address.family.bits))
    } catch {
      throw AddressParsingError(error, in: text)
    }
  }
}
