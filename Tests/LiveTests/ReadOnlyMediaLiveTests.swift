import Book
import CivilTime
import Glibc
import TestSupport
import Testing
import Wording

/// A book on a file system that is mounted read-only: a DVD, a snapshot, a container's volume.
@Suite(.enabled(if: ReadOnlyMedium.isPossible, "only root with CAP_SYS_ADMIN mounts file systems"))
struct ReadOnlyMediaLiveTests {
  private func makeBook(at path: String) async throws {
    _ = try await BookStore.create(
      at: path, by: Author(user: "tester"), now: Instant(secondsSince1970: 1_780_000_000))
  }

  @Test(arguments: ["a.book", "线路 100%?#.book"])
  func aBookWithoutALogIsRead(_ name: String) async throws {
    let medium = try ReadOnlyMedium()
    try await makeBook(at: medium.file(name))
    try medium.close()
    let book = try await BookStore.open(at: medium.file(name), .read)
    #expect(try await book.newestRevision() == 0)
    #expect(try await book.verify().isSound)
  }

  @Test func aBookWithALogIsRefusedWithTheWayOut() async throws {
    let medium = try ReadOnlyMedium()
    try await {
      let source = ScratchFolder()
      try await makeBook(at: source.file("a.book"))
      let book = try await BookStore.open(at: source.file("a.book"), .write)
      _ = try await book.takeLease(
        "probe", holder: "x", for: .seconds(9), now: Instant(secondsSince1970: 1_780_000_000))
      for suffix in ["", "-wal"] { medium.write(source.read("a.book" + suffix), to: "a.book" + suffix) }
    }()
    try medium.close()
    let error = await #expect(throws: BookError.self) {
      _ = try await BookStore.open(at: medium.file("a.book"), .read)
    }
    #expect(error?.code == .readOnly)
    #expect(error?.remedy?.en.contains("-wal") == true)
  }

  @Test func aFileWrittenToAfterAllIsNotAnswered() async throws {
    let medium = try ReadOnlyMedium()
    try await makeBook(at: medium.file("a.book"))
    try medium.close()
    let book = try await BookStore.open(at: medium.file("a.book"), .read)
    try medium.reopen()
    medium.write([1], to: "a.book-wal")
    let error = await #expect(throws: BookError.self) { _ = try await book.info() }
    #expect(error?.code == .locked)
  }
}

/// A small file system of one test in memory, gone when the test lets go of it.
final class ReadOnlyMedium: Sendable {
  private let folder = ScratchFolder()

  /// Whether this machine lets us.
  static var isPossible: Bool { (try? ReadOnlyMedium()) != nil }

  init() throws {
    guard mount("tmpfs", folder.path, "tmpfs", 0, "size=4m") == 0 else { throw MountError(number: errno) }
  }

  deinit { umount2(folder.path, Int32(MNT_DETACH)) }

  struct MountError: Error { let number: Int32 }

  func file(_ name: String) -> String { folder.file(name) }

  func write(_ bytes: [UInt8], to name: String) { folder.write(bytes, to: name) }

  /// From now on nothing can be written.
  func close() throws { try remount(UInt(MS_RDONLY)) }

  /// It can be written again.
  func reopen() throws { try remount(0) }

  private func remount(_ flags: UInt) throws {
    guard mount("tmpfs", folder.path, "tmpfs", UInt(MS_REMOUNT) | flags, nil) == 0 else {
      throw MountError(number: errno)
    }
  }
}
