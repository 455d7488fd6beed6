/// One meaning in both languages; the renderer alone chooses.
public struct Phrase: Sendable, Hashable {
  /// The Chinese wording.
  public let zh: String
  /// The English wording.
  public let en: String

  /// Creates a phrase from its two wordings.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A phrase that reads the same in both languages: a name, a number, a code.
  public init(_ same: String) {
    self.init(zh: same, en: same)
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}
