extension JSONParser {
  /// The two marks Chinese input methods type full-width.
  enum Punctuation {
    case comma, colon

    var ascii: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ":") }
    var fullWidth: Unicode.Scalar { self == .comma ? "\u{FF0C}" : "\u{FF1A}" }
  }

  func isPunctuation(_ mark: Punctuation) -> Bool { next == mark.ascii || isFullWidth(mark) }

  private func isFullWidth(_ mark: Punctuation) -> Bool {
    next == 0xEF && scalar()?.scalar == mark.fullWidth
  }

  /// Takes a comma or colon; the full-width one is reported and taken for it.
  mutating func take(_ mark: Punctuation) -> Bool {
    if next == mark.ascii {
      offset += 1
      return true
    }
    guard isFullWidth(mark) else { return false }
    report(.fullWidthPunctuation, at: here(), String(mark.fullWidth))
    offset = min(offset + 3, bytes.count)
    return true
  }

  func isNext(_ expected: [UInt8]) -> Bool {
    for (distance, wanted) in expected.enumerated() where byte(at: distance) != wanted { return false }
    return true
  }

  func isClosing(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") }

  func isWordStart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }

  /// Whether a value or a key can begin with the byte.
  func isValueStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["), 0x30...0x39: true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
    default: isWordStart(byte)
    }
  }

  /// Skips white space and comments.
  mutating func skipTrivia() {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "/"):
        guard skipComment() else { return }
      case 0x0B, 0x0C, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
        guard !isStrict, let length = wideSpaceLength(byte) else { return }
        offset += length
      default: return
      }
    }
  }

  /// The length of a white-space character of JSON5 §8 beyond those of JSON.
  private func wideSpaceLength(_ byte: UInt8) -> Int? {
    if byte < 0x80 { return 1 }
    guard let (scalar, length) = scalar() else { return nil }
    switch scalar.value {
    case 0xA0, 0xFEFF, 0x2028, 0x2029: return length
    default: return scalar.properties.generalCategory == .spaceSeparator ? length : nil
    }
  }

  private mutating func skipComment() -> Bool {
    let isBlock = byte(at: 1) == UInt8(ascii: "*")
    guard isBlock || byte(at: 1) == UInt8(ascii: "/") else { return false }
    let place = here()
    if isStrict { report(.comment, at: place) }
    offset = min(offset + 2, bytes.count)
    if isBlock {
      while let byte = next, byte != UInt8(ascii: "*") || self.byte(at: 1) != UInt8(ascii: "/") {
        offset += 1
      }
      if next == nil { report(.unclosedComment, at: place) }
      offset = min(offset + 2, bytes.count)
    } else {
      while let byte = next, byte != 0x0A, byte != 0x0D { offset += 1 }
    }
    return true
  }

  /// Reports and skips what belongs to no value, up to where one may begin or end; at least one character.
  mutating func skipJunk(at place: JSONPlace) {
    let start = offset
    repeat { offset += scalar()?.length ?? 1 } while next.map(isJunk) == true && !isPunctuation(.comma)
    report(.unexpectedCharacter, at: place, excerpt(start..<offset))
  }

  private func isJunk(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "["): false
    default: !isClosing(byte)
    }
  }

  /// Skips an array or object with all that is in it, by counting brackets outside strings and comments.
  mutating func skipBalanced() {
    var depth = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "/") where skipComment(): continue
      default: break
      }
      offset = min(offset + 1, bytes.count)
      if depth == 0 { return }
    }
  }

  /// Stops on the closing quote, or before the end of the line.
  private mutating func skipString(_ quote: UInt8) {
    offset += 1
    while let byte = next, byte != quote, byte != 0x0A, byte != 0x0D {
      offset = min(offset + (byte == UInt8(ascii: "\\") ? 2 : 1), bytes.count)
    }
  }

  /// The character at the next byte with its length in UTF-8; nil when the bytes are not UTF-8.
  func scalar() -> (scalar: Unicode.Scalar, length: Int)? {
    guard let first = next else { return nil }
    let length: Int
    switch first {
    case 0..<0x80: return (Unicode.Scalar(first), 1)
    case 0xC2..<0xE0: length = 2
    case 0xE0..<0xF0: length = 3
    case 0xF0..<0xF5: length = 4
    default: return nil
    }
    var code = UInt32(first) & (0x7F >> UInt32(length))
    for distance in 1..<length {
      guard let byte = byte(at: distance), byte & 0xC0 == 0x80 else { return nil }
      code = code << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard code >= least, let scalar = Unicode.Scalar(code) else { return nil }
    return (scalar, length)
  }
}
