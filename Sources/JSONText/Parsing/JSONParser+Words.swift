extension JSONParser {
  /// Reads `true`, `false` or `null`; other words are reported.
  mutating func literal(at place: JSONPlace) -> JSONValue {
    let text = word()
    switch text {
    case "true": return JSONValue(.bool(true), at: place)
    case "false": return JSONValue(.bool(false), at: place)
    case "null": return JSONValue(.null, at: place)
    case "Infinity", "NaN": report(isStrict ? .unknownLiteral : .notFinite, at: place, text)
    default: report(.unknownLiteral, at: place, String(text.unicodeScalars.prefix(40)))
    }
    return JSONValue(.unreadable, at: place)
  }

  /// A word of letters, digits, `_` and `$`, letters of any script included (JSON5 identifier names).
  mutating func word() -> String {
    let start = offset
    while let byte = next {
      if isWordStart(byte) || (0x30...0x39).contains(byte) {
        offset += 1
      } else if byte >= 0x80, isWideWordStart {
        offset += scalar()?.length ?? 1
      } else {
        break
      }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// Whether a letter, mark or digit beyond ASCII stands next.
  var isWideWordStart: Bool {
    guard let (scalar, length) = scalar(), length > 1 else { return false }
    return scalar.properties.isIDContinue
  }

  /// Reads a number: everything up to the next character no number can have, so that a bad one is one error.
  mutating func number(at place: JSONPlace) -> JSONValue {
    let start = offset
    while let byte = next, isNumberPart(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    switch JSONNumber.read(text, dialect: isStrict ? .json : .json5) {
    case .success(let number): return JSONValue(.number(number), at: place)
    case .failure(let fault):
      report(JSONParser.fault(fault), at: place, excerpt(start..<offset))
      return JSONValue(.unreadable, at: place)
    }
  }

  private func isNumberPart(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: isWordStart(byte)
    }
  }

  private static func fault(_ fault: JSONNumber.Fault) -> JSONSyntaxFault {
    switch fault {
    case .malformed: .badNumber
    case .notFinite: .notFinite
    case .tooManyDigits: .tooManyDigits
    case .outOfRange: .numberOutOfRange
    }
  }
}
