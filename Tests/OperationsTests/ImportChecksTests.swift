import Book
import ChangePlanning
import ExtranetModel
import Interchange
import JSONText
import Operations
import TestSupport
import Testing
import Wording

/// What no single cell can show: references to records the book does not hold, contradictions, another book's plan.
@Suite struct ImportChecksTests {
  private func findings(_ rows: String, as kind: ImportKind) async throws -> [Finding] {
    let example = try await ExampleBook(seed: 1, hasFiles: false)
    example.folder.write(Array(rows.utf8), to: "rows.csv")
    let request = ImportRecords.Request(files: [example.folder.file("rows.csv")], kind: kind)
    let book = try await example.open(.read)
    do throws(OperationError) {
      return try await ImportRecords.preview(request, in: book).findings
    } catch {
      return error.findings
    }
  }

  @Test(arguments: [
    (
      "台账编号,合同\nX-1,nowhere\nX-2,nowhere\n", ImportKind.circuits, "unknown-contract", Finding.Severity.warning
    ),
    ("台账编号,目标地址,目标角色\nX-1,127.0.0.9,对端环回\n", .targets, "unknown-circuit", .warning),
    ("台账编号,单价(元/年)\nX-1,-5\n", .circuits, "negative-price", .error),
    ("台账编号,合同分项\nX-1,0\n", .circuits, "item-below-one", .error),
    ("台账编号,起租日期,止租日期\nX-1,2026-05-01,2026-04-30\n", .circuits, "end-before-start", .warning),
  ])
  func aRowThatContradictsIsNamedOnce(
    rows: String, kind: ImportKind, code: String, severity: Finding.Severity
  ) async throws {
    let found = try await findings(rows, as: kind).filter { $0.code == code }
    #expect(found.map(\.severity) == [severity])
    #expect(found.first?.place?.line == 2)
  }

  /// An item that is not the contract's is an error of its cell; what stood in the book before is no news.
  @Test func anItemTheContractDoesNotHaveIsNamedCellByCell() async throws {
    let example = try await ExampleBook(seed: 1, hasFiles: false)
    let book = try await example.open()
    try await example.apply(.contracts, in: book)
    let rows =
      "台账编号,合同,合同分项\nX-1,changshu-2026,99\nX-2,changshu-2026,8\nX-3,changshu-2026,0\nX-4,nowhere,99\n"
      + "X-5,,99\nX-6,changshu-2026,9\n"
    example.folder.write(Array(rows.utf8), to: "rows.csv")
    let request = ImportRecords.Request(files: [example.folder.file("rows.csv")], kind: .circuits)
    let error = await #expect(throws: OperationError.self) {
      _ = try await ImportRecords.preview(request, in: book)
    }
    let found = (error?.findings ?? []).filter { $0.code == "unknown-item" }
    #expect(found.map { $0.place?.line } == [2, 7])
    #expect(found.map(\.value) == ["99", "9"])
    #expect(found.allSatisfy { $0.severity == .error && $0.place?.field == "合同分项" })
    #expect(found.first?.remedy?.en == "its items: 1, 2, 3, 4, 5, 6, 7, 8")
  }

  @Test func aLedgerGivenAsAnotherKindIsToldItsOwn() async throws {
    let rows = "台账编号,合同,合同分项,产品,承载方式,运营商,标称带宽\nX-1,,1,VPN线路,,,20M\n"
    let found = try await findings(rows, as: .devices)
    #expect(found.first?.code == "looks-like-another-kind")
    #expect(found.first?.remedy?.en == "use --as circuits")
    #expect(found.hasErrors)
    let missing = try #require(found.first { $0.code == "column-missing" })
    #expect(missing.remedy?.en.contains("--set") == false)
  }

  @Test(arguments: [
    "台账编号,起租日期,止租日期\nX-1,2026-05-01,2026-05-01\n", "台账编号,起租日期,止租日期\nX-1,2026-05-01,长期\n",
    "台账编号,起租日期,止租日期\nX-1,2026-05-01,2026-04\n", "台账编号,单价(元/年),合同分项\nX-1,0,1\n",
  ])
  func whatDoesNotContradictIsLeftAlone(rows: String) async throws {
    #expect(try await findings(rows, as: .circuits).isEmpty)
  }

  @Test func aPlanOfAnotherBookIsRefused() async throws {
    let mine = try await ExampleBook(seed: 1)
    let other = try await ExampleBook(seed: 2)
    let plan = try await mine.preview(.contracts, in: try await mine.open(.read)).plan
    let (saved, faults) = ChangePlan.read(Array(plan.json.canonicalText.utf8), source: "plan.json")
    #expect(faults.isEmpty)
    let again = try #require(saved)
    #expect(again.json == plan.json)
    let book = try await other.open()
    do throws(OperationError) {
      _ = try await other.apply(again, in: book)
      Issue.record("a plan of another book was applied")
    } catch {
      #expect(error.findings.map(\.code) == ["plan-of-another-book"])
    }
    #expect(try await mine.apply(again, in: try await mine.open()).number == 1)
  }
}
