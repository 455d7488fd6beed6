extension JSONParser {
  /// Reads the rest of an array, after its bracket.
  mutating func array(at place: JSONPlace) -> JSONValue {
    openArrays += 1
    defer { openArrays -= 1 }
    var items: [JSONValue] = []
    while !closes(UInt8(ascii: "]"), unclosed: .unclosedArray, at: place) {
      if isPunctuation(.comma) {
        report(.missingValue, at: here())
        _ = take(.comma)
      } else if let item = value() {
        items.append(item)
        separate(before: UInt8(ascii: "]"))
      }
    }
    return JSONValue(.array(items), at: place)
  }

  /// Reads the rest of an object, after its bracket.
  mutating func object(at place: JSONPlace) -> JSONValue {
    openObjects += 1
    defer { openObjects -= 1 }
    var members: [JSONObject.Member] = []
    var seen: Set<String> = []
    while !closes(UInt8(ascii: "}"), unclosed: .unclosedObject, at: place) {
      if isPunctuation(.comma) {
        report(.missingKey, at: here())
        _ = take(.comma)
        continue
      }
      if let member = member() {
        if seen.insert(member.key).inserted {
          members.append(member)
        } else {
          report(.duplicateKey, at: member.keyPlace, String(member.key.unicodeScalars.prefix(40)))
        }
      }
      separate(before: UInt8(ascii: "}"))
    }
    return JSONValue(.object(JSONObject(members)), at: place)
  }

  /// Whether the container ends here: at its bracket, at the end of the text, or at a bracket of one further out.
  private mutating func closes(_ bracket: UInt8, unclosed: JSONSyntaxFault, at place: JSONPlace) -> Bool {
    skipTrivia()
    while let byte = next, skipStray(byte) { skipTrivia() }
    guard let byte = next, byte != bracket else {
      if next == nil { report(unclosed, at: place) }
      offset = min(offset + 1, bytes.count)
      return true
    }
    if isClosing(byte) { report(unclosed, at: place) }
    return isClosing(byte)
  }

  /// Reports and skips a closing bracket of a kind of which none is open.
  private mutating func skipStray(_ byte: UInt8) -> Bool {
    guard isClosing(byte), (byte == UInt8(ascii: "]") ? openArrays : openObjects) == 0 else { return false }
    report(.mismatchedBracket, at: here(), excerpt(offset..<offset + 1))
    offset += 1
    return true
  }

  /// Goes past the comma after an item; reports a missing one, a last one too many, and what belongs to nothing.
  private mutating func separate(before bracket: UInt8) {
    var hasReported = false
    while true {
      skipTrivia()
      while let byte = next, skipStray(byte) { skipTrivia() }
      guard let byte = next, !isClosing(byte) else { return }
      let place = here()
      if take(.comma) {
        skipTrivia()
        if isStrict, next == bracket { report(.trailingComma, at: place) }
        return
      }
      if isValueStart(byte) {
        if !hasReported { report(.missingComma, at: place) }
        return
      }
      skipJunk(at: place)
      hasReported = true
    }
  }

  /// Reads `key: value`; nil when there is no key. A missing value is reported and kept as unreadable, so that the
  /// key does not count as missing.
  private mutating func member() -> JSONObject.Member? {
    let place = here()
    guard let key = key(at: place) else {
      discardKeylessMember()
      return nil
    }
    skipTrivia()
    if !take(.colon) {
      report(.missingColon, at: here())
      guard let byte = next, !isClosing(byte), !isPunctuation(.comma) else {
        return JSONObject.Member(key, at: place, value: JSONValue(.unreadable, at: place))
      }
      if byte == UInt8(ascii: "=") { offset += 1 }
    }
    return JSONObject.Member(key, at: place, value: value() ?? JSONValue(.unreadable, at: place))
  }

  private mutating func key(at place: JSONPlace) -> String? {
    guard let byte = next else { return nil }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return string(at: place) }
    guard isWordStart(byte) || !isStrict && isWideWordStart else {
      report(.missingKey, at: place)
      return nil
    }
    let key = word()
    if isStrict { report(.unquotedKey, at: place, key) }
    return key
  }

  /// Reads past what stands instead of a key, and its value, for the errors inside them.
  private mutating func discardKeylessMember() {
    guard let byte = next else { return }
    if isValueStart(byte) { _ = value() } else if !isPunctuation(.colon) { skipJunkSilently() }
    skipTrivia()
    if take(.colon), let byte = next, !isClosing(byte), !isPunctuation(.comma) { _ = value() }
  }

  private mutating func skipJunkSilently() {
    repeat {
      offset += scalar()?.length ?? 1
    } while next.map { !isClosing($0) && !isValueStart($0) } == true
      && !isPunctuation(.comma) && !isPunctuation(.colon)
  }
}
