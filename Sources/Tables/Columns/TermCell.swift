import Wording

/// A closed list read by code, by either name or by any alias, and written by its code.
public protocol TermCell: Term, CellValue {}

extension TermCell {
  /// Reads a code, a name in either language or an alias; letter case and width do not matter.
  public init(cell text: String) throws(CellError) {
    let wanted = text.foldedForMatching
    for value in Self.allCases where value.spellings.contains(where: { $0.foldedForMatching == wanted }) {
      self = value
      return
    }
    let known = Self.allCases.map(\.phrase)
    throw CellError(
      code: "unknown-term",
      Phrase(zh: "不认识的取值", en: "unknown value"),
      remedy: Phrase(
        zh: "可用：" + known.map(\.zh).joined(separator: "、"),
        en: "known: " + Self.allCases.map(\.rawValue).joined(separator: ", ")))
  }

  /// The stable code.
  public var cellText: String { rawValue }

  private var spellings: [String] { [rawValue, phrase.zh, phrase.en] + aliases }
}
