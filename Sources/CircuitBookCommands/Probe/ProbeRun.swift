import CommandLineParsing
import Measurements
import Operations
import Probing
import Reporting
import Tables
import Wording

/// `probe run`: ICMP echo to the targets of the inventory, both families.
enum ProbeRun: CommandAction {
  static let declaration = Command(
    "run", Phrase(zh: "对台账登记的目标做双栈拨测", en: "probe the targets of the inventory by ICMP, both families"),
    discussion: Phrase(
      zh: "只探测登记的目标。默认温和：合计每秒 500 包，每台设备每秒 20 包，每条线路至少隔 3 秒。没有 root 或 CAP_NET_RAW 时"
        + "尝试数据报 ICMP，再不行则结果记为未测量并说明如何授权。",
      en:
        "Only targets of the inventory are probed, gently: 500 packets a second in total, 20 to a device, 3 seconds apart "
        + "on a circuit. Without root or CAP_NET_RAW datagram ICMP is tried; if that is denied too, the result is "
        + "recorded as not measured and says what to run."),
    options: [
      .value("circuit", "NUMBER", .text, Phrase(zh: "只测这些线路", en: "only these circuits")).repeatable(),
      .value("probes", "N", .integer(1...100_000), Phrase(zh: "每个目标的探测数", en: "probes for each target"))
        .defaulting(to: "20"),
      .value(
        "interval", "SECONDS", .checked(durationComplaint),
        Phrase(zh: "同一目标的间隔", en: "between probes of a target")
      )
      .defaulting(to: "3s"),
      .value(
        "timeout", "SECONDS", .checked(durationComplaint), Phrase(zh: "等待应答", en: "how long a reply may take")
      )
      .defaulting(to: "2s"),
    ],
    examples: [
      Command.Example("circuitbook probe run", Phrase(zh: "全部目标", en: "every target")),
      Command.Example(
        "circuitbook probe run --circuit CS-0001 --probes 200",
        Phrase(zh: "一条线路，200 次", en: "one circuit, 200 probes")),
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    var configuration = EchoConfiguration()
    configuration.probesPerTarget = arguments.integer("probes") ?? 20
    configuration.interval = arguments.value("interval").flatMap(duration) ?? .seconds(3)
    configuration.timeout = arguments.value("timeout").flatMap(duration) ?? .seconds(2)
    configuration.maximumDuration = configuration.interval * configuration.probesPerTarget + .seconds(60)
    configuration.vantage = session.configuration.room
    if let rate = session.configuration.rate {
      configuration.rates = EchoRates(total: rate.total, perDevice: rate.perDevice, agreedBy: rate.agreedBy)
    }
    let book = try await session.openBook(forWriting: true)
    let outcome = try await ProbeCircuits.run(
      ProbeCircuits.Request(circuits: arguments.values("circuit"), configuration: configuration), in: book,
      context: session.context
    ) { progress in
      session.progress(
        Phrase(
          zh: "已发送 \(progress.sent)/\(progress.planned)，应答 \(progress.answered)",
          en: "sent \(progress.sent)/\(progress.planned), answered \(progress.answered)"))
    }
    session.endProgress()
    session.report(outcome.findings)
    session.show(EchoTable(outcome.run.results).table)
    return outcome.run.results.allSatisfy { $0.state == .measured } ? .success : .partial
  }

  private static let durationComplaint: @Sendable (String) -> Phrase? = { text in
    duration(text) == nil
      ? Phrase(zh: "应为时长，例如 3s 或 500ms", en: "a duration is expected, such as 3s or 500ms") : nil
  }

  private static func duration(_ text: String) -> Duration? {
    if text.hasSuffix("ms") { return Int64(text.dropLast(2)).map { .milliseconds($0) } }
    return Int64(text.hasSuffix("s") ? text.dropLast() : Substring(text)).map { .seconds($0) }
  }
}
