import CircuitBookCommands
import Documents
import ExampleLedgers
import JSONText
import TestSupport
import Testing
import Wording

/// Commands as people and cron run them: exit codes, streams, formats and languages.
@Suite struct CommandLineTests {
  static let contract = ShippedData.path(of: "contracts/changshu-2026.json5")

  /// A book with both contracts, the example circuits of Sanmenxia and a layout, made once.
  private static let prepared = Task { () async throws -> [UInt8] in
    let desk = Desk()
    for file in ExampleFile.all(seed: 7) where file.name == "sanmenxia-circuits.csv" {
      try DocumentWriter.write(
        file.text, to: desk.folder.file(file.name), encoding: file.encoding, overwriting: false)
    }
    #expect(await desk.run("book", "init").code == 0)
    let imports = [
      [contract, ShippedData.path(of: "contracts/sanmenxia-b.json5"), "--as", "contract"],
      [desk.folder.file("sanmenxia-circuits.csv"), "--as", "circuits"],
      [ShippedData.path(of: "layouts/example-changshu.json5"), "--as", "layout"],
    ]
    for words in imports {
      let outcome = await desk.run(["import"] + words + ["--apply", "-m", "test"])
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    #expect(await desk.run("book", "backup", desk.folder.file("copy.book")).code == 0)
    return desk.folder.read("copy.book")
  }

  /// A desk with that book.
  private func desk() async throws -> Desk {
    let desk = Desk()
    desk.folder.write(try await Self.prepared.value, to: "desk.book")
    return desk
  }

  @Test func versionIsOneLine() async {
    let outcome = await Desk().run("--version")
    #expect(outcome.output == "circuitbook \(CircuitBookProgram.version)\n")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
  }

  /// Command lines and what they end with; `BOOK` has the contracts, `NONE` has no book.
  @Test(arguments: [
    (0, ""), (0, "book info"), (0, "plan list"), (0, "book verify"), (0, "contract list"),
    (0, "contract show sanmenxia-b"), (0, "circuit list --area 渑池县"), (0, "circuit show SMX-0001"),
    (0, "plan show PLAN"), (0, "layout check LAYOUT"), (0, "layout decode LAYOUT 3fff:581::1"),
    (0, "import CONTRACT --as contract"), (0, "import CONTRACT --as contract --apply -m again"),
    (0, "probe show"), (0, "poll show"), (0, "address list"),
    (0, "prefix parse ::1"), (0, "prefix contains 10.0.0.0/8 10.0.0.1"), (0, "prefix aggregate"),
    (1, "prefix parse 10.0.0.1/24"), (1, "prefix aggregate ::1 x"), (1, "prefix free x --taken ::1"),
    (1, "prefix free 10.0.0.0/30 --taken 10.0.0.0/31 --length 31 --count 2"),
    (1, "prefix contains @none ::1"),
    (2, "prefix contains 10.0.0.0/8 11.0.0.1"), (64, "prefix split ::/0"),
    (64, "prefix split ::/0 --into 129"),
    (64, "prefix free ::/0 --count 2"), (64, "prefix parse --format tabel ::1"), (64, "prefix"),
    (1, "circuit show SMX-9999"), (1, "contract count changshu"), (1, "import missing.csv --as circuits"),
    (1, "plan show missing.json"), (1, "plan revert 99"), (1, "layout check CONTRACT"), (1, "probe run"),
    (1, "address lookup 10.0.0"), (1, "book init"), (1, "poll run --credentials missing.json5"),
    (1, "book info --book missing.book"), (1, "book info --book postgresql://desk/book"),
    (1, "contract list --config missing.json5"),
    (2, "contract count changshu-2026"), (2, "sla check sanmenxia-b"), (2, "address lookup 192.0.2.1"),
    (2, "address lookup 192.0.2.0/24"),
    (1, "address lookup 192.0.2.1/24"),
    (2, "plan revert 2"), (2, "import LIST --as targets"), (2, "book purge circuit SMX-0001 -m why"),
    (3, "sla check changshu-2026"), (1, "sla check sanmenxia-b --circuit SMX-9999"),
    (1, "sla check changshu-2026 --circuit SMX-0001"),
    (1, "circuit list --contract nope"), (1, "circuit list --carrier 不存在"), (1, "circuit list --area X"),
    (1, "circuit list --department X"), (1, "circuit list --rate 7M"),
    (0, "circuit list --contract changshu-2026"), (0, "circuit list --item 999"),
    (0, "circuit list --state ordered"),
    (1, "book purge circuit SMX-0001 SMX-9999 -m why --yes"), (1, "book purge circuit SMX-9999 -m why"),
    (0, "book purge circuit SMX-0001 -m why --yes"),
    (64, "circuit lst"), (64, "circuit list --itm 6"), (64, "import LIST --as circuitz"),
    (64, "import LIST --as targets --apply"), (64, "plan apply PLAN"), (64, "book purge circuit SMX-0001"),
    (64, "probe run --interval soon"), (64, "sla check sanmenxia-b --period May"), (64, "contract count"),
    (64, "book verify --lang de"),
  ])
  func aCommandEndsAsItsTableSays(_ code: Int32, _ line: String) async throws {
    let desk = try await desk()
    let plan = desk.folder.file("plan.json")
    let list = desk.folder.file("targets.csv")
    desk.writeTargets()
    #expect(await desk.run("import", list, "--as", "targets", "--out", plan).code == 2)
    let values = [
      "PLAN": plan, "LIST": list, "CONTRACT": Self.contract,
      "LAYOUT": ShippedData.path(of: "layouts/example-changshu.json5"),
    ]
    let outcome = await desk.run(ShellWords(line).words.map { values[$0] ?? $0 })
    #expect(outcome.code == code, "\(outcome.errors)\(outcome.output)")
    if code == 1 || code == 64 {
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
    }
  }

  /// Commands that answer with a table.
  static let answering = [
    "book info", "book verify", "contract list", "contract count changshu-2026",
    "contract count changshu-2026 --readings", "circuit list", "circuit show SMX-0001",
    "sla check sanmenxia-b",
    "sla check sanmenxia-b --detail", "address list", "address lint", "probe show", "poll show",
    "prefix parse 10.0.0.1 ::/0", "prefix split 10.0.0.0/8 --into 10", "prefix aggregate ::/1 8000::/1",
    "prefix exclude ::1 ::/126", "prefix free 10.0.0.0/24 --taken 10.0.0.1 --length 30",
    "prefix contains ::/0 ::1", "prefix reverse ::1 10.0.0.0/9", "prefix range ::1-::9",
    "reconcile run changshu-2026", "import LIST --as targets", "layout check LAYOUT", "layout solve LAYOUT",
  ]

  @Test(arguments: answering)
  func anAnswerInJSONBeginsWithItsSchema(_ line: String) async throws {
    let desk = try await desk()
    let values = [
      "LIST": desk.folder.file("targets.csv"),
      "LAYOUT": ShippedData.path(of: "layouts/example-changshu.json5"),
    ]
    desk.writeTargets()
    let words = ShellWords(line).words.map { values[$0] ?? $0 }
    let outcome = await desk.run(words + ["--format", "json"])
    let document = JSONDocument(parsing: outcome.output, dialect: .json)
    #expect(document.errors.isEmpty, "\(outcome.output.prefix(200))")
    let first = try #require(document.root?.object?.members.first)
    #expect(first.key == "schema")
    #expect(first.value.string?.hasPrefix("circuitbook/") == true)
    for text in await desk.run(words + ["--format", "jsonl"]).output.split(separator: "\n") {
      #expect(JSONDocument(parsing: String(text), dialect: .json).errors.isEmpty)
    }
  }

  @Test func aTextIsToldInTheLanguageAskedFor() async throws {
    let desk = try await desk()
    let chinese = await desk.run("contract", "list", "--lang", "zh")
    let english = await desk.run("contract", "list", "--lang", "en")
    #expect(chinese.output.contains("合同"))
    #expect(english.output.contains("contract"))
    #expect(await desk.run("circuit", "show", "X", "--lang", "zh").errors.contains("台账没有线路 X"))
    #expect(await desk.run("circuit", "show", "X", "--lang", "en").errors.contains("no circuit X"))
    #expect(await desk.run("circuit", "lst", "--lang", "zh").errors.contains("帮助"))
  }

  @Test(arguments: [("zh_CN.UTF-8", "合同"), ("C", "contract"), ("en_GB.UTF-8", "contract")])
  func theLocaleDecidesWhenNothingElseDoes(_ locale: String, _ word: String) async throws {
    var desk = try await desk()
    desk.environment["CIRCUITBOOK_LANG"] = nil
    desk.environment["LANG"] = locale
    #expect(await desk.run("contract", "list").output.contains(word))
  }

  @Test func theConfigurationNamesBookAndLanguage() async throws {
    var desk = try await desk()
    desk.environment["CIRCUITBOOK_LANG"] = nil
    desk.environment["CIRCUITBOOK_BOOK"] = nil
    desk.folder.write(
      Array("{ book: \"\(desk.folder.file("desk.book"))\", language: \"zh\" }".utf8),
      to: "configuration.json5")
    let outcome = await desk.run("circuit", "show", "SMX-0001")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("台账编号"))
    desk.folder.write(Array("{ bok: 1 }".utf8), to: "configuration.json5")
    #expect(await desk.run("circuit", "show", "SMX-0001").code == 1)
  }

