extension StringProtocol {
  /// The text as a cell that no spreadsheet takes for a formula: an apostrophe in front where one is needed.
  ///
  /// Guarded is what starts with `=`, `+`, `-`, `@` (of either width), a tabulator or a line break and is no plain
  /// number, and what already looks guarded; so `withoutFormulaGuard` gives exactly this text back.
  /// Source: OWASP, CSV Injection.
  public var withFormulaGuard: String {
    let rest = drop { $0 == "'" }
    guard startsFormula(rest), rest.startIndex != startIndex || !isPlainNumber(rest) else {
      return String(self)
    }
    return "'" + self
  }

  /// The text of a cell without the apostrophe that `withFormulaGuard` put in front.
  public var withoutFormulaGuard: String {
    guard utf8.first == 0x27, first == "'", startsFormula(drop { $0 == "'" }) else { return String(self) }
    return String(dropFirst())
  }
}

private func startsFormula(_ text: some StringProtocol) -> Bool {
  guard let first = text.unicodeScalars.first else { return false }
  switch first {
  case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
  default: return false
  }
}

/// Whether a text is a sign and a decimal number and nothing else: `-12`, `+3.50`.
private func isPlainNumber(_ text: some StringProtocol) -> Bool {
  guard let sign = text.unicodeScalars.first, sign == "+" || sign == "-" else { return false }
  let digits = text.unicodeScalars.dropFirst()
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  return (1...2).contains(parts.count)
    && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
}
