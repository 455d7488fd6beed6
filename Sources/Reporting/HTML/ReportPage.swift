import AddressPlanning
import CivilTime
import ExtranetModel
import Measurements
import Reconciling
import Tables
import Wording

/// Everything the report of one contract shows, as plain values; ``html(in:)`` makes one self-contained
/// page of it.
///
/// The page needs no script, loads nothing, follows the reader's light or dark scheme, and prints on
/// A4. The same
/// values give the same bytes.
///
/// ```swift
/// var page = ReportPage(facts: facts)
/// page.reconciliation = reconciliation
/// page.emptyReasons[.measurements] = Phrase(zh: "未测量：没有权限", en: "not measured: no privilege")
/// let text = page.html(in: .chinese)
/// ```
public struct ReportPage: Sendable {
  /// What the page is about, and of when.
  public var facts: ReportFacts
  /// How many circuits can be measured and were.
  public var coverage: MeasuringCoverage?
  /// The count; that of ``reconciliation`` when absent.
  public var count: ContractCount?
  /// Contract, ledgers and carriers' lists beside each other.
  public var reconciliation: Reconciliation?
  /// The address plans.
  public var plans: [PlanTree] = []
  /// Echo results; several of one target and address are added up.
  public var echoes: [EchoResult] = []
  /// What devices answered; of each figure the latest is shown.
  public var observations: [Observation] = []
  /// The verdicts, in the order of the contract.
  public var verdicts: [Verdict] = []
  /// What had to be assumed besides what the verdicts say.
  public var assumptions: [Phrase] = []
  /// Why a section has no data, where the caller knows better than the page.
  public var emptyReasons: [ReportSection: Phrase] = [:]

  /// Creates a page without data.
  public init(facts: ReportFacts) { self.facts = facts }

  /// The count shown.
  var shownCount: ContractCount? { count ?? reconciliation?.count }
}

/// What a report is about, and of when.
public struct ReportFacts: Sendable, Hashable {
  /// The contract.
  public var contract: Contract
  /// The day the ledgers were counted on.
  public var asOf: Day
  /// The book's revision; nil for an empty book.
  public var revision: Int64?
  /// The version of the program.
  public var toolVersion: String
  /// When the page was made.
  public var madeAt: Instant

  /// Creates the facts of a report.
  public init(contract: Contract, asOf: Day, revision: Int64?, toolVersion: String, madeAt: Instant) {
    self.contract = contract
    self.asOf = asOf
    self.revision = revision
    self.toolVersion = toolVersion
    self.madeAt = madeAt
  }
}

/// How many circuits can be measured at all, and how many were.
public struct MeasuringCoverage: Sendable, Hashable {
  /// The circuits of the contract in the ledger.
  public var circuits: Int
  /// Those with a way to be measured.
  public var measurable: Int
  /// Those with a measurement in this report.
  public var measured: Int

  /// Creates a coverage.
  public init(circuits: Int, measurable: Int, measured: Int) {
    self.circuits = circuits
    self.measurable = measurable
    self.measured = measured
  }
}
