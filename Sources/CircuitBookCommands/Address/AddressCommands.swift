import AddressPlanning
import CommandLineParsing
import ExtranetModel
import IPAddressing
import Operations
import Reporting
import Tables
import Wording

/// `address allocate`: loopbacks and links for devices, IPv4 and IPv6 as pairs.
enum AddressAllocate: CommandAction {
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
      return Phrase(zh: "应为 IPv4 前缀：\(error)", en: "an IPv4 prefix is expected: \(error)")
    }
  }
}

/// `address list`: the prefixes of the plan.
enum AddressList: CommandAction {
  static let declaration = Command(
    "list", Phrase(zh: "列出规划中的前缀", en: "list the prefixes of the plan"),
    options: [
      .value("use", "USE", .oneOf(SegmentUse.self), Phrase(zh: "用途", en: "of a use")),
      .value("family", "FAMILY", .choice(families), Phrase(zh: "地址族", en: "of a family")),
      .value("limit", "N", .integer(1...Int.max), Phrase(zh: "至多几行", en: "at most so many rows")),
    ],
    examples: [
      Command.Example(
        "circuitbook address list --use loopback --family ipv6",
        Phrase(zh: "IPv6 环回", en: "the IPv6 loopbacks"))
    ])

  private static let families = [
    Command.Choice("ipv4", Phrase("IPv4")), Command.Choice("ipv6", Phrase("IPv6")),
  ]

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let family = arguments.value("family").map { $0 == "ipv4" ? AddressFamily.ipv4 : .ipv6 }
    let rows = try await AddressPlanRecords.read(from: book).assignments(
      use: arguments.term("use"), family: family)
    session.show(LayoutTables.assignments(Array(rows.prefix(arguments.integer("limit") ?? .max))))
    return .success
  }
}

/// `address lookup`: what stands behind an address.
enum AddressLookup: CommandAction {
  static let declaration = Command(
    "lookup", Phrase(zh: "地址溯源到网段、设备与区域", en: "trace an address to its segment, device and area"),
    arguments: [
      .one("address", "ADDRESS", .text, Phrase(zh: "IPv4 或 IPv6 地址", en: "an IPv4 or IPv6 address"))
    ],
    examples: [Command.Example("circuitbook address lookup 10.0.0.1", Phrase(zh: "溯源", en: "trace it"))],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let text = arguments.requiredValue("address")
    guard let address = IPAddress(text) else {
      throw OperationError(
        code: "not-an-address", Phrase(zh: "应为 IP 地址", en: "an IP address is expected"), value: text)
    }
    let book = try await session.openBook()
    let matches = try await AddressPlanRecords.read(from: book).matches(of: address)
    guard !matches.isEmpty else {
      session.say(Phrase(zh: "规划中没有包含 \(address) 的前缀", en: "no prefix of the plan contains \(address)"))
      return .findings
    }
    session.show([LayoutTables.matches(matches)] + matches.compactMap(\.decoded).map(LayoutTables.decoded))
    return .success
  }
}

/// `address lint`: the plan, checked.
enum AddressLint: CommandAction {
  static let declaration = Command(
    "lint",
    Phrase(
      zh: "检查规划：重叠、重复、半对、保留地址等", en: "check the plan: overlaps, duplicates, half pairs, reserved space …"),
    examples: [Command.Example("circuitbook address lint", Phrase(zh: "检查", en: "check it"))],
    exits: Command.Exit.ofCheck)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let book = try await session.openBook()
    let plan = try await AddressPlanRecords.read(from: book)
    let findings = plan.findings()
    if session.format == .table { session.report(findings) } else { session.show(Table(findings: findings)) }
    session.say(
      Phrase(
        zh: "检查了 \(plan.segments.count) 个网段、\(plan.prefixes.count) 个前缀，发现 \(findings.count) 项",
        en:
          "checked \(plan.segments.count) segments and \(plan.prefixes.count) prefixes: \(findings.count) findings"
      ))
    return findings.contains { $0.severity != .note } ? .findings : .success
  }
}
