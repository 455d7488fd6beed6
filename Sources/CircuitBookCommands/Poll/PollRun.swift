import CommandLineParsing
import Measurements
import Operations
import Reporting
import SNMPPolling
import Tables
import Wording

/// `poll run`: devices by SNMP.
enum PollRun: CommandAction {
  static let declaration = Command(
    "run", Phrase(zh: "按台账登记的管理地址采集 SNMP", en: "poll the devices of the inventory by SNMP"),
    discussion: Phrase(
      zh: """
        凭据只从权限为 0600 的文件读取，不出现在命令行、输出或日志中。端口速率只说明端口，不能证明合同速率。

        凭据文件（JSON5），name 与设备台账的“凭据名”对应：
        \(credentialsExample)
        """,
      en: """
        Credentials come from a file of mode 0600 and never stand on the command line, in output or in logs. A port's \
        speed speaks of the port: it proves no contracted rate.

        The credentials file (JSON5); its names are the credential names of the devices:
        \(credentialsExample)
        """),
    options: [
      .value("device", "NUMBER", .text, Phrase(zh: "只采集这些设备", en: "only these devices")).repeatable(),
      .value("credentials", "FILE", .file, Phrase(zh: "凭据文件，权限 0600", en: "the credentials file, mode 0600"))
        .fromEnvironment("CIRCUITBOOK_CREDENTIALS"),
    ],
    examples: [
      Command.Example(
        "circuitbook poll run --credentials /etc/circuitbook/snmp.json5",
        Phrase(zh: "全部设备", en: "every device"))
    ],
    exits: Command.Exit.ofCheck)

  private static let credentialsExample = """
    { credentials: [{ name: "core", version: "3", user: "poller", authProtocol: "SHA-256", authPassphrase: "…", \
    privProtocol: "AES", privPassphrase: "…" }] }
    """

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    guard let credentials = arguments.value("credentials") ?? session.configuration.credentials else {
      throw OperationError(
        code: "credentials-missing", Phrase(zh: "没有指定凭据文件", en: "no credentials file is named"),
        remedy: Phrase(
          zh: "加 --credentials FILE，或写入配置文件", en: "add --credentials FILE, or name it in the configuration"))
    }
    let book = try await session.openBook(forWriting: true)
    let run = try await PollDevices.run(
      devices: arguments.values("device"), credentials: credentials,
      vantage: session.configuration.room ?? "",
      in: book, context: session.context)
    session.report(run.findings)
    session.show([PollTables.answers(run)] + ObservationTables(run.observations).all)
    return run.devices.allSatisfy { $0.answer == .answered } ? .success : .partial
  }
}
