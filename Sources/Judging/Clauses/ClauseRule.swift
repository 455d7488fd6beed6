import ExtranetModel
import JSONText
import Tables
import Wording

/// What a clause demands, as data, with its judge.
///
/// To add a rule: one file beside this one, with everything below, and its type in ``ClauseRules/all``. The JSON
/// Schema of contract files follows from ``form``; `CONTRIBUTING.md` says how it is written anew.
public protocol ClauseRule: Sendable, Hashable {
  /// The code that contract files and the book write, and the name people read.
  static var kind: ClauseKind { get }

  /// The JSON Schema of the parameters, with at least one of its `examples`.
  ///
  /// May refer to the `$defs` of `data/contracts/contract.schema.json`.
  static var form: String { get }

  /// Reads the parameters; reports every fault with its place, and gives nil when the rule cannot stand.
  init?(_ reader: JSONReader)

  /// The parameters, absent ones left out.
  var json: JSONValue { get }

  /// What is agreed, in one line.
  var terms: Phrase { get }

  /// Judges a clause of this rule; empty where no circuit falls under it, nil where such a clause is never judged.
  ///
  /// - Complexity: at most O(*n* log *n*) in circuits and measurements.
  func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]?
}

extension ClauseRule {
  /// The parameters as canonical JSON: what the book stores.
  public var canonicalParameters: String { json.canonicalText }

  /// The verdicts; a clause that no circuit falls under is `not measured` and says so.
  ///
  /// - Complexity: at most O(*n* log *n*) in circuits and measurements.
  public func judge(_ clause: Clause, on evidence: Evidence) -> [Verdict] {
    guard let verdicts = verdicts(on: clause, from: evidence) else { return [] }
    guard verdicts.isEmpty else { return verdicts }
    return [
      Verdict(
        on: clause, subject: evidence.contract.id, .notMeasured,
        because: Phrase(zh: "台账没有适用此条款的线路", en: "no circuit of the ledger falls under this clause"))
    ]
  }

  /// The one verdict of a rule about papers, money or time, of which the book keeps no record yet.
  func missing(_ fact: Phrase, on clause: Clause, _ evidence: Evidence) -> [Verdict] {
    [
      Verdict(
        on: clause, subject: evidence.contract.id, .notMeasured, because: fact,
        figures: [Verdict.Figure(Phrase(zh: "合同约定", en: "the contract says"), terms)])
    ]
  }
}

/// The kind of a rule: its stable code and the name people read.
public struct ClauseKind: TermCell {
  /// The code, in the book, in contract files and in JSON.
  public let rawValue: String
  /// The name people read.
  public let phrase: Phrase

  /// A kind, stated by its rule.
  init(_ code: String, zh: String, en: String) {
    rawValue = code
    phrase = Phrase(zh: zh, en: en)
  }

  /// The kind of a code; nil for one that no rule has.
  public init?(rawValue: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = kind
  }

  /// The kinds of all rules.
  public static let allCases: [ClauseKind] = ClauseRules.all.map { $0.kind }
}
