import Wording

extension Finding {
  /// The finding as one line: `file:row:column (column name): error: message [code] “value” — way out`.
  ///
  /// Control characters from data are made visible and long values are clipped.
  public func line(in language: Language) -> String {
    let chinese = language == .chinese
    var text = ""
    if let place {
      text += place.description
      if let field = place.field, !field.isEmpty { text += chinese ? "（\(field)）" : " (\(field))" }
      text += chinese ? "：" : ": "
    }
    text += severity.phrase[language] + (chinese ? "：" : ": ") + "\(phrase[language]) [\(code)]"
    if let value { text += " “\(LineLayout.clipped(value.withVisibleControls, width: 60))”" }
    if let remedy { text += (chinese ? " —— " : " — ") + remedy[language] }
    return text.withVisibleControls
  }
}

extension Finding.Severity {
  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .error: Phrase(zh: "错误", en: "error")
    case .warning: Phrase(zh: "提醒", en: "warning")
    case .note: Phrase(zh: "说明", en: "note")
    }
  }
}

extension Sequence<Finding> {
  /// How many there are of each severity that occurs, in words: `40 errors, 1 warning`.
  public var tally: Phrase {
    var chinese: [String] = []
    var english: [String] = []
    for severity in Finding.Severity.allCases {
      let count = lazy.filter { $0.severity == severity }.count
      if count == 0 { continue }
      chinese.append("\(severity.phrase.zh) \(count) 条")
      english.append("\(count) \(severity.phrase.en)\(count == 1 ? "" : "s")")
    }
    if chinese.isEmpty { return Phrase(zh: "没有问题", en: "nothing to report") }
    return Phrase(zh: chinese.joined(separator: "，"), en: english.joined(separator: ", "))
  }
}
