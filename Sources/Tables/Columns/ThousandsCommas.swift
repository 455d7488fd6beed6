extension StringProtocol {
  /// The text without its thousands commas; nil when a comma stands anywhere else, as the decimal comma of `3600,5`.
  ///
  /// Dropping every comma would read that price tenfold.
  public var withoutThousandsCommas: String? {
    guard contains(",") else { return String(self) }
    let point = firstIndex(of: ".") ?? endIndex
    guard !self[point...].contains(",") else { return nil }
    let groups = self[..<point].drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.count) else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return String(filter { $0 != "," })
  }
}
