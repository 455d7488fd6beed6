extension JSONParser {
  /// Reads a string from its opening quote; an unclosed one ends before the end of its line.
  mutating func string(at place: JSONPlace) -> String {
    let quote = next
    if isStrict, quote == UInt8(ascii: "'") { report(.singleQuotes, at: place) }
    offset += 1
    var text: [UInt8] = []
    while let byte = next, byte != quote {
      switch byte {
      case UInt8(ascii: "\\"): escape(into: &text)
      case 0x0A, 0x0D:
        report(.unclosedString, at: place)
        return String(decoding: text, as: UTF8.self)
      case 0..<0x20 where isStrict: controlCharacter(byte, into: &text)
      case 0..<0x80: plainRun(quote, into: &text)
      default: wideCharacter(into: &text)
      }
    }
    if next == nil { report(.unclosedString, at: place) }
    offset = min(offset + 1, bytes.count)
    return String(decoding: text, as: UTF8.self)
  }

  /// Takes ASCII up to a quote, an escape or a control character; at least one byte.
  private mutating func plainRun(_ quote: UInt8?, into text: inout [UInt8]) {
    let start = offset
    offset += 1
    while let byte = next, byte != quote, byte != UInt8(ascii: "\\"), (0x20..<0x80).contains(byte) {
      offset += 1
    }
    text.append(contentsOf: bytes[start..<offset])
  }

  private mutating func controlCharacter(_ byte: UInt8, into text: inout [UInt8]) {
    report(.controlCharacter, at: here(), excerpt(offset..<offset + 1))
    text.append(byte)
    offset = min(offset + 1, bytes.count)
  }

  private mutating func wideCharacter(into text: inout [UInt8]) {
    if let (_, length) = scalar() {
      text.append(contentsOf: bytes[offset..<offset + length])
      offset += length
      return
    }
    report(.invalidUTF8, at: here())
    append(0xFFFD, to: &text)
    // One report for the whole run of bytes that fit nowhere.
    repeat { offset = min(offset + 1, bytes.count) } while next.map { $0 >= 0x80 } == true && scalar() == nil
  }

  private func append(_ code: UInt32, to text: inout [UInt8]) {
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

// Escapes: RFC 8259 §7, JSON5 §5.1.
extension JSONParser {
  private mutating func escape(into text: inout [UInt8]) {
    guard let letter = byte(at: 1) else {
      offset += 1
      return
    }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain(letter, into: &text)
    case UInt8(ascii: "b"): plain(0x08, into: &text)
    case UInt8(ascii: "f"): plain(0x0C, into: &text)
    case UInt8(ascii: "n"): plain(0x0A, into: &text)
    case UInt8(ascii: "r"): plain(0x0D, into: &text)
    case UInt8(ascii: "t"): plain(0x09, into: &text)
    case UInt8(ascii: "u"): unicodeEscape(into: &text)
    case _ where isStrict: badEscape(length: 1)
    default: json5Escape(letter, into: &text)
    }
  }

  private mutating func plain(_ byte: UInt8, into text: inout [UInt8]) {
    text.append(byte)
    offset += 2
  }

  private mutating func json5Escape(_ letter: UInt8, into text: inout [UInt8]) {
    switch letter {
    case UInt8(ascii: "v"): plain(0x0B, into: &text)
    case UInt8(ascii: "0") where byte(at: 2).map({ (0x30...0x39).contains($0) }) != true:
      plain(0, into: &text)
    case UInt8(ascii: "x"):
      guard let code = hexadecimal(at: 2, digits: 2) else { return badEscape(length: 2) }
      append(code, to: &text)
      offset += 4
    case 0x0D: offset += byte(at: 2) == 0x0A ? 3 : 2
    case 0x0A: offset += 2
    case 0x30...0x39: badEscape(length: 2)
    case 0xE2 where isNext([0x5C, 0xE2, 0x80, 0xA8]) || isNext([0x5C, 0xE2, 0x80, 0xA9]): offset += 4
    case UInt8(ascii: "'"): plain(letter, into: &text)
    // Any other character stands for itself; it is read as the next one.
    default: offset += 1
    }
  }

  private mutating func badEscape(length: Int) {
    let end = min(offset + length, bytes.count)
    report(.badEscape, at: here(), excerpt(offset..<min(offset + 2, bytes.count)))
    offset = max(offset, end)
  }

  private mutating func unicodeEscape(into text: inout [UInt8]) {
    guard let code = hexadecimal(at: 2, digits: 4) else { return badEscape(length: 2) }
    if (0xD800..<0xDC00).contains(code), byte(at: 6) == UInt8(ascii: "\\"), byte(at: 7) == UInt8(ascii: "u"),
      let low = hexadecimal(at: 8, digits: 4), (0xDC00..<0xE000).contains(low)
    {
      append(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00), to: &text)
      offset += 12
      return
    }
    if (0xD800..<0xE000).contains(code) { report(.loneSurrogate, at: here(), excerpt(offset..<offset + 6)) }
    append(code, to: &text)
    offset = min(offset + 6, bytes.count)
  }

  private func hexadecimal(at distance: Int, digits: Int) -> UInt32? {
    var code: UInt32 = 0
    for index in distance..<distance + digits {
      switch byte(at: index) {
      case .some(let digit) where (0x30...0x39).contains(digit): code = code << 4 | UInt32(digit - 0x30)
      case .some(let digit) where (0x61...0x66).contains(digit | 0x20):
        code = code << 4 | UInt32((digit | 0x20) - 0x57)
      default: return nil
      }
    }
    return code
  }
}
