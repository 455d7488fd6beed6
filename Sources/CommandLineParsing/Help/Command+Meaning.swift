import Wording

extension Command {
  /// The usage line: required options are spelled out, the others are `[options]`.
  func usage(after name: String, in language: Language) -> String {
    let required = options.filter(\.isRequired).map { "\($0.spelling) \($0.value?.placeholder ?? "")" }
    let others = Phrase(zh: "[选项]", en: "[options]")[language]
    return ([name] + required + [others] + arguments.map(\.usage)).joined(separator: " ")
  }
}

extension Command.Option {
  /// How help writes it: `-m, --reason TEXT`.
  var entry: String {
    let names = (short.map { "-\($0), " } ?? "") + spelling
    return value.map { "\(names) \($0.placeholder)" } ?? names
  }

  /// What it means, then what holds when it is not there, then its closed list.
  func meaning(in language: Language) -> String {
    var remarks: [String] = []
    if isRequired { remarks.append(Phrase(zh: "必填", en: "required")[language]) }
    if isRepeatable { remarks.append(Phrase(zh: "可重复", en: "repeatable")[language]) }
    if let environmentVariable { remarks.append("$" + environmentVariable) }
    if let standard = defaultNote?[language] ?? defaultValue {
      remarks.append(Phrase(zh: "默认：\(standard)", en: "default: \(standard)")[language])
    }
    return abstract[language] + parenthesis(remarks, in: language) + (value?.list(in: language) ?? "")
  }
}

extension Command.Argument {
  /// What it means, then its closed list.
  func meaning(in language: Language) -> String { abstract[language] + value.list(in: language) }
}

extension Command.Value {
  /// The bounds or the closed list, as further lines.
  fileprivate func list(in language: Language) -> String {
    switch shape {
    case .integer(let range) where range.lowerBound != .min && range.upperBound != .max:
      parenthesis(["\(range.lowerBound)…\(range.upperBound)"], in: language)
    case .choice(let choices):
      choices.map { choice in
        let meaning = choice.phrase[language]
        return meaning == choice.code ? "\n" + choice.code : "\n\(choice.code) – \(meaning)"
      }.joined()
    default: ""
    }
  }
}

private func parenthesis(_ remarks: [String], in language: Language) -> String {
  guard !remarks.isEmpty else { return "" }
  return switch language {
  case .chinese: "（\(remarks.joined(separator: "；"))）"
  case .english: " (\(remarks.joined(separator: "; ")))"
  }
}
