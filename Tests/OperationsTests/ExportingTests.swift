import Book
import ChangePlanning
import Documents
import ExtranetModel
import Interchange
import Operations
import Tables
import TestSupport
import Testing
import Wording

/// What was imported once changes nothing when it comes again, as it came or as we wrote it.
@Suite struct ExportingTests {
  @Test(arguments: ImportStep.allCases)
  func theSameFilesAgainAreAnEmptyPlan(_ step: ImportStep) async throws {
    let example = try await SharedExample.book
    let preview = try await example.preview(step, in: try await example.open(.read))
    #expect(preview.plan.edits.map(\.changedColumns) == [])
    #expect(preview.counts.allSatisfy { $0.counts.records > 0 || step.kind.form.isWhole })
  }

  static let kinds: [ImportKind] = ImportKind.allCases.filter { !$0.form.isWhole }

  @Test(arguments: kinds, ExportFormat.all.map(\.code))
  func anExportComesBackAsAnEmptyPlan(_ kind: ImportKind, _ format: String) async throws {
    let example = try await SharedExample.book
    let book = try await example.open(.read)
    let record = try #require(kind.recordKinds.first)
    let format = try #require(ExportFormat.named(format))
    let count = try await book.currentRecords(record).count
    for language in Language.allCases {
      let bytes = try await Operations.ExportRecords.run(
        record, as: format, for: .internal, language: language, in: book)
      let name = "export-\(kind.rawValue)-\(language).\(format.fileExtension)"
      example.folder.write(bytes, to: name)
      let preview = try await ImportRecords.preview(
        ImportRecords.Request(files: [example.folder.file(name)], kind: kind), in: book)
      #expect(preview.plan.edits.map(\.changedColumns) == [], "\(language)")
      #expect(preview.findings.isEmpty)
      #expect(preview.counts.map(\.counts.records) == [count])
    }
  }

  @Test func aViewForADepartmentIsNarrowerThanOurOwn() async throws {
    let book = try await SharedExample.book.open(.read)
    let whole = try await header(of: .internal, in: book)
    let narrow = try await header(of: .department, in: book)
    #expect(!narrow.isEmpty)
    #expect(Set(narrow).isStrictSubset(of: Set(whole)))
  }

  @Test(
    arguments: [("carrier", Audience.carrier), ("department", .department)], ExportFormat.all.map(\.code))
  func nobodySeesTheRowsOfOthers(_ reader: (column: String, audience: Audience), _ code: String) async throws
  {
    let book = try await SharedExample.book.open(.read)
    let format = try #require(ExportFormat.named(code))
    let all = try await ListRecords.run(Circuit.self, in: book)
    let name = try #require(all.lazy.map { $0.fields[reader.column] }.first { !$0.isEmpty })
    let bytes = try await Operations.ExportRecords.run(
      .circuit, as: format, for: reader.audience, named: " \(name) ", language: .chinese, in: book)
    let words = Set(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.separates).map(String.init))
    let own = all.filter { $0.fields[reader.column] == name }
    let others = all.filter { $0.fields[reader.column] != name }
    #expect(!others.isEmpty)
    #expect(own.allSatisfy { words.contains($0.ledgerNumber) })
    #expect(words.isDisjoint(with: others.map(\.ledgerNumber)))
    let otherNames = Set(others.map { $0.fields[reader.column] })
    #expect(words.isDisjoint(with: otherNames), "\(words.intersection(otherNames))")
  }

  @Test(
    arguments: [
      (RecordKind.circuit, Audience.carrier, nil, "reader-unnamed"),
      (.circuit, .department, nil, "reader-unnamed"), (.billedLine, .carrier, nil, "reader-unnamed"),
      (.publicAddress, .department, nil, "reader-unnamed"), (.circuit, .carrier, "无此公司", "reader-unknown"),
      (.circuit, .carrier, " ", "reader-unknown"), (.circuit, .internal, "示例", "reader-name-unused"),
      (.billedLine, .department, "示例", "nothing-for-reader"),
    ] as [(RecordKind, Audience, String?, String)])
  func aReaderIsNamedOrNothingIsWritten(
    _ kind: RecordKind, _ audience: Audience, _ name: String?, _ code: String
  ) async throws {
    let book = try await SharedExample.book.open(.read)
    let error = await #expect(throws: OperationError.self) {
      try await Operations.ExportRecords.run(
        kind, as: .csv, for: audience, named: name, language: .chinese, in: book)
    }
    #expect(error?.findings.map(\.code) == [code])
    guard code == "reader-unnamed", kind == .circuit else { return }
    let column = audience.rawValue
    let names = Set(try await ListRecords.run(Circuit.self, in: book).map { $0.fields[column] })
    let remedy = try #require(error?.findings.first?.remedy)
    let listed = Set(
      remedy.zh.replacing(" 等", with: "").split { "：、".contains($0) }.dropFirst().map(String.init))
    #expect(listed.isSubset(of: names) && listed.count == min(8, names.count { !$0.isEmpty }), "\(listed)")
  }

  private func header(of audience: Audience, in book: BookStore) async throws -> [Substring] {
    let bytes = try await Operations.ExportRecords.run(
      .circuit, as: .csv, for: audience, language: .english, isTemplate: true, in: book)
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(lines.count == 1)
    return lines[0].split(separator: ",")
  }

  @Test func listsAreFilteredByFoldedFields() async throws {
    let book = try await SharedExample.book.open(.read)
    let fibres = try await ListRecords.run(
      Circuit.self, where: [("contract", ExampleBook.contract), ("item", "３")], in: book)
    #expect(!fibres.isEmpty)
    #expect(fibres.allSatisfy { $0.item == 3 && $0.contract == ExampleBook.contract })
    let all = try await ListRecords.run(Circuit.self, in: book)
    #expect(all.count { $0.item == 3 && $0.contract == ExampleBook.contract } == fibres.count)
    #expect(try await ListRecords.run(Circuit.self, in: book, asOf: 1).isEmpty)
  }
}

extension ImportKind.Form {
  /// Whether the file is one document, not rows of records.
  fileprivate var isWhole: Bool {
    if case .rows = self { false } else { true }
  }
}

extension Character {
  /// Whether it may stand between two cells, whatever the format: a name holds letters, digits, and few signs of ASCII.
  fileprivate var separates: Bool {
    isASCII && !isLetter && !isNumber && !"-_. ()/".contains(self) || isNewline
  }
}
