import Documents
import Glibc
import Testing
import Wording

/// The error of a read that must not succeed.
private func failure(_ path: String, limits: DocumentReader.Limits = .init()) throws -> DocumentError {
  try #require(throws: DocumentError.self) { try DocumentReader.readText(path, limits: limits) }
}

/// A zip archive's first local header up to the name of its entry (APPNOTE §4.3.7).
private func archive(of name: String) -> [UInt8] {
  [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array(name.utf8)
}

/// What carriers send under the name of a sheet.
private let foreign: [(bytes: [UInt8], kind: DocumentKind)] = [
  (archive(of: "[Content_Types].xml"), .workbook), (archive(of: "xl/workbook.xml"), .workbook),
  (archive(of: "photo.jpg"), .zip), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .oldWorkbook),
  (Array("%PDF-1.7".utf8), .pdf), ([0x1F, 0x8B, 8, 0], .gzip), (Array("a,b\0c".utf8), .binary),
]

@Suite struct DocumentReaderTests {
  @Test func aFileIsReadToItsLastByte() throws {
    let folder = try ScratchFolder()
    let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    #expect(try DocumentReader.read(try folder.put(bytes, as: "large")) == bytes)
  }

  @Test(arguments: [
    ("circuit.csv", ["circuits.csv"]), ("CIRCUITS.CSV", ["circuits.csv"]), ("线路台帐.csv", ["线路台账.csv"]),
    ("zz", []),
  ])
  func aMissingFileNamesItsNeighbours(name: String, neighbours: [String]) throws {
    let folder = try ScratchFolder()
    try folder.put([65], as: "circuits.csv")
    try folder.put([65], as: "线路台账.csv")
    let error = try failure(folder(name))
    #expect(error.code == "file-not-found")
    #expect(error.phrase.zh.contains(name) && error.phrase.en.contains(name))
    #expect((error.remedy == nil) == neighbours.isEmpty)
    for neighbour in neighbours { #expect(error.remedy?.en.contains(folder(neighbour)) == true) }
  }

  @Test func aMissingFolderIsNamed() throws {
    let folder = try ScratchFolder()
    #expect(try failure(folder("no/such.csv")).phrase.en.contains("there is no folder \(folder("no"))"))
    try folder.put([65], as: "file")
    #expect(try failure(folder("file/x")).code == "not-a-folder")
  }

  @Test func whatIsNoRegularFileIsRefusedAtOnce() throws {
    let folder = try ScratchFolder()
    try #require(mkfifo(folder("pipe"), 0o600) == 0)
    try #require(symlink(folder("loop"), folder("loop")) == 0)
    #expect(try failure(folder("pipe")).code == "not-a-file")
    #expect(try failure(folder("loop")).code == "link-loop")
    #expect(try failure(folder.path).code == "is-a-folder")
    #expect(try failure("/dev/zero").code == "not-a-file")
    #expect(try failure("").code == "bad-path")
    #expect(try failure("a\0b").code == "bad-path")
    #expect(try failure(folder(String(repeating: "x", count: 300))).code == "name-too-long")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aForbiddenFileSaysSo() throws {
    let folder = try ScratchFolder()
    #expect(try failure(try folder.put([65], as: "secret", permissions: 0)).code == "no-permission")
  }

  @Test(arguments: [(10, true), (9, false)])
  func theLimitIsExact(limit: Int, fits: Bool) throws {
    let folder = try ScratchFolder()
    let path = try folder.put(Array("0123456789".utf8), as: "ten")
    let bytes = try? DocumentReader.read(path, limits: .init(fileSize: limit))
    #expect((bytes != nil) == fits)
  }

  @Test func aHugeFileIsRefusedByItsSize() throws {
    let folder = try ScratchFolder()
    let path = try folder.put([65], as: "huge.csv")
    try #require(truncate(path, 1 << 30) == 0)
    let error = try failure(path)
    #expect(error.code == "file-too-large")
    #expect(error.phrase.en.contains("1024 MiB") && error.phrase.en.contains("256 MiB"))
    #expect(error.remedy != nil)
  }

  /// A file that says it has no bytes, as those of the kernel do.
  @Test func theAnnouncedSizeIsNotBelieved() throws {
    #expect(try !DocumentReader.read("/proc/self/status").isEmpty)
  }

  @Test func endlessStandardInputStopsAtTheLimit() async {
    await #expect(processExitsWith: .exitCode(7)) {
      guard let endless = popen("cat /dev/zero 2>/dev/null", "r"), dup2(fileno(endless), 0) == 0 else {
        exit(1)
      }
      do throws(DocumentError) {
        _ = try DocumentReader.read("-", limits: .init(fileSize: 1 << 20))
      } catch {
        exit(error.code == "file-too-large" ? 7 : 2)
      }
    }
  }

  @Test func standardInputIsAFileLikeAnyOther() async {
    await #expect(processExitsWith: .exitCode(7)) {
      guard let pipe = popen("printf '\\317\\337\\302\\267'", "r"), dup2(fileno(pipe), 0) == 0 else {
        exit(1)
      }
      let document = try DocumentReader.readText("-")
      exit(document.string == "线路" && document.source == "-" && document.encoding == .gb18030 ? 7 : 2)
    }
  }

  @Test(arguments: foreign)
  func whatIsNoTextSaysWhatItIsAndTheWayOut(bytes: [UInt8], kind: DocumentKind) throws {
    let folder = try ScratchFolder()
    let error = try failure(try folder.put(bytes, as: "bill.csv"))
    #expect(error.code == "not-text")
    #expect(error.phrase.en.contains(kind.phrase.en) && error.phrase.zh.contains(kind.phrase.zh))
    #expect(error.remedy == kind.remedy && kind.remedy != nil)
    #expect(DocumentKind(of: bytes) == kind)
  }

  @Test(arguments: [
    ("  <HTML><table>", DocumentKind.markup), ("<?xml version=\"1.0\"?>", .markup), ("台账编号,名称", .text),
    ("", .text),
  ])
  func textIsToldFromMarkup(text: String, kind: DocumentKind) {
    #expect(DocumentKind(of: Array(text.utf8)) == kind)
  }

  @Test(arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]])
  func anEmptyFileIsAnError(bytes: [UInt8]) throws {
    let folder = try ScratchFolder()
    let error = try failure(try folder.put(bytes, as: "empty.csv"))
    #expect(error.code == "empty-file")
    #expect(error.finding.place?.source == folder("empty.csv"))
  }
}
