import AddressPlanning
import CivilTime
import ExtranetModel
import IPAddressing
import Measurements
import Reconciling
import Reporting
import Testing
import Wording

/// A report as large as a city's: 2,004 lines, 597 routers, two dozen targets. All names are invented.
enum SamplePage {
  static let day = Day(year: 2026, month: 5, day: 31) ?? .earliest
  static let instant = Instant(secondsSince1970: 1_780_200_000)

  static var empty: ReportPage {
    ReportPage(
      facts: ReportFacts(
        contract: contract, asOf: day, revision: 7, toolVersion: "0.1.0", madeAt: instant))
  }

  /// The page, built once for all tests.
  static func full() throws -> ReportPage { try built.get() }

  private static let built = Result { try build() }

  static func build() throws -> ReportPage {
    var page = empty
    let input = countInput
    page.coverage = MeasuringCoverage(circuits: 2_004, measurable: 1_060, measured: 12)
    page.reconciliation = Reconciliation(input, lines: billed(input.circuits), on: day)
    page.plans = [try plan()]
    page.echoes = echoes
    page.observations = observations
    page.verdicts = verdicts
    page.assumptions = [Phrase(zh: "示例方案未经核实", en: "the example layout is unverified")]
    return page
  }

  // MARK: Contract and ledgers

  static let contract: Contract = {
    var contract = Contract()
    contract.id = "example-2026"
    contract.title = "某市2026年度政务外网线路服务（示例）"
    contract.number = "EXAMPLE-2026-01"
    contract.buyer = "某市数据局"
    contract.source = SourceReference(document: "EX", line: 11)
    return contract
  }()

  private static let bought: [(name: String, product: Product, classes: [(String, Int64)])] = [
    ("VPN线路", .vpnLine, [("1000M", 6), ("200M", 6), ("100M", 23), ("50M", 141), ("34M", 4), ("20M", 747)]),
    ("互联网专线", .internetLine, [("1000M", 5), ("100M", 16), ("50M", 18)]),
    ("光纤", .darkFibre, [("", 831)]),
    ("数字电路", .digitalCircuit, [("", 46)]),
    ("IP地址", .publicAddress, [("", 86)]),
    ("MSTP线路", .mstpLine, [("200M", 4), ("20M", 4), ("10M", 110)]),
    ("IDC专线", .idcLine, [("100M", 1)]),
    ("其他线路", .otherLine, [("", 42)]),
  ]

  static var countInput: CountInput {
    var items: [ContractItem] = []
    var classes: [BandwidthClass] = []
    var circuits: [Circuit] = []
    for (index, one) in bought.enumerated() {
      var item = ContractItem()
      item.contract = contract.id
      item.item = Int64(index + 1)
      item.name = one.name
      item.product = one.product
      item.unit = one.product == .publicAddress ? .piece : .line
      item.countedFrom = one.product == .publicAddress ? .publicAddresses : .circuits
      item.quantity = one.classes.reduce(0) { $0 + $1.1 }
      item.source = SourceReference(document: "EX", line: 2_404 + index)
      items.append(item)
      for (label, quantity) in one.classes {
        if !label.isEmpty { classes.append(bandwidthClass(label, quantity, of: item)) }
        if item.countedFrom == .circuits {
          circuits += (0..<quantity).map { circuit($0, label: label, of: item) }
        }
      }
    }
    spoil(&circuits)
    return CountInput(
      contract: contract, items: items, classes: classes,
      range: (
        QuantityRange(ratio: Ratio(partsPerMillion: 20_000)), SourceReference(document: "EX", line: 2_403)
      ), circuits: circuits, addresses: addresses)
  }

  private static func bandwidthClass(
    _ label: String, _ quantity: Int64, of item: ContractItem
  ) -> BandwidthClass {
    var result = BandwidthClass()
    result.contract = item.contract
    result.item = item.item
    result.label = try? RateLabel(cell: label)
    result.quantity = quantity
    return result
  }

  private static func circuit(_ number: Int64, label: String, of item: ContractItem) -> Circuit {
    var circuit = Circuit()
    circuit.ledgerNumber = "L\(item.item ?? 0)-\(label.isEmpty ? "X" : label)-\(1_000 + number)"
    circuit.contract = contract.id
    circuit.item = item.item
    circuit.product = item.product
    circuit.carrier = "甲运营商"
    circuit.circuitDesignation = "CD\(circuit.ledgerNumber)"
    circuit.aEndName = "示例单位\(number)"
    circuit.rateLabel = try? RateLabel(cell: label)
    circuit.state = .active
    return circuit
  }

