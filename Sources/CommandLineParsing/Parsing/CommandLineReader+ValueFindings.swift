import Wording

extension CommandLineReader {
  private mutating func report(
    _ code: String, _ phrase: Phrase, _ place: Place?, _ value: String?, _ remedy: Phrase?
  ) {
    findings.append(Finding(.error, code: code, phrase, at: place, value: value, remedy: remedy))
  }

  mutating func reportNumber(_ text: String, _ range: ClosedRange<Int>, _ name: String, _ place: Place?) {
    let bounds =
      switch (range.lowerBound == .min, range.upperBound == .max) {
      case (true, true): Phrase(zh: "须为整数", en: "a whole number is wanted")
      case (false, true):
        Phrase(
          zh: "须为不小于 \(range.lowerBound) 的整数", en: "a whole number from \(range.lowerBound) up is wanted")
      case (true, false):
        Phrase(zh: "须为不大于 \(range.upperBound) 的整数", en: "a whole number up to \(range.upperBound) is wanted")
      case (false, false):
        Phrase(
          zh: "须为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
          en: "a whole number from \(range.lowerBound) to \(range.upperBound) is wanted")
      }
    report(
      "bad-number", Phrase(zh: "\(name) 的值 \(text) 不可用", en: "\(text) is no value for \(name)"), place, text,
      bounds)
  }

  mutating func reportChoice(_ text: String, _ choices: [Command.Choice], _ name: String, _ place: Place?) {
    let close = closeMatches(of: text, in: choices.map(\.code))
    let codes = choices.map(\.code)
    let remedy = Phrase(
      zh: (close.first.map { "是否想输入 \($0)？" } ?? "") + "可用：\(codes.joined(separator: "、"))",
      en: (close.first.map { "did you mean \($0)? " } ?? "") + "there are \(codes.joined(separator: ", "))")
    report(
      "unknown-choice", Phrase(zh: "\(name) 不接受 \(text)", en: "\(name) does not take \(text)"), place, text,
      remedy)
  }

  mutating func reportUnfit(_ text: String, _ phrase: Phrase, _ name: String, _ place: Place?) {
    report(
      "bad-value",
      Phrase(zh: "\(name) 的值 \(text) 不可用：\(phrase.zh)", en: "\(text) is no value for \(name): \(phrase.en)"),
      place, text,
      nil)
  }

  mutating func reportExclusive(_ names: [String]) {
    let all = names.map(spelling)
    report(
      "exclusive-options",
      Phrase(
        zh: "\(all.joined(separator: "、")) 不能同时使用", en: "\(all.joined(separator: " and ")) exclude each other"
      ),
      nil, nil, nil)
  }

  mutating func reportNone(of names: [String]) {
    let all = names.map(spelling)
    report(
      "missing-one-of",
      Phrase(
        zh: "须给出 \(all.joined(separator: " 或 "))", en: "one of \(all.joined(separator: ", ")) is wanted"),
      nil, nil,
      nil)
  }

  mutating func reportRequirement(_ name: String, _ other: String) {
    report(
      "missing-companion",
      Phrase(
        zh: "\(spelling(name)) 须同时给出 \(spelling(other))",
        en: "\(spelling(name)) goes only with \(spelling(other))"),
      nil, nil, nil)
  }

  /// How a code is typed: `--all`, or the placeholder of an argument.
  private func spelling(_ name: String) -> String {
    let argument = command?.arguments.first { $0.name == name }
    return argument?.value.placeholder ?? "--" + name
  }
}
