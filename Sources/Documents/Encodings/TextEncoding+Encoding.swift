import Wording

extension TextEncoding {
  /// The bytes of a text, with the encoding's byte order mark.
  ///
  /// - Parameters:
  ///   - text: What is written.
  ///   - path: The file it is for, for errors.
  /// - Throws: ``DocumentError`` `unencodable` with all characters that the encoding lacks.
  /// - Complexity: O(*n*).
  public func encode(_ text: String, path: String) throws(DocumentError) -> [UInt8] {
    let utf8 = Array(text.utf8)
    if self == .utf8 || self == .utf8WithMark { return mark + utf8 }
    let result = try CharacterConverter.convert(utf8, from: .utf8, to: self, path: path)
    guard result.failure != nil else { return mark + result.output }
    throw .unencodable(try missing(of: text, path: path), self, path)
  }

  /// The characters the encoding lacks, each once, in order of appearance.
  private func missing(of text: String, path: String) throws(DocumentError) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    var missing: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !scalar.isASCII && seen.insert(scalar).inserted {
      let result = try CharacterConverter.convert(
        Array(String(scalar).utf8), from: .utf8, to: self, path: path)
      if result.failure != nil { missing.append(scalar) }
    }
    return missing
  }
}

extension DocumentError {
  fileprivate static func unencodable(
    _ scalars: [Unicode.Scalar], _ encoding: TextEncoding, _ path: String
  ) -> Self {
    let shown = scalars.prefix(20).map { "\($0) (U+\(String($0.value, radix: 16, uppercase: true)))" }
    let list = shown.joined(separator: " ") + (scalars.count > shown.count ? " …" : "")
    return Self(
      "unencodable",
      Phrase(
        zh: "\(encoding.phrase.zh) 无法写出 \(scalars.count) 个字符：\(list)",
        en: "\(encoding.phrase.en) has no code for \(scalars.count) characters: \(list)"),
      path: path, remedy: Phrase(zh: "改用 --encoding utf-8-bom", en: "use --encoding utf-8-bom"))
  }
}
