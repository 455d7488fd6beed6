/// The text of a device's octet string: safe to show, and the same bytes always give the same text.
///
/// Read as UTF-8 (RFC 3411 §5, SnmpAdminString); bytes that are none are shown as `0x` and hexadecimal
/// digits. Control characters are left out, so that a device cannot steer a terminal, and trailing NULs and
/// blanks too.
/// - Complexity: O(*n*).
public func displayText(_ bytes: [UInt8]) -> String {
  let kept = bytes[..<(1 + (bytes.lastIndex { $0 != 0 && $0 != 0x20 } ?? -1))]
  guard let text = String(validating: kept, as: UTF8.self) else { return hexadecimal(kept) }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isControl(scalar) { shown.append(scalar) }
  return String(shown)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
  default: false
  }
}

private func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
  var text = "0x"
  for byte in bytes {
    if byte < 16 { text.append("0") }
    text += String(byte, radix: 16)
  }
  return text
}
