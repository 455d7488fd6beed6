extension StringProtocol {
  /// The text as a person reads it: full-width forms made half-width, white space of any kind trimmed and collapsed.
  ///
  /// Han characters and Chinese punctuation other than full-width ASCII stay as they are.
  /// - Complexity: O(*n*) in the number of scalars.
  public var folded: String {
    if unicodeScalars.allSatisfy(isPlain) { return String(self) }
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

  /// The text as headers and names are compared: folded, lower case, without any white space.
  public var foldedForMatching: String {
    String(folded.lowercased().filter { $0 != " " })
  }

  /// An identifier as it is compared: folded, upper case, without separators (`-`, `_`, `/`, `.`, spaces).
  public var foldedIdentifier: String {
    String(folded.uppercased().filter { !"-_/. ".contains($0) })
  }
}

/// Whether folding leaves a scalar alone wherever it stands: printable ASCII and Han characters, nearly all of a sheet.
private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
  (0x21...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
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
