// libFuzzer's entry for every reader of texts. Built by scripts/fuzz in one module with the sources of
// IPAddressing, so that the quick readers can be held against the slow ones.
import Glibc

/// Reads the bytes as every kind of value, and stops the program where a property does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAddressTexts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  // Safety: libFuzzer keeps the bytes until this function returns.
  let text = unsafe Span(_unsafeStart: start ?? emptyText, count: start == nil ? 0 : count)
  checkQuickReaders(text)
  checkSystemAgreement(text)
  checkRoundTrip(text, IPv4Address.self)
  checkRoundTrip(text, IPv6Address.self)
  checkRoundTrip(text, IPAddress.self)
  checkRoundTrip(text, IPv4Prefix.self)
  checkRoundTrip(text, IPv6Prefix.self)
  checkRoundTrip(text, IPPrefix.self)
  checkRoundTrip(text, IPInterfaceAddress.self)
  checkRoundTrip(text, IPv4Range.self)
  checkRoundTrip(text, IPv6Range.self)
  checkRoundTrip(text, IPRange.self)
  checkRoundTrip(text, ScopedIPv6Address.self)
  checkRoundTrip(text, MACAddress.self)
  checkRoundTrip(text, EUI64.self)
  checkReverseName(String(decoding: text.indices.map { text[$0] }, as: UTF8.self))
  return 0
}

private let emptyText = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

/// What the quick readers accept, the slow ones accept with the same number.
private func checkQuickReaders(_ text: Span<UInt8>) {
  if let quick = AddressText.quickIPv4(text) {
    precondition(quick == (try? AddressText.ipv4(text, from: 0)), "quick IPv4")
  }
  if let quick = AddressText.quickIPv6(text) {
    precondition(quick == (try? AddressText.ipv6(text)), "quick IPv6")
  }
}

/// `inet_pton` has the same grammar; it ends a text at the first zero byte.
private func checkSystemAgreement(_ text: Span<UInt8>) {
  if AddressText.position(of: 0, in: text) != nil { return }
  let characters = text.indices.map { CChar(bitPattern: text[$0]) } + [0]
  var small = in_addr()
  var large = in6_addr()
  let isSmall = inet_pton(AF_INET, characters, &small) == 1
  let isLarge = inet_pton(AF_INET6, characters, &large) == 1
  let (four, six) = (try? IPv4Address(parsing: text), try? IPv6Address(parsing: text))
  precondition((four != nil) == isSmall && (six != nil) == isLarge, "inet_pton accepts otherwise")
  if let four { precondition(four.bits == UInt32(bigEndian: small.s_addr), "inet_pton reads otherwise") }
  if let six {
    let bytes = withUnsafeBytes(of: large) { Array($0) }
    precondition(six.bytes == bytes, "inet_pton reads otherwise")
  }
}

/// An accepted text is written as one that gives the same value, and itself when written again; a refused one
/// has its fault inside.
private func checkRoundTrip<Value: AddressNotation>(_ text: Span<UInt8>, _ type: Value.Type) {
  let value: Value
  do throws(AddressParsingError) {
    value = try Value(parsing: text)
  } catch {
    precondition((0...text.count).contains(error.offset), "offset outside the text")
    return
  }
  let written = [UInt8](capacity: Value.maximumUTF8Count) { value.append(to: &$0) }
  let description = value.description
  precondition(Array(description.utf8) == written, "two texts")
  guard let again = try? Value(parsing: written.span) else { preconditionFailure("cannot be read back") }
  precondition(again == value && Value(description) == value, "read back as another value")
  precondition(again.description == description, "not canonical")
}

/// A prefix read from a name has one zone, and that gives the prefix back.
private func checkReverseName(_ text: String) {
  guard let prefix = try? IPPrefix(reverseName: text) else { return }
  for zone in prefix.reverseZones {
    precondition((try? IPPrefix(reverseName: zone.name)) == prefix, "another zone")
  }
}
