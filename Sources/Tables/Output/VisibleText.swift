extension StringProtocol {
  /// The text with every character that could steer a terminal or hide what stands there made visible.
  ///
  /// Control characters become their pictures (U+2400 and up), DEL `␡`; C1 controls, line separators and marks
  /// that turn the direction of writing become U+FFFD. Nothing from data reaches the terminal as an order.
  /// - Complexity: O(*n*).
  public var withVisibleControls: String {
    guard unicodeScalars.contains(where: { picture(of: $0) != nil }) else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(picture(of: scalar) ?? scalar) }
    return String(result)
  }

  /// The same for a text of many lines, whose line ends and tabs stay.
  /// - Complexity: O(*n*).
  public var withVisibleControlsInLines: String {
    var result = String.UnicodeScalarView()
    var returns = false
    for scalar in unicodeScalars {
      if returns, scalar != "\n" { result.append("␍") } else if returns { result.append("\r") }
      returns = scalar == "\r"
      if returns { continue }
      result.append(scalar == "\n" || scalar == "\t" ? scalar : picture(of: scalar) ?? scalar)
    }
    if returns { result.append("␍") }
    return String(result)
  }
}

private func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
  case 0x7F: "\u{2421}"
  case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: nil
  }
}
