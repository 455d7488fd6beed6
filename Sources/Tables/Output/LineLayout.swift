import Wording

/// What happens to words that do not fit into their column.
public enum TableOverflow: Sendable, Hashable {
  /// They go on in the next line of the same row.
  case wrap
  /// They end in `…`.
  case clip
}

/// Words cut into pieces that fit a column, by display width.
enum LineLayout {
  /// Cuts a text into lines no wider than `width`, at spaces where there are some.
  /// - Complexity: O(*n*).
  static func lines(of text: String, width: Int, overflow: TableOverflow) -> [String] {
    if displayWidth(text) <= width { return [text] }
    switch overflow {
    case .clip: return [clipped(text, width: width)]
    case .wrap: return wrapped(text, width: width)
    }
  }

  /// The text, its end replaced by `…` where it is wider than `width`.
  static func clipped(_ text: String, width: Int) -> String {
    if displayWidth(text) <= width { return text }
    var result = ""
    var taken = 0
    for character in text {
      let next = displayWidth(String(character))
      if taken + next > width - 1 { break }
      result.append(character)
      taken += next
    }
    return result + "…"
  }

  /// The text padded with spaces to `width` on the side away from its alignment.
  static func padded(_ text: String, width: Int, _ alignment: Table.Alignment) -> String {
    let space = String(repeating: " ", count: max(0, width - displayWidth(text)))
    return alignment == .leading ? text + space : space + text
  }

  private static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line: [Character] = []
    var taken = 0
    for character in text {
      let next = displayWidth(String(character))
      if taken + next > width, !line.isEmpty {
        let rest = splitAtSpace(&line, before: character)
        lines.append(String(line))
        line = rest
        taken = displayWidth(String(rest))
      }
      if line.isEmpty, character == " " { continue }
      line.append(character)
      taken += next
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  /// Takes the unfinished word off the end of a full line, when something stands before it.
  private static func splitAtSpace(_ line: inout [Character], before next: Character) -> [Character] {
    guard next != " ", let space = line.lastIndex(of: " "), space > 0 else { return [] }
    let rest = Array(line[(space + 1)...])
    line.removeSubrange(space...)
    return rest
  }
}
