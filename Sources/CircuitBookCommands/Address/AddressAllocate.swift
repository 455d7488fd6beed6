import AddressPlanning
import CommandLineParsing
import IPAddressing
import Operations
import Wording

/// `address allocate`: loopbacks and links for devices, IPv4 and IPv6 as pairs.
enum AddressAllocate: CommandAction {
  static let hasEffects = true

  static let declaration = Command(
    "allocate",
    Phrase(zh: "为设备分配环回与互联地址，双栈成对", en: "allocate loopbacks and links for devices, both families as pairs"),
    discussion: Phrase(
      zh: "同一设备再次分配得到同一地址；新增设备不改动已有分配。互联 /127 各占一个 /64，环回取自各区域一个块。",
      en:
        "The same device gets the same addresses again, and new devices move nobody. Each /127 link lies in a /64 of its "
        + "own; the loopbacks of an area come from one block."),
    options: [
      .value("layout", "LAYOUT", .text, Phrase(zh: "账簿中的编码方案", en: "a layout of the book")).required(),
      Command.Option.value(
        "ipv4", "PREFIX", .checked(prefixComplaint),
        Phrase(zh: "IPv4 地址块", en: "a block IPv4 prefixes are taken from")
      ).repeatable().required(),
      .value("contract", "CONTRACT", .text, Phrase(zh: "只为该合同的设备", en: "only devices of this contract")),
      .value("plan", "NAME", .text, Phrase(zh: "规划名", en: "the plan's name")).defaulting(to: "backbone"),
      .value(
        "order", "ORDER", .choice(orders), Phrase(zh: "IPv6 分配次序", en: "the order of IPv6 areas and links")
      )
      .defaulting(to: "sequential"),
    ] + Command.Option.output + Command.Option.applying, rules: [.applyingNeedsReason],
    examples: [
      Command.Example(
        "circuitbook address allocate --layout example-changshu --ipv4 10.0.0.0/16",
        Phrase(zh: "预览分配", en: "show the allocation"))
    ],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    var request = PlanAddresses.Request(
      plan: arguments.requiredValue("plan"), layout: arguments.requiredValue("layout"),
      ipv4Blocks: arguments.values("ipv4").compactMap { IPv4Prefix($0) },
      contract: arguments.value("contract"))
    request.order = AllocationOrder.allCases.first { $0.rawValue == arguments.value("order") } ?? .sequential
    let book = try await session.openBook(forWriting: arguments.isSet("apply"))
    let preview = try await PlanAddresses.preview(request, in: book)
    session.report(preview.findings)
    if preview.keptConsumers > 0 {
      session.say(
        Phrase(
          zh: "\(preview.keptConsumers) 个网段保持不变", en: "\(preview.keptConsumers) segments stay as they are"))
    }
    return try await session.settle(preview.plan, arguments: arguments, in: book)
  }

  private static let orders = AllocationOrder.allCases.map {
    Command.Choice($0.rawValue, Phrase($0.rawValue))
  }

  private static let prefixComplaint: @Sendable (String) -> Phrase? = { text in
    do throws(AddressParsingError) {
      _ = try IPv4Prefix(parsing: text)
      return nil
    } catch {
      let meant = error.suggestion.map { "，所在前缀是 \($0)" } ?? ""
      return Phrase(
        zh: "应为 IPv4 前缀：\(error.code.phrase.zh)\(meant)", en: "an IPv4 prefix is expected: \(error)")
    }
  }
}
