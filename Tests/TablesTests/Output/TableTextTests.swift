import Tables
import Testing
import Wording

@Suite struct TableTextTests {
  @Test(arguments: [
    ("a\r\nb\n", "a\r\nb\n"), ("a\rb\r", "a␍b␍"), ("a\tb\u{1B}[2J", "a\tb␛[2J"),
    ("\u{9B}1\r\r\n", "\u{FFFD}1␍\r\n"),
    ("", ""),
  ])
  func controlsInLinesAreVisibleAndLineEndsStay(_ text: String, _ visible: String) {
    #expect(Array(text.withVisibleControlsInLines.unicodeScalars) == Array(visible.unicodeScalars))
  }

  private func counts() -> Table {
    Table(
      schema: "circuitbook/contract-count/1", title: Phrase(zh: "数量核对", en: "Count"),
      headings: [
        Table.Heading("product", Phrase(zh: "产品", en: "product")),
        Table.Heading("inventory", Phrase(zh: "台账数量", en: "inventory"), .trailing),
        Table.Heading("delay", Phrase(zh: "时延", en: "delay"), .trailing, unit: "ms"),
      ],
      rows: [
        [.term(code: "dark-fibre", Phrase(zh: "裸光纤", en: "dark fibre")), .integer(831), .decimal("1.50")],
        [.text("VPN"), .integer(1_100)],
      ],
      summary: [.init(Table.Heading("total", Phrase(zh: "合计", en: "total")), .integer(1931))],
      notes: [Phrase(zh: "规则未约定", en: "the rule is not set")])
  }

  @Test func linesUpChineseByDisplayWidth() {
    #expect(
      counts().text(in: .chinese) == """
        数量核对

        产品    台账数量  时延 (ms)
        ------  --------  ---------
        裸光纤       831       1.50
        VPN         1100          -

        合计：1931

        规则未约定

        """)
  }

  @Test func linesUpEnglish() {
    #expect(
      counts().text(in: .english) == """
        Count

        product     inventory  delay (ms)
        ----------  ---------  ----------
        dark fibre        831        1.50
        VPN              1100           -

        total: 1931

        the rule is not set

        """)
  }

  @Test func aFigureHasTheColonOfItsLanguage() {
    #expect(counts().text(in: .chinese).contains("：1931\n"))
    #expect(counts().text(in: .english).contains(": 1931\n"))
  }

  @Test func writesPlainCSV() {
    #expect(
      counts().csv(in: .english)
        == "product,inventory,delay (ms)\r\ndark fibre,831,1.50\r\nVPN,1100,\r\n")
  }

  @Test(arguments: [20, 24, 30, 40], [TableOverflow.wrap, .clip])
  func staysWithinTheWidth(width: Int, overflow: TableOverflow) {
    let table = Table(
      schema: "s", headings: [Table.Heading("a", Phrase("a")), Table.Heading("b", Phrase("b"), .trailing)],
      rows: [
        [.text("江苏省常熟市虞山街道办事处政务服务中心机房"), .integer(123_456)],
        [.text("a long sentence of several words that has to go on"), .integer(7)],
      ])
    let lines = table.text(in: .chinese, width: width, overflow: overflow).split(separator: "\n")
    #expect(lines.allSatisfy { displayWidth($0) <= width })
    #expect(lines.contains { $0.contains("123456") })
    let shown = lines.joined().filter { $0 != " " }
    #expect(shown.contains("中心机房") == (overflow == .wrap))
    #expect(shown.contains("…") == (overflow == .clip))
  }

  @Test func wrapsAtSpaces() {
    let table = Table(
      schema: "s", headings: [Table.Heading("a", Phrase("a"))], rows: [[.text("alpha beta gamma delta")]])
    let lines = table.text(in: .english, width: 12).split(separator: "\n").dropFirst(2)
    #expect(Array(lines) == ["alpha beta", "gamma delta"])
  }

  @Test func neverClipsANumber() {
    let table = Table(
      schema: "s", headings: [Table.Heading("a", Phrase("a"), .trailing)], rows: [[.integer(1_234_567_890)]])
    #expect(table.text(in: .english, width: 4, overflow: .clip).contains("1234567890"))
  }

  @Test(arguments: Array(0..<0x20) + [0x7F, 0x85, 0x9B, 0x202E, 0x2028, 0x2066])
  func noControlReachesTheTerminal(code: UInt32) {
    let scalar = Unicode.Scalar(code) ?? " "
    let evil = "a\(scalar)[31mb"
    let table = Table(
      schema: "s", title: Phrase(evil), headings: [Table.Heading("a", Phrase(evil))], rows: [[.text(evil)]],
      summary: [.init(Table.Heading("f", Phrase(evil)), .text(evil))], notes: [Phrase(evil)])
    let finding = Finding(
      .error, code: "x", Phrase(evil), at: Place(source: evil, sheet: evil, field: evil), value: evil)
    let lines = table.text(in: .english).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      (lines + [Substring(finding.line(in: .chinese))]).allSatisfy { !$0.unicodeScalars.contains(scalar) })
  }
}
