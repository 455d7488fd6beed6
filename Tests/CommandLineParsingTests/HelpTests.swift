import CommandLineParsing
import Testing
import Wording

@Suite struct HelpTests {
  @Test(arguments: Language.allCases, [40, 60, 100])
  func noLineIsWiderThanThePage(language: Language, width: Int) {
    for path in [[], ["circuit"], ["circuit", "list"], ["import"]] {
      for line in sample.help(for: path, in: language, width: width).split(separator: "\n") {
        // What is typed is never broken.
        let isTyped = line.hasPrefix("  circuitbook ") || line.hasPrefix("  --") || line.hasPrefix("  -")
        #expect(displayWidth(line) <= width || isTyped || width < 60, "\(line)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func columnsAreAlignedByDisplayWidth(language: Language) {
    let lines = sample.help(for: ["circuit", "list"], in: language, width: 100).split(separator: "\n")
    let starts = ["全部", "already", "已测", "all", "measured"].compactMap { word in
      lines.first { $0.hasPrefix("  --") && $0.hasSuffix(" " + word) }
        .map { displayWidth($0) - displayWidth(word) }
    }
    #expect(starts.count == 2)
    #expect(Set(starts).count == 1)
  }

  @Test func theFirstPageIsArrangedByPeople() throws {
    let page = sample.help(in: .english)
    let duty = try #require(page.range(of: "Cron and duty desk:"))
    let contract = try #require(page.range(of: "Contract manager:"))
    let status = try #require(page.range(of: "  status "))
    let circuit = try #require(page.range(of: "  circuit "))
    #expect(contract.lowerBound < circuit.lowerBound && circuit.lowerBound < duty.lowerBound)
    #expect(duty.lowerBound < status.lowerBound)
    #expect(page.contains("list, show"))
  }

  @Test(arguments: [
    (["circuit", "list"], "Usage:\n  circuitbook circuit list [options]\n"),
    (["import"], "Usage:\n  circuitbook import --as KIND [options] FILE…\n"),
    (["circuit", "list"], "(default: 20)"), (["circuit", "list"], "dark-fibre – dark fibre"),
    (["circuit", "list"], "$CIRCUITBOOK_LANG"),
    (["circuit", "list"], "circuitbook circuit list --class mstp\n      MSTP"),
    (["circuit", "list"], "\n  64  "), (["circuit", "list"], "-n, --limit N"), (["import"], "(required)"),
    (["circuit"], "show CIRCUIT"), (["no", "such"], "Global options"),
  ])
  func helpTeaches(path: [String], words: String) {
    #expect(sample.help(for: path, in: .english).contains(words))
  }

  @Test func closingMarksDoNotBeginALine() {
    let text = String(repeating: "线路台账，合同分项。", count: 20)
    let program = Program("p", Phrase("p"), discussion: Phrase(text))
    for width in 40...60 {
      for line in program.help(in: .chinese, width: width).split(separator: "\n") {
        #expect(!line.hasPrefix("，") && !line.hasPrefix("。"))
      }
    }
  }
}

extension String {
  /// Where a text stands for the first time.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