  /// A few faults of each of several kinds.
  private static func spoil(_ circuits: inout [Circuit]) {
    circuits[3].billingEnd = .day(Day(year: 2026, month: 3, day: 31) ?? .earliest)
    circuits[4].circuitDesignation = circuits[5].circuitDesignation
    circuits[9].rateLabel = try? RateLabel(cell: "300M")
    circuits[40].item = nil
    circuits.removeLast(4)
    circuits.append(contentsOf: (0..<7).map { _ in circuits[900] })
    for index in circuits.indices.suffix(7) {
      circuits[index].ledgerNumber = "NEW-\(index)"
      circuits[index].circuitDesignation = "CDNEW-\(index)"
    }
    circuits.removeAll { $0.product == .idcLine }
  }

  private static var addresses: [PublicAddress] {
    (0..<86).map { number in
      var address = PublicAddress()
      address.address = ip("203.0.113.\(number)")
      address.contract = contract.id
      address.item = 5
      address.circuit = "L1-1000M-1000"
      address.state = .inUse
      return address
    }
  }

  private static func billed(_ circuits: [Circuit]) -> [BilledLine] {
    circuits.dropFirst(2).enumerated().map { number, circuit in
      var line = BilledLine()
      line.list = "2026-05"
      line.serial = Int64(number + 1)
      line.contract = contract.id
      line.carrier = circuit.carrier
      line.circuitDesignation = circuit.circuitDesignation
      line.product = circuit.product
      line.rateLabel = number == 100 ? try? RateLabel(cell: "10M") : circuit.rateLabel
      line.aEndName = circuit.aEndName
      return line
    }
  }

  // MARK: Addresses

  static func plan() throws -> PlanTree {
    let prefix = try #require(IPv6Prefix("3fff:581::/32"))
    let block = try #require(IPv4Prefix("10.64.0.0/20"))
    let uses = [(1, "loopback", "环回地址"), (2, "link", "互联地址")].map {
      LayoutCode(UInt64($0.0), $0.1, names: Phrase(zh: $0.2, en: $0.1))
    }
    let layout = AddressLayout(
      id: "example", names: Phrase("example"), basis: .example, prefix: prefix,
      fields: [
        LayoutField("area", names: Phrase(zh: "区域", en: "area"), kind: .region, width: .bits(4)),
        LayoutField("use", names: Phrase(zh: "用途", en: "use"), kind: .use, width: .bits(4), codes: uses),
        LayoutField("subnet", names: Phrase(zh: "子网", en: "subnet"), kind: .subnet, width: .bits(24)),
        LayoutField("id", names: Phrase(zh: "接口", en: "interface"), kind: .interfaceID, width: .bits(64)),
      ])
    let areas = ["市本级", "城东街道", "城西街道", "南湖镇", "北山镇", "东塘镇", "西河镇", "虞溪镇", "尚湖镇", "开发区"]
    let devices = (1...597).map { number in
      var device = Device()
      device.number = "R\(1_000 + number)"
      device.area = areas[number % areas.count]
      device.uplinks = number == 1 ? [] : ["R1001"]
      return device
    }
    let result = AllocationRequest(plan: "示例规划", layout: layout, ipv4Blocks: [block], devices: devices)
      .allocated()
    return try #require(PlanTree(plan: "示例规划", segments: result.segments, prefixes: result.prefixes))
  }

  // MARK: Measurements

  static let facts = EchoRunFacts(
    started: instant, ended: instant.advanced(by: .seconds(30)), vantage: "probe-a", probesPerTarget: 100,
    timeout: .seconds(1))

  static let reason = NotMeasuredReason(
    code: "no-address-family", phrase: Phrase(zh: "本机没有IPv6地址", en: "this host has no IPv6 address"))

  static var echoes: [EchoResult] {
    (0..<12).flatMap { number -> [EchoResult] in
      let circuit = "L1-20M-10\(10 + number)"
      let base = Duration.microseconds(180 * (1 << (number % 8)))
      let first = echo(circuit, "192.0.2.\(number + 1)", base: base, lostEvery: number == 7 ? 9 : 0)
      let other = "2001:db8::\(number + 1)"
      if number == 5 { return [first, unmeasured(circuit, other)] }
      return [first, echo(circuit, other, base: base * 5 / 4, lostEvery: number == 9 ? 1 : 0)]
    }
  }

