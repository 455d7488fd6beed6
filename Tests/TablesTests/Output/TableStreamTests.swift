import Tables
import Testing
import Wording

@Suite struct TableStreamTests {
  private func table(rows: Int) -> Table {
    Table(
      schema: "circuitbook/stream/1", title: Phrase(zh: "标题", en: "Title"),
      headings: [
        Table.Heading("name", Phrase(zh: "名称", en: "name")),
        Table.Heading("time", Phrase(zh: "时间", en: "time"), .trailing, unit: "ms"),
      ],
      rows: (0..<rows).map { [.text("线路-\($0)"), $0 % 3 == 0 ? .missing : .integer(100 + $0)] },
      notes: [Phrase(zh: "注", en: "a note")])
  }

  /// The rows one by one, taken whenever so many are there.
  private func streamed(_ table: Table, as format: TableFormat, _ language: Language, every count: Int)
    -> String
  {
    var empty = table
    empty.rows = []
    var stream = TableStream(empty, as: format, in: language)
    var text = ""
    for row in table.rows {
      stream.append(row)
      if stream.pendingCount == count { text += stream.take() }
    }
    return text + stream.finish()
  }

  @Test(arguments: TableFormat.allCases, [0, 1, 2, 7])
  func whatIsWrittenInPiecesIsTheTable(_ format: TableFormat, _ rows: Int) {
    let table = table(rows: rows)
    for language in Language.allCases {
      for count in [1, 3, 100] {
        #expect(
          streamed(table, as: format, language, every: count) == table.rendered(as: format, in: language))
      }
    }
  }

  @Test func columnsGrowWhereALongerValueComes() {
    var stream = TableStream(
      Table(schema: "s", headings: [Table.Heading("a", Phrase("a")), Table.Heading("b", Phrase("b"))]),
      as: .table, in: .english)
    stream.append([.text("1"), .text("x")])
    #expect(stream.take() == "a  b\n-  -\n1  x\n")
    stream.append([.text("1234"), .text("x")])
    stream.append([.text("2"), .text("y")])
    #expect(stream.take() == "1234  x\n2     y\n")
    #expect(stream.take() == "")
    stream.append(note: Phrase("end"))
    #expect(stream.finish() == "\nend\n")
  }
}
