/// The candidates nearest to a mistyped word, best first, three at most: "did you mean".
///
/// A candidate is near when the word begins it, or when at most a third of the letters differ; case does not matter.
/// - Complexity: O(candidates × length²).
public func closeMatches(of word: String, in candidates: [String]) -> [String] {
  let typed = Array(word.lowercased().unicodeScalars)
  guard !typed.isEmpty, typed.count <= 64 else { return [] }
  let scored = candidates.compactMap { candidate -> (distance: Int, name: String)? in
    let name = Array(candidate.lowercased().unicodeScalars)
    if typed.count > 1, name.starts(with: typed) { return (1, candidate) }
    let distance = editDistance(typed, name)
    return distance <= max(1, min(typed.count, name.count) / 3) ? (distance, candidate) : nil
  }
  return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 0..<left.count {
    var current = [row + 1]
    for column in 0..<right.count {
      let cost = left[row] == right[column] ? 0 : 1
      var best = min(last[column] + cost, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
