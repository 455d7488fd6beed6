import Book
import ChangePlanning
import Documents
import ExtranetModel
import Glibc
import Interchange
import Operations
import Tables
import TestSupport
import Testing
import Wording

/// Files that are wrong end in every error at once, in bounded time and memory, and nothing is written.
@Suite struct BadInputTests {
  private static let head = "台账编号,合同,合同分项,线路类型,标称带宽,起租日期,止租日期,使用单位"

  private func errors(of file: String, as kind: ImportKind, in example: ExampleBook) async throws -> [Finding]
  {
    let book = try await example.open(.read)
    let request = ImportRecords.Request(files: [file], kind: kind)
    let findings = await refusal { _ = try await ImportRecords.preview(request, in: book) }
    #expect(try await book.newestRevision() == 0)
    return findings
  }

  private func errors(
    of bytes: [UInt8], named name: String = "bad.csv", as kind: ImportKind = .circuits
  ) async throws -> [Finding] {
    let example = try await ExampleBook(seed: 1, hasFiles: false)
    example.folder.write(bytes, to: name)
    return try await errors(of: example.folder.file(name), as: kind, in: example)
  }

  @Test func aSheetWithFortyErrorsReportsForty() async throws {
    let rows = (1...40).map { "CS-\($0),changshu-2026,1,VPN线路,20M,2026-13-\($0),2027-04-30,某局" }
    let findings = try await errors(of: Array(([Self.head] + rows).joined(separator: "\n").utf8))
    #expect(findings.count == 40)
    for (position, finding) in findings.enumerated() {
      #expect(finding.severity == .error)
      #expect(finding.place?.line == position + 2)
      #expect(finding.place?.column != nil)
      #expect(finding.value == "2026-13-\(position + 1)")
      for language in Language.allCases { #expect(!finding.phrase[language].isEmpty) }
    }
  }

  @Test func aContractWithFortyErrorsReportsForty() async throws {
    let file = ShippedData.path(of: "contracts/bad/forty-errors.json5")
    let findings = try await errors(
      of: file, as: .contract, in: try await ExampleBook(seed: 1, hasFiles: false))
    #expect(findings.count { $0.severity == .error } == 40)
    #expect(findings.allSatisfy { $0.place?.source == file && $0.place?.line != nil })
  }

  @Test func everyFileOfAnImportIsReadBeforeItIsRefused() async throws {
    let example = try await ExampleBook(seed: 1, hasFiles: false)
    for name in ["a.csv", "b.csv"] {
      example.folder.write(Array("台账编号,起租日期\nCS-1,昨天\n".utf8), to: name)
    }
    let files = ["a.csv", "b.csv", "missing.csv"].map(example.folder.file)
    let book = try await example.open(.read)
    let findings = await refusal {
      _ = try await ImportRecords.preview(ImportRecords.Request(files: files, kind: .circuits), in: book)
    }
    #expect(files.allSatisfy { file in findings.contains { $0.place?.source == file } })
  }

  @Test func anUnknownHeaderIsNamedWithCloseMatches() async throws {
    let findings = try await errors(of: Array("台账编号,使用单为,起租曰期\nCS-1,某局,2026-05-01\n".utf8))
    #expect(findings.map(\.code) == ["unknown-header", "unknown-header"])
    #expect(findings.map(\.value) == ["使用单为", "起租曰期"])
    #expect(findings[0].remedy?.zh.contains("使用单位") == true)
    #expect(findings[1].remedy?.zh.contains("起租日期") == true)
  }

  @Test func theExampleWithUnknownHeadersIsRefusedForThem() async throws {
    let example = try await ExampleBook(seed: 1)
    let file = example.folder.file("carrier-list-with-unknown-headers.csv")
    let findings = try await errors(of: file, as: .bill, in: example)
    #expect(Set(findings.map(\.code)) == ["unknown-header"])
    #expect(findings.map(\.value) == ["客户经理", "资费说明"])
  }

  @Test func aLedgerCutInTheMiddleOfACharacterIsRefused() async throws {
    let example = try await ExampleBook(seed: 1)
    let ledger = example.folder.read("changshu-circuits.csv")
    // 0x81…0xFE behind ASCII begins a character of two or four bytes.
    let cut = try #require(
      (1..<(ledger.count / 2)).last { ledger[$0] >= 0x81 && ledger[$0] < 0xFF && ledger[$0 - 1] < 0x30 })
    example.folder.write(Array(ledger[...cut]), to: "cut.csv")
    let findings = try await errors(of: example.folder.file("cut.csv"), as: .circuits, in: example)
    #expect(findings.contains { $0.severity == .error })
    #expect(findings.allSatisfy { $0.code != "another-error" })
  }

  @Test func aLedgerCutInTheMiddleOfARowIsRefused() async throws {
    let example = try await ExampleBook(seed: 1)
    let ledger = example.folder.read("changshu-circuits.csv")
    // Behind a comma in the middle of the file: whole characters, half a row.
    let comma = try #require(ledger[..<(ledger.count / 2)].lastIndex(of: UInt8(ascii: ",")))
    example.folder.write(Array(ledger[...comma]), to: "cut.csv")
    let findings = try await errors(of: example.folder.file("cut.csv"), as: .circuits, in: example)
    #expect(findings.contains { $0.code == "cut-short" })
  }

  static let broken: [(name: String, bytes: [UInt8], code: String)] = [
    ("empty.csv", [], "empty-file"),
    ("mark.csv", [0xEF, 0xBB, 0xBF], "empty-file"),
    ("program.csv", Array("\u{7F}ELF".utf8) + [2, 1, 1, 0] + (0..<200).map { UInt8($0) }, "not-text"),
    ("book.csv", Array("SQLite format 3\0".utf8) + [0, 1, 0, 2], "not-text"),
    ("archive.csv", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0], "not-text"),
    ("latin.csv", Array("台账编号,备注\n".utf8) + [0x43, 0x53, 0x2C, 0xFF, 0xFE, 0x0A], "bad-encoding"),
  ]

  @Test(arguments: broken)
  func whatIsNoTextIsRefusedByName(_ broken: (name: String, bytes: [UInt8], code: String)) async throws {
    let findings = try await errors(of: broken.bytes, named: broken.name)
    #expect(findings.map(\.code) == [broken.code], "\(findings.map(\.phrase.en))")
    #expect(findings.first?.place?.source.hasSuffix(broken.name) == true)
  }

  @Test(arguments: [300 << 20, 1 << 30])
  func aFileOverTheLimitIsRefusedBeforeItIsRead(_ size: Int) async throws {
    let example = try await ExampleBook(seed: 1, hasFiles: false)
    example.folder.write(Array("台账编号".utf8), to: "huge.csv")
    #expect(truncate(example.folder.file("huge.csv"), size) == 0)
    let findings = try await errors(of: example.folder.file("huge.csv"), as: .circuits, in: example)
    #expect(findings.map(\.code) == ["file-too-large"])
  }

  @Test func aSingleEndlessLineIsRefused() async throws {
    let line = Array("台账编号,".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 4 << 20)
    let findings = try await errors(of: line)
    #expect(findings.contains { $0.severity == .error })
    for finding in findings { #expect(finding.line(in: .chinese).utf8.count < 2_000) }
  }

  @Test func aMissingFileIsRefusedWithItsNeighbours() async throws {
    let example = try await ExampleBook(seed: 1)
    let findings = try await errors(
      of: example.folder.file("changshu-circuit.csv"), as: .circuits, in: example)
    #expect(findings.map(\.code) == ["file-not-found"])
    #expect(findings.first?.remedy?.en.contains("changshu-circuits.csv") == true)
  }
}
