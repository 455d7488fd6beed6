import Book
import ChangePlanning
import ExtranetModel
import Glibc
import Testing

/// A process that is killed while it applies plans leaves the book as before or as after one of them.
@Suite(.serialized) struct KillingTests {
  private static let recordsPerPlan = 500
  private static let variable = "CIRCUITBOOK_KILLING_TEST"

  @Test(arguments: [200, 1_000, 3_000, 8_000, 15_000, 26_000, 41_000, 67_000, 110_000, 180_000])
  func aKilledApplyIsWholeOrNothing(_ microseconds: Int) async throws {
    let fixture = BookFixture()
    _ = try await fixture.create()
    setenv(Self.variable, "\(microseconds) \(fixture.path)", 1)
    await #expect(processExitsWith: .signal(SIGKILL)) { try await KillingTests.applyUntilKilled() }
    let book = try await fixture.open()
    let revision = try await book.newestRevision()
    #expect(try await book.currentRecords(.circuit).count == Int(revision) * Self.recordsPerPlan)
    #expect(try await book.verify().isSound)
    try await book.apply([add("after")])
    #expect(try await book.newestRevision() == revision + 1)
  }

  private static func applyUntilKilled() async throws {
    let parts = String(cString: getenv(variable)).split(separator: " ", maxSplits: 1)
    let book = try await BookStore.open(at: String(parts[1]), .write)
    let delay = try #require(UInt32(parts[0]))
    Task.detached {
      usleep(delay)
      kill(getpid(), SIGKILL)
    }
    for round in 0..<100_000 {
      try await book.apply((0..<recordsPerPlan).map { add("C-\(round)-\($0)") })
    }
  }
}
