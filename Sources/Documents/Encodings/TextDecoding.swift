import Wording

/// A text as it was read: valid UTF-8 without a byte order mark, and what it was before.
public struct TextDocument: Sendable, Hashable {
  /// The file as the user named it; `-` is standard input.
  public var source: String
  /// The text, valid UTF-8, ready for a scanner.
  public var utf8: [UInt8]
  /// The encoding it was read in.
  public var encoding: TextEncoding

  /// The text as a string; copies it.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension TextDocument {
  /// Decodes bytes, strictly, in the given encoding or in the one they are seen to be in.
  ///
  /// A byte order mark decides; without one, valid UTF-8 is UTF-8, and what is not may be GB 18030. Nothing is
  /// replaced: a byte that does not fit is an error with its place.
  /// - Parameters:
  ///   - bytes: The bytes of the file.
  ///   - source: The file as the user named it, for errors.
  ///   - encoding: The encoding to insist on; nil to find out.
  /// - Throws: ``DocumentError`` `bad-encoding`, `ambiguous-encoding`, `contains-nul`.
  /// - Complexity: O(*n*).
  public init(
    decoding bytes: consuming [UInt8], source: String, encoding: TextEncoding? = nil
  ) throws(DocumentError) {
    let chosen = encoding ?? Self.markedEncoding(of: bytes)
    if let chosen {
      let dropped = Self.dropMark(of: chosen, from: &bytes)
      let text = try Self.decoded(bytes, chosen, source, offset: dropped)
      self.init(source: source, utf8: text, encoding: chosen)
    } else if let invalid = firstInvalidUTF8(in: bytes) {
      let text = try Self.decodedAsGB18030(bytes, source, invalidUTF8: invalid)
      self.init(source: source, utf8: text, encoding: .gb18030)
    } else if isAmbiguousUTF8(bytes) {
      throw .ambiguousEncoding(source)
    } else {
      self.init(source: source, utf8: bytes, encoding: .utf8)
    }
    if let offset = utf8.firstIndex(of: 0) { throw .containsNUL(source, at: offset, in: utf8) }
  }

  private static func markedEncoding(of bytes: [UInt8]) -> TextEncoding? {
    [TextEncoding.utf8WithMark, .utf16LittleEndian, .utf16BigEndian].first { bytes.starts(with: $0.mark) }
  }

  /// Stating `utf-8` for a file with a mark is no mistake: the mark goes all the same.
  private static func dropMark(of encoding: TextEncoding, from bytes: inout [UInt8]) -> Int {
    let mark = encoding == .utf8 ? TextEncoding.utf8WithMark.mark : encoding.mark
    guard !mark.isEmpty, bytes.starts(with: mark) else { return 0 }
    bytes.removeFirst(mark.count)
    return mark.count
  }

  private static func decoded(
    _ bytes: [UInt8], _ encoding: TextEncoding, _ source: String, offset base: Int
  ) throws(DocumentError) -> [UInt8] {
    if encoding == .utf8 || encoding == .utf8WithMark {
      guard let offset = firstInvalidUTF8(in: bytes) else { return bytes }
      if isCutOffUTF8(bytes[offset...]) { throw .cutOff(source, at: base + offset, after: bytes[..<offset]) }
      throw .badEncoding(source, encoding, at: base + offset, byte: bytes[offset], after: bytes[..<offset])
    }
    let result = try CharacterConverter.convert(bytes, from: encoding, to: .utf8, path: source)
    guard let offset = result.failure else { return result.output }
    if result.isCutOff { throw .cutOff(source, at: base + offset, after: result.output[...]) }
    throw .badEncoding(source, encoding, at: base + offset, byte: bytes[offset], after: result.output[...])
  }

  /// Of the two ways to fail, the one that came further says where the text is broken.
  private static func decodedAsGB18030(
    _ bytes: [UInt8], _ source: String, invalidUTF8: Int
  ) throws(DocumentError) -> [UInt8] {
    let result = try CharacterConverter.convert(bytes, from: .gb18030, to: .utf8, path: source)
    guard let offset = result.failure else { return result.output }
    if isCutOffUTF8(bytes[invalidUTF8...]), bytes[..<invalidUTF8].contains(where: { $0 >= 0x80 }) {
      throw .cutOff(source, at: invalidUTF8, after: bytes[..<invalidUTF8])
    }
    if result.isCutOff, offset >= invalidUTF8 {
      throw .cutOff(source, at: offset, after: result.output[...])
    }
    if offset > invalidUTF8 {
      throw .badEncoding(source, nil, at: offset, byte: bytes[offset], after: result.output[...])
    }
    throw .badEncoding(source, nil, at: invalidUTF8, byte: bytes[invalidUTF8], after: bytes[..<invalidUTF8])
  }
}

extension DocumentError {
  private static let encodingRemedy = Phrase(
    zh: "用 --encoding 指明编码（utf-8、gb18030、utf-16le、utf-16be），或另存为 UTF-8 后再读入",
    en: "state --encoding (utf-8, gb18030, utf-16le, utf-16be), or save the file as UTF-8")

  fileprivate static func badEncoding(
    _ path: String, _ encoding: TextEncoding?, at offset: Int, byte: UInt8, after valid: ArraySlice<UInt8>
  ) -> Self {
    let hexadecimal = (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
    let name = encoding?.phrase ?? Phrase(zh: "UTF-8，也不是 GB18030", en: "UTF-8, nor GB18030")
    var error = Self(
      "bad-encoding",
      Phrase(
        zh: "\(path) 不是 \(name.zh)：第 \(offset) 字节 \(hexadecimal) 不合规",
        en: "\(path) is not \(name.en): byte \(hexadecimal) at offset \(offset) does not fit"),
      path: path, remedy: encodingRemedy, offset: offset)
    error.setPlace(after: valid)
    return error
  }

  /// The file ends within a character: the rest of it is missing, and no other encoding would help.
  fileprivate static func cutOff(_ path: String, at offset: Int, after valid: ArraySlice<UInt8>) -> Self {
    var error = Self(
      "bad-encoding",
      Phrase(
        zh: "\(path) 不完整：在第 \(offset) 字节的一个字符中间中断",
        en: "\(path) is cut off: it ends within a character, at offset \(offset)"),
      path: path,
      remedy: Phrase(zh: "重新取得完整的文件", en: "get the whole file again"), offset: offset)
    error.setPlace(after: valid)
    return error
  }

  fileprivate static func ambiguousEncoding(_ path: String) -> Self {
    Self(
      "ambiguous-encoding",
      Phrase(zh: "\(path) 可能是 UTF-8，也可能是 GB18030", en: "\(path) may be UTF-8 as well as GB18030"), path: path,
      remedy: encodingRemedy)
  }

  fileprivate static func containsNUL(_ path: String, at offset: Int, in text: [UInt8]) -> Self {
    var error = Self(
      "contains-nul", Phrase(zh: "\(path) 含有 NUL 字符，不是文本", en: "\(path) contains a NUL and is no text"),
      path: path,
      remedy: encodingRemedy, offset: offset)
    error.setPlace(after: text[..<offset])
    return error
  }

  /// The place just behind a piece of valid UTF-8.
  private mutating func setPlace(after valid: ArraySlice<UInt8>) {
    line = 1 + valid.count { $0 == 0x0A }
    let lastLine = valid[(valid.lastIndex(of: 0x0A).map { $0 + 1 } ?? valid.startIndex)...]
    column = 1 + lastLine.count { $0 & 0xC0 != 0x80 }
  }
}
