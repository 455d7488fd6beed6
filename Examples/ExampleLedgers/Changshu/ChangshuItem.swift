import ExtranetModel

/// What contract changshu-2026 buys in lines, stated here a second time so that the demo has something to check the
/// contract file against. Source: 001 L2404-2411.
struct ChangshuItem {
  let number: Int64
  let product: Product
  let code: String
  /// Labels with their number of lines; no label where the contract states no bandwidth.
  let classes: [(label: String?, quantity: Int)]
  let bearers: [BearerKind]
  let interfaces: [String]
  /// Whether both ends are listed; lines into a cloud have one.
  let hasTwoEnds: Bool

  static let contract = "changshu-2026"
  /// The number of addresses (item 5, 001 L2408): counted from their own ledger.
  static let addresses = 86

  static let all: [ChangshuItem] = [
    ChangshuItem(
      number: 1, product: .vpnLine, code: "VPN",
      classes: [
        ("1000M", 6), ("500M", 1), ("300M", 1), ("200M", 6), ("100M", 21), ("50M", 141), ("34M", 4),
        ("20M", 594),
        ("10M", 153),
      ],
      bearers: [.sharedVPN], interfaces: ["1000BASE-X", "100BASE-T"], hasTwoEnds: false),
    ChangshuItem(
      number: 2, product: .internetLine, code: "HLW",
      classes: [("1000M", 5), ("300M", 3), ("200M", 2), ("100M", 11), ("50M", 9), ("34M", 2), ("20M", 7)],
      bearers: [.publicInternet, .pon], interfaces: ["1000BASE-T"], hasTwoEnds: false),
    ChangshuItem(
      number: 3, product: .darkFibre, code: "GQ", classes: [(nil, 831)], bearers: [.darkFibre],
      interfaces: ["LC", "FC", "SC"], hasTwoEnds: true),
    ChangshuItem(
      number: 4, product: .digitalCircuit, code: "SDH", classes: [(nil, 46)], bearers: [.sdh],
      interfaces: ["E1 G.703", "V.35"], hasTwoEnds: true),
    ChangshuItem(
      number: 6, product: .mstpLine, code: "MSTP", classes: [("200M", 4), ("20M", 4), ("10M", 110)],
      bearers: [.mstp], interfaces: ["100BASE-T"], hasTwoEnds: true),
    ChangshuItem(
      number: 7, product: .idcLine, code: "IDC", classes: [("100M", 1)], bearers: [.opticalChannel],
      interfaces: ["1000BASE-X"], hasTwoEnds: false),
    ChangshuItem(
      number: 8, product: .otherLine, code: "QT", classes: [(nil, 42)], bearers: [.pon, .mobile],
      interfaces: [""], hasTwoEnds: false),
  ]

  /// The item of a number.
  static func numbered(_ number: Int64?) -> ChangshuItem? { all.first { $0.number == number } }
}
