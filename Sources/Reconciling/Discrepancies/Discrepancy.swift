import ExtranetModel
import Wording

/// One thing that is wrong, with the rows it is about.
public struct Discrepancy: Sendable, Hashable {
  /// What is wrong.
  public let code: DiscrepancyCode
  /// The ledger rows it accuses, by key; empty when only the carrier's list is concerned.
  public let rows: [String]
  /// The list lines it is about, by key.
  public let lines: [String]
  /// The code of the column, when one column is concerned.
  public let field: String?
  /// What the ledger says.
  public let ledgerValue: String
  /// What the other side says: the contract or the carrier's list; empty where it says nothing of the field.
  public let otherValue: String
  /// How the two were found to be one line.
  public let rung: MatchRung?

  /// Creates a discrepancy.
  public init(
    _ code: DiscrepancyCode, rows: [String] = [], lines: [String] = [], field: String? = nil,
    ledgerValue: String = "", otherValue: String = "", rung: MatchRung? = nil
  ) {
    self.code = code
    self.rows = rows
    self.lines = lines
    self.field = field
    self.ledgerValue = ledgerValue
    self.otherValue = otherValue
    self.rung = rung
  }
}
