import Wording

extension Table {
  /// Findings as a table: severity, code, place, value, message and way out, in the order given.
  /// - Parameters:
  ///   - findings: what to show.
  ///   - title: what they are about.
  public init(findings: some Sequence<Finding>, title: Phrase? = nil) {
    let findings = Array(findings)
    self.init(
      schema: "circuitbook/findings/1", title: title, headings: Self.findingHeadings,
      rows: findings.map(Self.row), notes: [findings.tally])
  }

  private static let findingHeadings = [
    Heading("severity", Phrase(zh: "级别", en: "severity")),
    Heading("file", Phrase(zh: "文件", en: "file")),
    Heading("sheet", Phrase(zh: "工作表", en: "sheet")),
    Heading("row", Phrase(zh: "行", en: "row"), .trailing),
    Heading("column", Phrase(zh: "列", en: "column"), .trailing),
    Heading("field", Phrase(zh: "列名", en: "field")),
    Heading("value", Phrase(zh: "原文", en: "value")),
    Heading("message", Phrase(zh: "问题", en: "message")),
    Heading("code", Phrase(zh: "代码", en: "code")),
    Heading("remedy", Phrase(zh: "处理办法", en: "way out")),
  ]

  private static func row(_ finding: Finding) -> [TableValue] {
    [
      .term(code: finding.severity.rawValue, finding.severity.phrase),
      .text(orMissing: finding.place?.source), .text(orMissing: finding.place?.sheet),
      .integer(finding.place?.line), .integer(finding.place?.column), .text(orMissing: finding.place?.field),
      finding.value.map { .text($0) } ?? .missing, .phrase(finding.phrase), .text(finding.code),
      finding.remedy.map { .phrase($0) } ?? .missing,
    ]
  }
}
