import AddressPlanning
import Book
import CivilTime
import IPAddressing
import Operations
import TestSupport
import Wording

extension OperationContext {
  /// A clock that stands at noon of 1 June 2026 and randomness from a seed.
  static func fixed(seed: UInt64) -> OperationContext {
    let random = SharedRandom(seed: seed)
    return OperationContext(
      now: { Instant(secondsSince1970: 1_780_286_400) }, randomBytes: { random.bytes($0) },
      author: Author(user: "svc-book", person: "zhang.san", host: "desk-7"))
  }
}

extension PlanAddresses.Request {
  /// The demo's allocation: loopbacks and links of the 597 routers.
  static let example = PlanAddresses.Request(
    plan: "backbone", layout: "example-changshu", ipv4Blocks: [IPv4Prefix("10.0.0.0/16")].compactMap { $0 },
    contract: ExampleBook.contract)
}

/// The findings an operation ends with; none when it ends well.
func refusal(_ body: () async throws -> Void) async -> [Finding] {
  do {
    try await body()
    return []
  } catch {
    return (error as? OperationError)?.findings
      ?? [Finding(.error, code: "another-error", Phrase("\(error)"))]
  }
}
