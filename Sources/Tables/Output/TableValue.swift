import Wording

/// One value of a table, with what it is, so that every format can write it in its own way.
public enum TableValue: Sendable, Hashable {
  /// A text as it is: a name, an id, an address.
  case text(String)
  /// A code of a closed list and its name; people read the name, programs the code.
  case term(code: String, Phrase)
  /// A sentence in both languages.
  case phrase(Phrase)
  /// A whole number.
  case integer(Int64)
  /// A decimal number as it is to be written, such as `12.50`.
  case decimal(String)
  /// Yes or no.
  case boolean(Bool)
  /// Several texts, such as keys of records: people read them in one cell, programs as a list.
  case list([String])
  /// Nothing is known.
  case missing

  /// The value of a term.
  public static func term(_ term: some Term) -> TableValue { .term(code: term.rawValue, term.phrase) }
  /// A whole number, or nothing.
  public static func integer(_ value: Int?) -> TableValue { value.map { .integer(Int64($0)) } ?? .missing }
  /// A text, or nothing when it is empty.
  public static func text(orMissing text: String?) -> TableValue {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .missing
  }

  /// Whether there is nothing to read.
  public var isMissing: Bool { self == .missing || self == .list([]) }

  /// What people read; a missing value and an empty list read as a hyphen.
  public func text(in language: Language) -> String {
    switch self {
    case .text(let text), .decimal(let text): text
    case .term(_, let phrase), .phrase(let phrase): phrase[language]
    case .integer(let number): String(number)
    case .boolean(let value): (value ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no"))[language]
    case .list(let texts): texts.isEmpty ? "-" : texts.joined(separator: ", ")
    case .missing: "-"
    }
  }
}
