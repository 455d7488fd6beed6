extension String {
  /// The text as a person reads it: full-width forms made half-width, white space of any kind trimmed and collapsed.
  ///
  /// Han characters and Chinese punctuation other than full-width ASCII stay as they are.
  /// - Complexity: O(*n*) in the number of scalars.
  public var folded: String {
    switch Simplicity(of: utf8.span) {
    case .plain: self
    case .spaced, .other: foldedByScalar
    }
  }

  /// The text as headers and names are compared: folded, lower case, without any white space.
  public var foldedForMatching: String {
    switch Simplicity(of: utf8.span) {
    case .plain, .spaced: mappingBytes { isSpace($0) ? nil : smallLetter($0) }
    case .other: String(foldedByScalar.lowercased().filter { $0 != " " })
    }
  }

  /// An identifier as it is compared: folded, upper case, without separators (`-`, `_`, `/`, `.`, spaces).
  public var foldedIdentifier: String {
    switch Simplicity(of: utf8.span) {
    case .plain, .spaced: mappingBytes { isSpace($0) || isSeparator($0) ? nil : capitalLetter($0) }
    case .other: String(foldedByScalar.uppercased().filter { !"-_/. ".contains($0) })
    }
  }

  private var foldedByScalar: String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in unicodeScalars {
      let plain = halfWidth(scalar)
      if plain.properties.isWhitespace || isInvisible(plain) {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(plain)
    }
    return String(result)
  }

  /// The text with each byte changed or left out; itself when nothing changes.
  private func mappingBytes(_ change: (UInt8) -> UInt8?) -> String {
    if utf8.allSatisfy({ change($0) == $0 }) { return self }
    return String(decoding: utf8.compactMap(change), as: UTF8.self)
  }
}

extension StringProtocol {
  /// The text as a person reads it; see the property of `String`.
  public var folded: String { String(self).folded }
  /// The text as headers and names are compared; see the property of `String`.
  public var foldedForMatching: String { String(self).foldedForMatching }
  /// An identifier as it is compared; see the property of `String`.
  public var foldedIdentifier: String { String(self).foldedIdentifier }
}

/// How much there is to fold in a text. Nearly all cells of a sheet are plain, and their bytes tell that fastest.
private enum Simplicity {
  /// Printable ASCII and Han characters only (U+4E00 to U+9FFF).
  case plain
  /// These and ASCII white space.
  case spaced
  /// Anything else.
  case other

  /// Looks at valid UTF-8.
  init(of bytes: Span<UInt8>) {
    var index = 0
    var hasSpace = false
    while index < bytes.count {
      switch bytes[index] {
      case 0x21...0x7E: index += 1
      // Three bytes: E4 B8 80 is U+4E00, E9 BF BF is U+9FFF.
      case 0xE5...0xE9: index += 3
      case 0xE4 where bytes[index + 1] >= 0xB8: index += 3
      case let byte where isSpace(byte):
        hasSpace = true
        index += 1
      default:
        self = .other
        return
      }
    }
    self = hasSpace ? .spaced : .plain
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

private func isSeparator(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "/")
    || byte == UInt8(ascii: ".")
}

private func smallLetter(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

private func capitalLetter(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & 0xDF : byte
}

private func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
  return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
}

/// Byte order marks, zero-width spaces and joiners that spreadsheets leave in cells.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xFEFF, 0x200B...0x200D, 0x2060: true
  default: false
  }
}
