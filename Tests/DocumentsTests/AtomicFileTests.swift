import Documents
import Glibc
import Testing

@Suite struct AtomicFileTests {
  private let old = Array("old".utf8)
  private let new = Array("new contents".utf8)

  @Test func aNewFileIsThereWholeAndAlone() throws {
    let folder = try ScratchFolder()
    try DocumentWriter.write(new, to: folder("a.csv"))
    #expect(folder.contents(of: "a.csv") == new)
    #expect(folder.names == ["a.csv"])
  }

  @Test func anExistingFileIsLeftAloneUnlessAsked() throws {
    let folder = try ScratchFolder()
    try folder.put(old, as: "a.csv")
    let error = try #require(throws: DocumentError.self) {
      try DocumentWriter.write(new, to: folder("a.csv"))
    }
    #expect(error.code == "file-exists")
    #expect(folder.contents(of: "a.csv") == old)
    try DocumentWriter.write(new, to: folder("a.csv"), overwriting: true)
    #expect(folder.contents(of: "a.csv") == new)
    #expect(folder.names == ["a.csv"])
  }

  @Test func aBookIsNeverReplaced() throws {
    let folder = try ScratchFolder()
    let book = Array("SQLite format 3\0".utf8) + old
    try folder.put(book, as: "book.db")
    let error = try #require(throws: DocumentError.self) {
      try DocumentWriter.write(new, to: folder("book.db"), overwriting: true)
    }
    #expect(error.code == "is-a-database")
    #expect(folder.contents(of: "book.db") == book)
    #expect(folder.names == ["book.db"])
  }

  @Test func aFileThatAppearedMeanwhileIsNotReplaced() throws {
    let folder = try ScratchFolder()
    let file = try AtomicFile(folder("a.csv"), overwriting: true)
    try file.write(new)
    try folder.put(old, as: "a.csv")
    var code: String?
    do throws(DocumentError) { try file.commit() } catch { code = error.code }
    #expect(code == "file-exists")
    #expect(folder.contents(of: "a.csv") == old)
    #expect(folder.names == ["a.csv"])
  }

  @Test func withoutACommitNothingHappens() throws {
    let folder = try ScratchFolder()
    try folder.put(old, as: "a.csv")
    do {
      let file = try AtomicFile(folder("a.csv"), overwriting: true)
      try file.write(new)
      #expect(folder.names.count == 2)
    }
    #expect(folder.names == ["a.csv"])
    #expect(folder.contents(of: "a.csv") == old)
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o666] as [mode_t])
  func permissionsStay(permissions: mode_t) throws {
    let folder = try ScratchFolder()
    try folder.put(old, as: "a", permissions: permissions)
    try DocumentWriter.write(new, to: folder("a"), overwriting: true)
    #expect(folder.permissions(of: "a") == permissions)
  }

  @Test func aPrivateFileIsPrivateFromTheStart() throws {
    let folder = try ScratchFolder()
    let file = try AtomicFile(folder("credentials"), access: .ownerOnly)
    #expect(folder.permissions(of: try #require(folder.names.first)) == 0o600)
    try file.commit()
    #expect(folder.permissions(of: "credentials") == 0o600)
  }

  @Test func aLinkStaysAndItsTargetIsReplaced() throws {
    let folder = try ScratchFolder()
    try folder.put(old, as: "target")
    try #require(symlink("target", folder("link")) == 0)
    try DocumentWriter.write(new, to: folder("link"), overwriting: true)
    #expect(folder.contents(of: "target") == new)
    var status = stat()
    #expect(lstat(folder("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func whatIsNoFileIsNotWrittenTo() throws {
    let folder = try ScratchFolder()
    try #require(mkdir(folder("folder"), 0o700) == 0)
    try #require(symlink("nothing", folder("dangling")) == 0)
    let targets = [
      (folder("folder"), "is-a-folder"), (folder("dangling"), "dangling-link"), ("/dev/null", "not-a-file"),
      (folder("no/such"), "file-not-found"), ("", "bad-path"),
    ]
    for (path, code) in targets {
      let error = try #require(throws: DocumentError.self) {
        try DocumentWriter.write(new, to: path, overwriting: true)
      }
      #expect(error.code == code)
    }
    #expect(folder.names == ["dangling", "folder"])
  }

  @Test func anotherLibraryMayWriteTheContents() throws {
    let folder = try ScratchFolder()
    let file = try AtomicFile(folder("book.xlsx"))
    let stream = try #require(fopen(file.temporaryPath, "wb"))
    fputs("from elsewhere", stream)
    fclose(stream)
    try file.commit()
    #expect(folder.contents(of: "book.xlsx") == Array("from elsewhere".utf8))
    #expect(folder.names == ["book.xlsx"])
  }

  @Test func nothingIsWrittenWhenACharacterIsMissing() throws {
    let folder = try ScratchFolder()
    #expect(throws: DocumentError.self) {
      try DocumentWriter.write("\u{E78D}", to: folder("a.csv"), encoding: .gb18030)
    }
    #expect(folder.names.isEmpty)
    try DocumentWriter.write("线", to: folder("a.csv"), encoding: .utf8WithMark)
    #expect(folder.contents(of: "a.csv") == [0xEF, 0xBB, 0xBF, 0xE7, 0xBA, 0xBF])
  }

  /// A limit on the size of files stands for a full disk: the kernel takes a part and refuses the rest.
  @Test func aFullDiskLeavesTheOldFileIntact() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let folder = try ScratchFolder()
      try folder.put(Array("old".utf8), as: "a.csv")
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1 << 16, rlim_max: 1 << 16)
      guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { exit(1) }
      var code = ""
      do throws(DocumentError) {
        try DocumentWriter.write(
          [UInt8](repeating: 65, count: 1 << 20), to: folder("a.csv"), overwriting: true)
      } catch {
        code = error.code
      }
      let isIntact = folder.contents(of: "a.csv") == Array("old".utf8) && folder.names == ["a.csv"]
      unlink(folder("a.csv"))
      rmdir(folder.path)
      exit(code == "disk-full" && isIntact ? 7 : 2)
    }
  }
}
