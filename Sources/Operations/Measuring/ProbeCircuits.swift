import Book
import CivilTime
import ExtranetModel
import IPAddressing
import Measurements
import Probing
import Wording

/// Probes circuits by ICMP echo: only targets of the inventory, gently, and keeps what was seen.
public enum ProbeCircuits {
  /// What a run is asked for.
  public struct Request: Sendable {
    /// The circuits, by ledger number; empty means every circuit with a target.
    public var circuits: [String]
    /// Pace, number and patience of probes.
    public var configuration: EchoConfiguration

    /// Creates a request.
    public init(circuits: [String] = [], configuration: EchoConfiguration = EchoConfiguration()) {
      self.circuits = circuits
      self.configuration = configuration
    }
  }

  /// What a run saw, and what it says before it starts.
  public struct Outcome: Sendable {
    /// The run.
    public let run: EchoRun
    /// Targets that prove nothing about their line.
    public let findings: [Finding]
  }

  /// Probes and appends the results to the book; the book makes no revision of it.
  /// - Throws: `OperationError` when there is no target, a circuit is unknown, or the pace is not agreed.
  public static func run(
    _ request: Request, in book: BookStore, context: OperationContext,
    progress: @escaping @Sendable (EchoProgress) -> Void
  ) async throws(OperationError) -> Outcome {
    let snapshot = try await book.read([.circuit, .target], asOf: nil)
    let targets = try chosen(request.circuits, targets: snapshot.all(), circuits: snapshot.all())
    let run: EchoRun
    do throws(EchoConfigurationError) {
      run = try await EchoProber.run(
        targets: targets.map { target, address in
          EchoTarget(key: target.key, address: address, circuit: target.circuit)
        },
        configuration: request.configuration, randomness: ByteRandomness(bytes: context.randomBytes),
        progress: progress)
    } catch {
      throw OperationError(error.findings)
    }
    try await book.keep(run)
    return Outcome(run: run, findings: targets.compactMap { nearEnd($0.0) })
  }

  private static func chosen(
    _ wanted: [String], targets: [Target], circuits: [Circuit]
  ) throws(OperationError) -> [(Target, IPAddress)] {
    let known = Set(circuits.map(\.key))
    let unknown = wanted.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw OperationError(unknown.map { .unknownCircuit($0, known: known) })
    }
    let bound = targets.filter { wanted.isEmpty || wanted.contains($0.circuit) }
    guard !bound.isEmpty else {
      throw OperationError(
        code: "no-target", Phrase(zh: "没有拨测目标", en: "no circuit has a probe target"),
        remedy: Phrase(
          zh: "导入目标：circuitbook import FILE --as targets",
          en: "import some: circuitbook import FILE --as targets"))
    }
    return bound.compactMap { target in target.address.map { (target, $0) } }
  }

  private static func nearEnd(_ target: Target) -> Finding? {
    guard target.role == .nearEnd else { return nil }
    return Finding(
      .warning, code: "near-end-target",
      Phrase(
        zh: "目标 \(target.key) 在本端，应答不能证明线路",
        en: "target \(target.key) is on our side: an answer proves nothing about the line"), value: target.key
    )
  }
}
