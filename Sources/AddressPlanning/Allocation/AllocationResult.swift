import ChangePlanning
import ExtranetModel
import Wording

/// What an allocation adds to the book, or why it adds nothing.
public struct AllocationResult: Sendable, Hashable {
  /// The segments that are new, blocks before what lies in them; none when there are errors.
  public let segments: [Segment]
  /// The prefixes that are new; none when there are errors.
  public let prefixes: [PrefixAssignment]
  /// How many consumers already had both families.
  public let keptConsumers: Int
  /// What stands in the way, or deserves a look.
  public let findings: [Finding]

  /// The new records as drafts for a change plan.
  public var drafts: [Draft] { segments.map { Draft($0) } + prefixes.map { Draft($0) } }
}

extension AllocationRequest {
  /// Allocates loopbacks and links in both families; all of it, or nothing when there is an error.
  ///
  /// The same request always gives the same result. Errors: `device-without-area`, `unknown-area`,
  /// `unknown-uplink`, `uplink-loop`, `duplicate-device`, `block-not-plannable`, `block-overlaps`,
  /// `block-taken`, `pool-exhausted`, `layout-moved`, `plan-in-other-space`, `layout-without-field` and those
  /// of `LayoutCodec`.
  /// - Complexity: O(*n* log *n*) in devices and prefixes as long as pools stay contiguous.
  public func allocated() -> AllocationResult {
    var findings = DeviceGraph(devices).findings()
    findings += blockFindings()
    do throws(AddressPlanningError) {
      guard !findings.hasErrors else { return nothing(findings) }
      var allocator = try Allocator(request: self)
      allocator.run()
      findings += allocator.findings
      guard !findings.hasErrors else { return nothing(findings) }
      return AllocationResult(
        segments: allocator.newSegments, prefixes: allocator.newPrefixes,
        keptConsumers: allocator.keptConsumers, findings: findings)
    } catch {
      return nothing(findings + [error.finding])
    }
  }

  private func nothing(_ findings: [Finding]) -> AllocationResult {
    AllocationResult(segments: [], prefixes: [], keptConsumers: 0, findings: findings)
  }
}