  static func echo(_ circuit: String, _ address: String, base: Duration, lostEvery: Int = 0) -> EchoResult {
    let samples = (0..<100).map { number in
      EchoSample(
        sequence: UInt32(number), sent: instant,
        outcome: lostEvery > 0 && number % lostEvery == 0
          ? .lost : .reply(roundTrip: base + base * ((number * 37) % 100) / 60))
    }
    return EchoResult(
      target: "\(circuit)/\(address)", circuit: circuit, address: ip(address), facts: facts,
      instrument: EchoResult.Instrument(socket: .raw, sendStamp: .kernel, receiveStamp: .kernel),
      samples: samples)
  }

  static func ip(_ text: String) -> IPAddress {
    if let address = try? IPAddress(parsing: text) { return address }
    preconditionFailure("no address: \(text)")
  }

  static func unmeasured(_ circuit: String, _ address: String) -> EchoResult {
    EchoResult(
      target: "\(circuit)/\(address)", circuit: circuit, address: ip(address), facts: facts,
      reason: reason)
  }

  static var observations: [Observation] {
    let values: [(String, Metric, Observation.Value)] = [
      ("", .systemName, .text("R1001")), ("", .upTime, .unsigned(123_456_789)),
      ("", .systemDescription, .text("示例路由器 软件版本 8")), ("GE0/0/1", .operationalState, .unsigned(1)),
      ("GE0/0/1", .portSpeed, .unsigned(1_000_000_000)), ("GE0/0/1", .octetsIn, .unsigned(9_876_543_210)),
      ("GE0/0/2", .operationalState, .unsigned(7)), ("GE0/0/2", .portSpeed, .unknown(.zero)),
      ("GE0/0/1", .interfaceAlias, .text("L1-20M-1010")),
    ]
    return values.map { Observation(device: "R1001", subject: $0.0, metric: $0.1, value: $0.2, at: instant) }
  }

  // MARK: Verdicts

  static func clause(_ id: String, _ zh: String, _ en: String, line: Int) -> Clause {
    var clause = Clause()
    clause.contract = contract.id
    clause.id = id
    clause.titleChinese = zh
    clause.titleEnglish = en
    clause.source = SourceReference(document: "EX", line: line, lastLine: line + 2)
    return clause
  }

  static var verdicts: [Verdict] {
    let loss = clause("loss", "丢包率不高于 0.1 %", "loss at most 0.1 %", line: 1_116)
    let cap = clause("cap", "数据链路最高限价", "price caps of data links", line: 1_077)
    let figure = Verdict.Figure(Phrase(zh: "丢失/发送", en: "lost/sent"), Phrase("12/100"))
    let why = Phrase(zh: "没有拨测结果", en: "nothing was probed")
    let round = Phrase(zh: "ICMP 往返测量，不证明单向指标", en: "ICMP there and back: proves no one-way value")
    let unmeasured = (0..<1_990).map {
      Verdict(on: loss, subject: "L1-20M-\(2_000 + $0)", .notMeasured, because: why)
    }
    let few = Phrase(zh: "样本不足以判定", en: "too few samples to decide")
    let open = (0..<13).map {
      Verdict(
        on: loss, subject: "L1-20M-10\(10 + $0) IPv4", .notProven, because: few,
        sampleCount: 100, figures: [figure], assumptions: [round])
    }
    let broken = Verdict(
      on: loss, subject: "L1-20M-1017 IPv4", .violated,
      because: Phrase(zh: "检验支持不达标", en: "the test shows that the limit is broken"), sampleCount: 100,
      figures: [figure], assumptions: [round])
    let kept = Verdict(
      on: cap, subject: contract.id, .met,
      because: Phrase(zh: "单价均不高于限价", en: "no unit price is above its cap"), sampleCount: 927)
    let free = Verdict(
      noThresholdFor: Phrase(zh: "时延", en: "delay"), subject: "L1-20M-1010 IPv4",
      because: Phrase(zh: "合同没有约定", en: "the contract states no limit"), sampleCount: 100,
      figures: [Verdict.Figure(Phrase(zh: "时延", en: "delay"), Phrase("0.412 ms"))])
    return unmeasured + open + [broken, kept, free]
  }
}
