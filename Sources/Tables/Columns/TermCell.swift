import Synchronization
import Wording

/// A closed list read by code, by either name or by any alias, and written by its code.
public protocol TermCell: Term, CellValue {}

extension TermCell {
  /// Reads a code, a name in either language or an alias; letter case and width do not matter.
  /// - Complexity: O(*n*) in the length of the text; the spellings of a list are folded once.
  public init(cell text: String) throws(CellError) {
    guard let value = Self(rawValue: text) ?? Self.value(spelled: text) else { throw Self.unknown }
    self = value
  }

  /// The stable code.
  public var cellText: String { rawValue }

  /// The code and its name.
  public var tableValue: TableValue { .term(self) }

  private static func value(spelled text: String) -> Self? {
    let wanted = text.foldedForMatching
    let code = spellings.withLock { lists in
      let list = ObjectIdentifier(Self.self)
      if let codes = lists[list] { return codes[wanted] }
      let codes = codesBySpelling
      lists[list] = codes
      return codes[wanted]
    }
    return code.flatMap { Self(rawValue: $0) }
  }

  private static var codesBySpelling: [String: String] {
    let pairs = allCases.flatMap { value in
      ([value.rawValue, value.phrase.zh, value.phrase.en] + value.aliases).map {
        ($0.foldedForMatching, value.rawValue)
      }
    }
    return Dictionary(pairs) { first, _ in first }
  }

  private static var unknown: CellError {
    CellError(
      code: "unknown-term",
      Phrase(zh: "不认识的取值", en: "unknown value"),
      remedy: Phrase(
        zh: "可用：" + allCases.map(\.phrase.zh).joined(separator: "、"),
        en: "known: " + allCases.map(\.rawValue).joined(separator: ", ")))
  }
}

/// The codes of every list read so far, by folded spelling, so that no cell folds them anew.
private let spellings = Mutex<[ObjectIdentifier: [String: String]]>([:])
