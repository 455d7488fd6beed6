import Wording

/// Breaks a text into lines of a display width, between words and between Han characters.
///
/// A line feed in the text ends a line. A piece wider than the width stands alone on its line, unbroken.
/// - Complexity: O(*n*) in the length of the text.
func wrapped(_ text: String, width: Int) -> [String] {
  text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for piece in pieces(of: paragraph) {
      let space = piece.follows && !line.isEmpty ? 1 : 0
      let pieceWidth = displayWidth(piece.text)
      if !line.isEmpty, lineWidth + space + pieceWidth > width {
        lines.append(line)
        (line, lineWidth) = (piece.text, pieceWidth)
      } else {
        line += (space == 1 ? " " : "") + piece.text
        lineWidth += space + pieceWidth
      }
    }
    return lines + [line]
  }
}

/// A text that no line break may part, and whether a space stands before it.
private struct Piece {
  var text: String
  var follows: Bool
}

/// A line never begins with these (GB/T 15834, the marks that close), nor ends with those that open.
private let closing: Set<Character> = [
  "，", "。", "；", "：", "！", "？", "、", "）", "》", "」", "”", "’", "…", "%", "％",
]
private let opening: Set<Character> = ["（", "《", "「", "“", "‘"]

private func pieces(of text: Substring) -> [Piece] {
  var pieces: [Piece] = []
  var afterSpace = false
  var last: Character?
  for character in text {
    if character == " " {
      afterSpace = true
      continue
    }
    if !pieces.isEmpty, !afterSpace, let last, isBound(last, to: character) {
      pieces[pieces.count - 1].text.append(character)
    } else {
      pieces.append(Piece(text: String(character), follows: afterSpace))
    }
    last = character
    afterSpace = false
  }
  return pieces
}

private func isBound(_ last: Character, to next: Character) -> Bool {
  if closing.contains(next) || opening.contains(last) { return true }
  return displayWidth(String(last)) < 2 && displayWidth(String(next)) < 2
}
