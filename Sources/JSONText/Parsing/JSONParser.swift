/// A recovering parser: after each error it goes on at the next place where a value can begin.
///
/// Every loop below takes at least one byte each time round or stops; `depth` bounds the recursion.
struct JSONParser {
  let bytes: [UInt8]
  let isStrict: Bool
  let limits: JSONDocument.Limits
  var offset = 0
  /// The brackets open at `offset`, so that a closing one can be told to belong further out.
  var openArrays = 0
  var openObjects = 0
  /// Where reading ends: the end of the bytes, or nowhere once a limit is passed.
  private var end: Int
  private var valueCount = 0
  private var errors: [JSONError] = []
  /// The last place asked for; columns are counted on from it, so that all places together cost one pass.
  private var mark = (offset: 0, line: 1, column: 1)

  init(bytes: [UInt8], dialect: JSONDocument.Dialect, limits: JSONDocument.Limits) {
    self.bytes = bytes
    end = bytes.count
    isStrict = dialect == .json
    self.limits = limits
  }

  var next: UInt8? { offset < end ? bytes[offset] : nil }

  func byte(at distance: Int) -> UInt8? {
    offset + distance < end ? bytes[offset + distance] : nil
  }

  mutating func document() -> JSONValue? {
    if bytes.count > limits.bytes {
      report(.tooLarge, at: here(), "\(limits.bytes) B")
      return nil
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      offset = 3
      mark.offset = 3
    }
    skipTrivia()
    if next == nil {
      if errors.isEmpty { report(.emptyDocument, at: here()) }
      return nil
    }
    let root = value()
    skipTrivia()
    if next != nil, root != nil { report(.trailingText, at: here()) }
    return root
  }

  mutating func value() -> JSONValue? {
    skipTrivia()
    let place = here()
    guard let byte = next, !isClosing(byte), !isPunctuation(.comma) else {
      report(.missingValue, at: place)
      return nil
    }
    guard countValue() else { return nil }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): return container(byte, at: place)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return JSONValue(.string(string(at: place)), at: place)
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): return number(at: place)
    case _ where isWordStart(byte): return literal(at: place)
    default:
      skipJunk(at: place)
      return JSONValue(.unreadable, at: place)
    }
  }

  private mutating func container(_ bracket: UInt8, at place: JSONPlace) -> JSONValue {
    guard openArrays + openObjects < limits.depth else {
      report(.tooDeep, at: place, "\(limits.depth)")
      skipBalanced()
      return JSONValue(.unreadable, at: place)
    }
    offset += 1
    return bracket == UInt8(ascii: "[") ? array(at: place) : object(at: place)
  }

  private mutating func countValue() -> Bool {
    valueCount += 1
    if valueCount <= limits.values { return true }
    report(.tooLarge, at: here(), "\(limits.values)")
    end = 0
    return false
  }
}

extension JSONParser {
  /// Lists an error; the last one the limit allows says that there are more, and reading stops.
  mutating func report(_ fault: JSONSyntaxFault, at place: JSONPlace, _ detail: String = "") {
    let hasStopped = end == 0 && !bytes.isEmpty
    if hasStopped { return }
    if errors.count + 1 < limits.errors { return append(fault, at: place, detail) }
    append(.tooManyErrors, at: place, "\(limits.errors - 1)")
    end = 0
  }

  private mutating func append(_ fault: JSONSyntaxFault, at place: JSONPlace, _ detail: String) {
    errors.append(
      JSONError(code: fault.rawValue, place: place, zh: fault.zh(detail), en: fault.en(detail)))
  }

  /// The errors in the order of the text; those of one place in the order they were found.
  func sortedErrors() -> [JSONError] {
    errors.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(
      \.element)
  }

  /// The place of the next byte.
  mutating func here() -> JSONPlace {
    while mark.offset < offset {
      let byte = bytes[mark.offset]
      mark.offset += 1
      if byte == 0x0A || byte == 0x0D && (mark.offset >= bytes.count || bytes[mark.offset] != 0x0A) {
        mark.line += 1
        mark.column = 1
      } else if byte & 0xC0 != 0x80 {
        mark.column += 1
      }
    }
    return JSONPlace(line: mark.line, column: mark.column)
  }

  /// A short piece of the text for a message; control characters are shown as their code.
  func excerpt(_ range: Range<Int>) -> String {
    let limit = 40
    var text = ""
    for scalar in String(decoding: bytes[range].prefix(limit * 4), as: UTF8.self).unicodeScalars.prefix(limit)
    {
      let isControl = scalar.properties.generalCategory == .control
      text += isControl ? "U+" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }
    return text + (range.count > limit * 4 ? "…" : "")
  }
}
