/// Where UTF-8 stops being valid.
///
/// Strict by RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF, nothing cut off.
/// - Returns: The offset of the first sequence that is not valid; nil when all are.
/// - Complexity: O(*n*).
func firstInvalidUTF8(in bytes: [UInt8], from start: Int = 0) -> Int? {
  let span = bytes.span
  var index = start
  while index < span.count {
    if span[index] < 0x80 {
      index += 1
    } else {
      let length = sequenceLength(in: span, at: index)
      if length == 0 { return index }
      index += length
    }
  }
  return nil
}

/// The length of the valid sequence of more than one byte that starts here; 0 when there is none (RFC 3629 §4).
private func sequenceLength(in bytes: Span<UInt8>, at index: Int) -> Int {
  let second: ClosedRange<UInt8>
  let length: Int
  switch bytes[index] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}

/// Whether these bytes are the beginning of one sequence, and the rest of it is missing.
func isCutOffUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard let lead = bytes.first, bytes.count < 4 else { return false }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard (0xC2...0xF4).contains(lead), bytes.count < length else { return false }
  return bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
}

/// Whether valid UTF-8 could as well be short GB 18030 text.
///
/// Two bytes of GB 2312 (both from A1 up) can look like one letter of a script that Chinese ledgers do not use. That is so
/// when every character beyond ASCII has two bytes, the second from A1 up, and they are not all Latin-1 (`°`, `±`, `é`).
func isAmbiguousUTF8(_ bytes: [UInt8]) -> Bool {
  let span = bytes.span
  var hasForeignLetter = false
  var index = 0
  while index < span.count {
    guard span[index] >= 0x80 else {
      index += 1
      continue
    }
    guard span[index] < 0xE0, span[index + 1] >= 0xA1 else { return false }
    hasForeignLetter = hasForeignLetter || span[index] > 0xC3
    index += 2
  }
  return hasForeignLetter
}
