import ExtranetModel

/// Forty invented circuits of contract sanmenxia-b over its ten areas (004 L1064): the document gives no number of them.
///
/// They are made so that every clause a ledger can prove is kept, broken, unproven and unknown at least once.
enum SanmenxiaCircuits {
  /// The contract.
  static let contract = "sanmenxia-b"
  /// The links that targets are bound to.
  static let bound = ["SMX-0001", "SMX-0002", "SMX-0009"]

  /// The circuits in ledger order.
  static let all: [Circuit] = (backbone + aggregation + townships + villages + egress).enumerated().map {
    position, circuit in
    var circuit = circuit
    let number = String(position + 1)
    circuit.ledgerNumber = "SMX-" + String(repeating: "0", count: 4 - number.count) + number
    circuit.circuitDesignation = "SMX-\(circuit.layer == .egress ? "CK" : "SJ")-\(700 + position)"
    circuit.accessNumber = "ZY\(50_000 + position * 13)"
    return circuit
  }

  /// Pairs between backbone nodes: apart, in one duct, apart on paper, and unknown.
  private static let backbone: [Circuit] = [
    link(.core, "市本级", .city, "10G", "BB-1", route: ["甲管-01", "甲缆-01"]),
    link(.core, "市本级", .city, "10G", "BB-1", "移动", route: ["乙管-01", "乙缆-01"]),
    link(.core, "市本级", .city, "10G", "BB-2", route: ["甲管-02", "甲缆-02"]),
    link(.core, "市本级", .city, "10G", "BB-2", "移动", route: ["甲管-02", "乙缆-02"]),
    link(.core, "市本级", .city, "10G", "BB-3", paper: "函〔2026〕12号 2026-04-10"),
    link(.core, "市本级", .city, "10G", "BB-3", "移动", paper: "函〔2026〕13号 2026-04-11"),
    link(.core, "市本级", .city, "10G", "BB-4"),
    link(.core, "市本级", .city, "1G", "BB-4", "移动", price: "28000"),
  ]

  /// One pair for each county and zone; one county has a single circuit.
  private static let aggregation: [Circuit] = [
    county("义马市", "CA-1", route: ["丙管-01"]), county("义马市", "CA-1", "移动", route: ["丁管-01"]),
    county("渑池县", "CA-2", route: ["丙管-02"]), county("渑池县", "CA-2", "移动", route: ["丙管-02"]),
    county("湖滨区", "CA-3", paper: "函〔2026〕21号 2026-04-20"),
    county("湖滨区", "CA-3", "移动", paper: "函〔2026〕22号 2026-04-20"),
    county("陕州区", "CA-4"), county("陕州区", "CA-4", "移动"),
    county("灵宝市", "CA-5", route: ["丙管-05"]),
    county("卢氏县", "CA-6", "电信", "500M", price: "22000", route: ["丙管-06"]),
    county("卢氏县", "CA-6", "移动", route: ["丁管-06"]),
    zone("经济开发区", "CA-7", route: ["丙管-07"]), zone("经济开发区", "CA-7", "移动", route: ["丁管-07"]),
    zone("城乡一体化示范区", "CA-8", route: ["丙管-08"]), zone("城乡一体化示范区", "CA-8", "移动", route: ["丁管-08"]),
    zone("现代服务业开发区", "CA-9", route: ["丙管-09"]), zone("现代服务业开发区", "CA-9", "移动", route: ["丁管-09"]),
  ]

  private static let townships: [Circuit] = [
    township("渑池县", "100M", "7200", .mstp),
    township("渑池县", "100M", "7300", .mstp),
    township("陕州区", "300M", "9000", .darkFibre),
    township("陕州区", "100M", nil, .sdh),
    township("灵宝市", "100M", "7000", .sharedVPN),
    township("灵宝市", "100M", "7000", .pon),
    township("卢氏县", "50M", "6100", nil),
    township("卢氏县", "100M/20M", "7000", .mstp),
  ]

  private static let villages: [Circuit] = [
    access("湖滨区", .village, "20M", "4900", .mstp), access("义马市", .village, "10M", "3600", .mstp),
    access("灵宝市", nil, nil, nil, .mstp),
  ]

  private static let egress: [Circuit] = [
    exit("电信", "1G", "252000"), exit("移动", "500M", "163000"), exit("联通", "1024M", "250000"),
    exit("电信", "1G/500M", nil),
  ]
}