  @Test func applyingWithoutAReasonIsWrongUsageAndChangesNothing() async throws {
    let desk = try await desk()
    desk.writeTargets()
    let list = desk.folder.file("targets.csv")
    let outcome = await desk.run("import", list, "--as", "targets", "--apply")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("--reason"))
    #expect(await desk.run("import", list, "--as", "targets", "--apply", "-m", " ").code == 1)
    #expect(await desk.run("import", list, "--as", "targets").code == 2)
  }

  @Test func aMistakenOptionIsNamedWithTheOneThatWasMeant() async {
    let outcome = await Desk().run("circuit", "list", "--itm", "6", "--areas", "x")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("--item") && outcome.errors.contains("--area"))
  }

  @Test func aPlanIsSavedShownAppliedOnceAndThenRefused() async throws {
    let desk = try await desk()
    desk.writeTargets()
    let (list, plan) = (desk.folder.file("targets.csv"), desk.folder.file("plan.json"))
    #expect(await desk.run("import", list, "--as", "targets", "--out", plan).code == 2)
    #expect(await desk.run("import", list, "--as", "targets", "--out", plan).code == 1)
    #expect(await desk.run("import", list, "--as", "targets", "--out", plan, "--force").code == 2)
    #expect(await desk.run("plan", "show", plan).output.contains("SMX-0001"))
    let applied = await desk.run("plan", "apply", plan, "-m", "targets")
    #expect(applied.code == 0)
    #expect(applied.errors.contains("probe target, add 1") && applied.errors.contains("plan show 4"))
    #expect(await desk.run("plan", "show", plan).output.hasPrefix("Plan of edits\n"))
    #expect(await desk.run("plan", "show", "4").output.hasPrefix("Edits of revision 4\n"))
    let again = await desk.run("plan", "apply", plan, "-m", "targets")
    #expect(again.code == 1)
    #expect(again.errors.contains("book-moved"))
    #expect(await desk.run("plan", "revert", "4", "--apply", "-m", "wrong").code == 0)
    #expect(await desk.run("import", list, "--as", "targets").code == 2)
  }

  @Test func whatTheReadingsAreIsSaidWithoutTheOptionInTheTable() async throws {
    let desk = try await desk()
    let plain = await desk.run("contract", "count", "changshu-2026")
    #expect(!plain.output.contains("--") || !plain.output.contains("(--readings)"))
    #expect(plain.errors.contains("--readings"))
    let full = await desk.run("contract", "count", "changshu-2026", "--readings")
    #expect(full.errors.isEmpty)
    let csv = await desk.run("contract", "count", "changshu-2026", "--readings", "--format", "csv")
    #expect(csv.output.hasPrefix("item,rate label,of,"))
    #expect(csv.output.split(separator: "\r\n").contains { $0.hasPrefix("1,20M,") })
  }

  @Test func aPrefixWithHostBitsNamesTheOneMeant() async throws {
    let outcome = await (try desk()).run("address", "lookup", "10.0.0.1/24")
    #expect(outcome.errors.contains("10.0.0.0/24"))
  }

  @Test(arguments: ["csv", "json", "jsonl", "table"])
  func controlCharactersReachAFileButNoTerminal(_ format: String) async throws {
    var desk = try await desk()
    desk.folder.write(
      Array("台账编号,备注\nX-1,\"a\u{9B}31m\u{202E}b\"\n".utf8), to: "rows.csv")
    let rows = desk.folder.file("rows.csv")
    #expect(await desk.run("import", rows, "--as", "circuits", "--apply", "-m", "test").code == 0)
    let words = ["circuit", "show", "X-1", "--format", format]
    let file = await desk.run(words).output
    #expect((file.contains("\u{9B}") && file.contains("\u{202E}")) == (format != "table"))
    desk.terminalWidth = 200
    let screen = await desk.run(words).output
    #expect(screen.contains("31m"))
    #expect(!screen.contains("\u{9B}") && !screen.contains("\u{202E}"))
    #expect(screen.utf8.last == UInt8(ascii: "\n"))
  }

  @Test func quietSaysNothingButErrors() async throws {
    let desk = try await desk()
    let outcome = await desk.run("import", Self.contract, "--as", "contract", "--quiet")
    #expect(outcome.code == 0 && outcome.errors.isEmpty && outcome.output.isEmpty)
    #expect(!(await desk.run("circuit", "show", "X", "--quiet").errors.isEmpty))
  }

  @Test(arguments: [
    ("sla check sanmenxia-b --circuit SMX-001", "SMX-0010"), ("circuit show smx-00011", "SMX-0001"),
    ("circuit list --contract sanmenxia", "sanmenxia-b"), ("circuit list --area 渑池", "渑池县"),
  ])
  func aMistypedNameIsToldTheOnesLikeIt(_ line: String, _ meant: String) async throws {
    let outcome = await (try desk()).run(ShellWords(line).words)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("did you mean") && outcome.errors.contains(meant), "\(outcome.errors)")
  }

  @Test func anEmptyListSaysSo() async throws {
    let outcome = await (try desk()).run("circuit", "list", "--contract", "changshu-2026")
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("no line matches"))
  }

  @Test func aPurgeNamesTheKeysItDoesNotFindAndErasesNothing() async throws {
    let desk = try await desk()
    let outcome = await desk.run(
      "book", "purge", "circuit", "SMX-0001", "SMX-9998", "SMX-9999", "-m", "why", "--yes")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("unknown-record") && outcome.errors.contains("SMX-9998, SMX-9999"))
    #expect(await desk.run("circuit", "show", "SMX-0001").code == 0)
    let preview = await desk.run("book", "purge", "circuit", "SMX-0001", "SMX-0002", "-m", "why")
    #expect(preview.code == 2)
    #expect(preview.output.contains("SMX-0001") && preview.output.contains("SMX-0002"))
    #expect(preview.errors.contains("2 records would be erased"))
  }

  @Test(arguments: ["table", "json", "jsonl", "csv"])
  func aPublicAddressIsFoundInItsLedger(_ format: String) async throws {
    let desk = try await desk()
    desk.folder.write(
      Array("IP地址,所属互联网专线,使用单位,状态\n203.0.113.18,SMX-0001,某某局,在用\n".utf8), to: "addresses.csv")
    let rows = desk.folder.file("addresses.csv")
    #expect(await desk.run("import", rows, "--as", "addresses", "--apply", "-m", "test").code == 0)
    let outcome = await desk.run("address", "lookup", "203.0.113.18", "--format", format)
    #expect(outcome.code == 0)
    for text in ["203.0.113.18", "SMX-0001", "某某局", format.hasPrefix("json") ? "in-use" : "in use"] {
      #expect(outcome.output.contains(text), "\(text)")
    }
    #expect(outcome.errors.isEmpty)
    #expect(await desk.run("address", "lookup", "203.0.113.19").code == 2)
  }

  @Test func classesStandByTheirRateWithNumbersAtTheRight() async throws {
    let outcome = await (try desk()).run("contract", "show", "changshu-2026")
    let rates = outcome.output.split(separator: "\n").compactMap { line -> String? in
      let cells = line.split(separator: " ")
      return cells.count > 3 && cells[0] == "changshu-2026" && cells[1] == "1" && cells[2].hasSuffix("M")
        ? String(cells[2]) : nil
    }
    #expect(rates == ["1000M", "500M", "300M", "200M", "100M", "50M", "34M", "20M", "10M"])
    let lines = outcome.output.split(separator: "\n").filter { $0.contains(" 20M ") || $0.contains("1000M ") }
    let ends = lines.compactMap { line in
      line.firstRange(of: "M ").map { line.distance(from: line.startIndex, to: $0.lowerBound) }
    }
    #expect(ends.count > 1 && Set(ends).count == 1, "\(lines)")
  }
}
