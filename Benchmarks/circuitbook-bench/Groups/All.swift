extension Benchmark {
  /// All there are, in the order they are listed and run; a group is one file in `Groups`.
  static let all: [Benchmark] = ledger + pieces + program + addressing

  /// Those of IPAddressing.
  static let addressing = addressTexts + lookups + tables + prefixSets + border
}
