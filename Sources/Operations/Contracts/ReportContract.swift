import AddressPlanning
import Book
import CivilTime
import ExtranetModel
import Judging
import Measurements
import Reconciling

/// Everything one page about a contract shows; its records are read once, the address plan beside them.
public enum ReportContract {
  /// What the page shows.
  public struct Contents: Sendable {
    /// The count and the discrepancies.
    public let reconciliation: Reconciliation
    /// The verdicts and the coverage.
    public let judgement: JudgeContract.Result
    /// The address plans of the contract's devices.
    public let plans: [PlanTree]
    /// Layouts that nobody checked against their standard.
    public let unverifiedLayouts: [AddressLayout]
    /// What was measured by echo on the contract's circuits.
    public let echoes: [EchoResult]
    /// What devices answered last.
    public let observations: [Observation]
    /// The revision of the records.
    public let revision: Int64
  }

  /// Gathers the page's contents.
  public static func run(
    _ contract: String, on day: Day, in book: BookStore
  ) async throws(OperationError) -> Contents {
    let records = try await ContractRecords.read(contract, from: book)
    let evidence = try await JudgeContract.evidence(for: records, in: book)
    let plan = try await AddressPlanRecords.read(from: book)
    let devices = Set(
      try await ListRecords.run(
        Device.self, where: [("contract", contract)], in: book, asOf: records.revision
      ).map(\.number))
    let plans = Set(plan.segments.filter { devices.contains($0.owner) }.map(\.plan))
    let observations: [Observation]
    do throws(BookError) {
      observations = try await book.latestObservations().filter { devices.contains($0.device) }
    } catch {
      throw OperationError(error)
    }
    return Contents(
      reconciliation: Reconciliation(records.countInput, lines: records.lines, on: day),
      judgement: JudgeContract.judge(records, evidence),
      plans: plan.trees().filter { plans.contains($0.plan) },
      unverifiedLayouts: plans.isEmpty ? [] : plan.layouts.filter { $0.basis != .verified },
      echoes: evidence.echoes,
      observations: observations,
      revision: records.revision)
  }
}
