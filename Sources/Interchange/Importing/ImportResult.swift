import ChangePlanning
import Wording

/// What an import found: drafts for a plan, and everything it has to say about the input.
///
/// While `findings` has errors nothing may be planned from the drafts.
public struct ImportResult: Sendable, Hashable {
  /// The records as they were stated, in the order of the input.
  public var drafts: [Draft]
  /// Every mistake, doubt and note, in the order of the input.
  public var findings: [Finding]
  /// How many rows were what.
  public var counts: ImportCounts

  /// Creates a result.
  public init(drafts: [Draft] = [], findings: [Finding] = [], counts: ImportCounts = ImportCounts()) {
    self.drafts = drafts
    self.findings = findings
    self.counts = counts
  }
}

/// How many rows an import read, and what they were.
public struct ImportCounts: Sendable, Hashable {
  /// All rows, blank ones too.
  public var rows = 0
  /// The rows that stand for a record, with or without mistakes.
  public var records = 0
  /// The rows that stand for none, by reason.
  public var skipped: [RowKind: Int] = [:]

  /// Creates empty counts.
  public init() {}
}

/// Why a row of a sheet stands for no record.
public enum RowKind: String, Term {
  /// A title above the headers, or of a section between the rows.
  case title
  /// The headers, once or repeated on every printed page.
  case header
  /// Nothing in it.
  case blank
  /// A subtotal or total (小计, 合计, 总计): never a record.
  case subtotal
  /// A note or signature line at the foot (注, 说明, 填表人).
  case note

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .title: Phrase(zh: "标题", en: "title")
    case .header: Phrase(zh: "表头", en: "header")
    case .blank: Phrase(zh: "空行", en: "blank")
    case .subtotal: Phrase(zh: "小计、合计", en: "subtotal")
    case .note: Phrase(zh: "注释", en: "note")
    }
  }
}
