/// What the user says about an import besides the file.
public struct ImportOptions: Sendable, Hashable {
  /// Columns said once for all rows, by code or header: `--set contract=changshu-2026`.
  public var constants: [String: String]
  /// Whether columns no field is known for are left out with a note instead of being errors.
  public var ignoreUnknownColumns: Bool

  /// Creates options.
  public init(constants: [String: String] = [:], ignoreUnknownColumns: Bool = false) {
    self.constants = constants
    self.ignoreUnknownColumns = ignoreUnknownColumns
  }
}
