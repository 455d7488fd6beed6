import Wording

/// What stands between two cells of a text file.
public enum CSVDelimiter: String, Term {
  /// A comma (RFC 4180).
  case comma
  /// A tabulator, as spreadsheets put on the clipboard.
  case tab
  /// A semicolon.
  case semicolon

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .comma: Phrase(zh: "逗号", en: "comma")
    case .tab: Phrase(zh: "制表符", en: "tab")
    case .semicolon: Phrase(zh: "分号", en: "semicolon")
    }
  }

  /// Its one byte.
  public var byte: UInt8 {
    switch self {
    case .comma: 0x2C
    case .tab: 0x09
    case .semicolon: 0x3B
    }
  }

  /// The delimiter that divides the first lines most evenly; a comma when nothing divides them.
  ///
  /// Titles without any delimiter do not count against one, and delimiters inside quotes do not count at all.
  /// - Complexity: O(1): at most 64 KiB and 40 lines are looked at.
  public static func detected(in bytes: [UInt8]) -> CSVDelimiter {
    var best = CSVDelimiter.comma
    var bestScore = 0
    let counts = counts(in: bytes.prefix(1 << 16))
    for candidate in allCases {
      let score = evenness(of: counts.map { $0[candidate] ?? 0 })
      if score > bestScore { (best, bestScore) = (candidate, score) }
    }
    return best
  }

  private static func counts(in bytes: ArraySlice<UInt8>) -> [[CSVDelimiter: Int]] {
    var lines: [[CSVDelimiter: Int]] = [[:]]
    var quoted = false
    for byte in bytes {
      if byte == 0x22 {
        quoted.toggle()
      } else if byte == 0x0A, !quoted {
        if lines.count == 40 { break }
        lines.append([:])
      } else if !quoted, let delimiter = allCases.first(where: { $0.byte == byte }) {
        lines[lines.count - 1][delimiter, default: 0] += 1
      }
    }
    return lines
  }

  /// The most usual count per line, times the lines that have it.
  private static func evenness(of counts: [Int]) -> Int {
    var lines: [Int: Int] = [:]
    for count in counts where count > 0 { lines[count, default: 0] += 1 }
    return lines.map { $0.key * $0.value }.max() ?? 0
  }
}
