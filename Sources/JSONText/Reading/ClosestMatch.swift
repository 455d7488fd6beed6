/// The candidate that takes the fewest edits to become the text: at most one in three characters, or, where none is that
/// close, the first that the text (two characters or more) is the beginning of; nil when there is none. Of equals the
/// first.
func closestMatch(to text: String, among candidates: [String]) -> String? {
  let letters = Array(text.unicodeScalars.prefix(65))
  guard letters.count <= 64 else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let limit = max(1, letters.count / 3)
    let other = Array(candidate.unicodeScalars.prefix(65))
    guard other.count <= 64, abs(other.count - letters.count) <= limit else { continue }
    let distance = editDistance(letters, other)
    if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
  }
  return best?.candidate ?? (letters.count > 1 ? candidates.first { $0.hasPrefix(text) } : nil)
}

/// How many characters must be put in, left out, replaced or swapped with their neighbour.
///
/// - Complexity: O(*n*·*m*) in the lengths.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var least = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
      let isSwap = row > 0 && column > 0 && letter == right[column - 1] && left[row - 1] == other
      if isSwap { least = min(least, beforeLast[column - 1] + 1) }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
