import CircuitBookCommands
import Documents
import Interchange
import TestSupport
import Testing

/// `export` as a file and as standard output get it: in the encoding named, with one byte order mark or none.
@Suite struct ExportCommandTests {
  /// A desk whose book has a contract and two circuits.
  private func desk() async throws -> Desk {
    let desk = Desk()
    #expect(await desk.run("book", "init").code == 0)
    let rows = "台账编号,合同,合同分项,使用单位\nX-1,changshu-2026,1,示例局\nX-2,changshu-2026,2,示例局\n"
    desk.folder.write(Array(rows.utf8), to: "rows.csv")
    for (file, kind) in [(CommandLineTests.contract, "contract"), (desk.folder.file("rows.csv"), "circuits")]
    {
      let outcome = await desk.run("import", file, "--as", kind, "--apply", "-m", "test")
      #expect(outcome.code == 0, "\(outcome.errors)")
    }
    return desk
  }

  static let encodings: [(name: String?, mark: [UInt8])] = [
    (nil, []), ("utf-8", []), ("utf-8-bom", [0xEF, 0xBB, 0xBF]), ("utf-16le", [0xFF, 0xFE]),
    ("utf-16be", [0xFE, 0xFF]), ("gb18030", []),
  ]

  @Test(arguments: ExportFormat.all.map(\.code), encodings)
  func theMarkIsThatOfTheEncodingAndStandsOnce(
    _ format: String, _ encoding: (name: String?, mark: [UInt8])
  ) async throws {
    let desk = try await desk()
    let isDefaultSheet = encoding.name == nil && format == "csv"
    let mark: [UInt8] = isDefaultSheet ? [0xEF, 0xBB, 0xBF] : encoding.mark
    let words =
      ["export", "circuit", "--for", "internal", "--as", format]
      + (encoding.name.map { ["--encoding", $0] } ?? [])
    let standard = await desk.run(words).bytes
    let path = desk.folder.file("out.\(format)")
    #expect(await desk.run(words + ["--out", path]).code == 0)
    let file = desk.folder.read("out.\(format)")
    #expect(file == standard)
    #expect(file.starts(with: mark))
    let named = try encoding.name.map { try #require(TextEncoding(rawValue: $0)) }
    let text = try TextDocument(decoding: file, source: path, encoding: named).string
    #expect(text.first == (format == "csv" ? "l" : "{"), "\(text.prefix(20))")
    #expect(text.contains("示例局") && text.contains("X-2"))
    let again = await desk.run("import", path, "--as", "circuits")
    #expect(again.code == 0, "\(again.errors)\(again.output)")
    #expect(again.errors.contains("nothing to change"))
  }

  @Test func aTerminalGetsTextWithoutAMark() async throws {
    var desk = try await desk()
    desk.terminalWidth = 80
    #expect(await desk.run("export", "circuit", "--for", "internal").output.hasPrefix("ledger number,"))
  }

  @Test func whatNobodyMaySeeNamesTheReaderThatMay() async throws {
    let outcome = await (try desk()).run("export", "circuit")
    #expect(outcome.code == 1)
    #expect(outcome.errors.split(separator: "\n").first?.contains("--for internal") == true)
  }

  @Test func aContractGoesRoundAsItsFile() async throws {
    let desk = try await desk()
    let path = desk.folder.file("contract.json5")
    let words = ["export", "contract", "changshu-2026", "--for", "internal"]
    #expect(await desk.run(words + ["--out", path]).code == 0)
    let again = await desk.run("import", path, "--as", "contract")
    #expect(again.code == 0 && again.errors.contains("nothing to change"), "\(again.errors)")
    #expect(await desk.run("book", "init", "--book", desk.folder.file("other.book")).code == 0)
    let elsewhere = ["--book", desk.folder.file("other.book")]
    #expect(
      await desk.run(["import", path, "--as", "contract", "--apply", "-m", "copy"] + elsewhere).code == 0)
    #expect(await desk.run(words + elsewhere).output == (await desk.run(words).output))
  }

  @Test(arguments: [
    (["contract", "changshu-2026"], "contract-file-is-whole"),
    (["contract", "changshu-2026", "--for", "internal", "--as", "csv"], "contract-file-is-whole"),
    (["contract", "changshu-2026", "--for", "internal", "--template"], "contract-file-is-whole"),
    (["contract", "changshu", "--for", "internal"], "unknown-contract"),
    (["circuit", "X-1", "--for", "internal"], "one-contract-only"),
  ])
  func anythingButAWholeContractIsRefused(_ words: [String], _ code: String) async throws {
    let outcome = await (try desk()).run(["export"] + words)
    #expect(outcome.code == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(code), "\(outcome.errors)")
  }

  @Test(arguments: ["csv", "json", "jsonl"])
  func rowsOfContractsAreNotTakenForTheFile(_ format: String) async throws {
    let desk = try await desk()
    let path = desk.folder.file("contracts.\(format)")
    _ = await desk.run("export", "contract", "--for", "internal", "--as", format, "--out", path)
    let outcome = await desk.run("import", path, "--as", "contract")
    #expect(outcome.code == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines[0].contains("not-a-contract-file") && lines[0].contains("export contract"), "\(lines)")
  }
}
