import JSONText
import Tables

/// The fields of a record as the book stores them: one flat JSON object of texts in canonical form.
///
/// Members ascend by code, nothing is between tokens, and only what must be escaped is (RFC 8785 §3.2). The form is
/// part of the file format; a digest is taken over these bytes. Only this form is read back: anything else in the
/// file was not written by this program.
struct Payload: Sendable, Hashable {
  let text: String

  init(_ fields: FieldValues) {
    var writer = JSONWriter()
    writer.beginObject()
    for field in fields.fields {
      writer.key(field.code)
      writer.string(field.text)
    }
    writer.endObject()
    text = writer.text
  }

  /// The fields in stored bytes, nil when they are not in the canonical form.
  static func fields(_ bytes: [UInt8]) -> FieldValues? {
    var reader = PayloadReader(bytes: bytes)
    return reader.fields()
  }
}

/// Reads the canonical form only; no place is kept, since no person wrote it.
private struct PayloadReader {
  let bytes: [UInt8]
  var offset = 0

  mutating func fields() -> FieldValues? {
    guard take(UInt8(ascii: "{")) else { return nil }
    var fields = FieldValues()
    if !take(UInt8(ascii: "}")) {
      repeat {
        guard let code = string(), take(UInt8(ascii: ":")), let text = string() else { return nil }
        fields[code] = text
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "}")) else { return nil }
    }
    return offset == bytes.count ? fields : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
      offset += 1
    }
    if take(UInt8(ascii: "\"")) { return String(validating: bytes[start..<offset - 1], as: UTF8.self) }
    return escapedString(from: Array(bytes[start..<offset]))
  }

  private mutating func escapedString(from beginning: [UInt8]) -> String? {
    var result = beginning
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: result, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let character = escape() else { return nil }
        result.append(character)
      default: result.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> UInt8? {
    guard offset < bytes.count else { return nil }
    defer { offset += 1 }
    switch bytes[offset] {
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return bytes[offset]
    case UInt8(ascii: "u"):
      guard offset + 4 < bytes.count else { return nil }
      let digits = String(decoding: bytes[offset + 1...offset + 4], as: UTF8.self)
      offset += 4
      return UInt8(digits, radix: 16)
    default: return nil
    }
  }
}
