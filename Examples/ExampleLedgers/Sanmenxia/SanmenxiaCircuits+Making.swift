import ExtranetModel

extension SanmenxiaCircuits {
  /// A link between two layers, with what is known of its path.
  static func link(
    _ layer: NetworkLayer, _ area: String, _ level: AdministrativeLevel, _ label: String, _ group: String,
    _ carrier: String = "电信", price: String? = nil, route: [String] = [], paper: String = ""
  ) -> Circuit {
    var circuit = line(area, level, label, price, .opticalChannel)
    circuit.carrier = carrier
    circuit.layer = layer
    circuit.redundancyGroup = group
    circuit.route = route
    circuit.routePaper = paper
    circuit.aEndName = "市核心机房"
    circuit.zEndName = layer == .core ? "市备份机房" : area + "汇聚机房"
    return circuit
  }

  /// Core to the aggregation of a county.
  static func county(
    _ area: String, _ group: String, _ carrier: String = "电信", _ label: String = "1G",
    price: String = "28000",
    route: [String] = [], paper: String = ""
  ) -> Circuit {
    link(
      .coreToAggregation, area, .county, label, group, carrier, price: price, route: route, paper: paper)
  }

  /// Core to the aggregation of a zone, for which no rate is stated.
  static func zone(_ area: String, _ group: String, _ carrier: String = "电信", route: [String]) -> Circuit {
    link(
      .coreToAggregation, area, .developmentZone, "200M", group, carrier, price: "8370", route: route)
  }

  /// Access of a township.
  static func township(_ area: String, _ label: String, _ price: String?, _ bearer: BearerKind?) -> Circuit {
    access(area, .township, label, price, bearer)
  }

  /// Access of a site.
  static func access(
    _ area: String, _ level: AdministrativeLevel?, _ label: String?, _ price: String?, _ bearer: BearerKind?
  ) -> Circuit {
    var circuit = line(area, level, label, price, bearer)
    circuit.layer = .access
    circuit.carrier = "联通"
    circuit.aEndName = area + "汇聚机房"
    circuit.zEndName = area + "示例站点"
    return circuit
  }

  /// A line of the Internet egress.
  static func exit(_ carrier: String, _ label: String, _ price: String?) -> Circuit {
    var circuit = line("市本级", .city, label, price, .opticalChannel)
    circuit.item = 2
    circuit.product = .internetEgress
    circuit.layer = .egress
    circuit.carrier = carrier
    circuit.aEndName = "市核心机房"
    return circuit
  }

  private static func line(
    _ area: String, _ level: AdministrativeLevel?, _ label: String?, _ price: String?, _ bearer: BearerKind?
  ) -> Circuit {
    var circuit = Circuit()
    circuit.contract = contract
    circuit.item = 1
    circuit.product = .dataLink
    circuit.bearer = bearer
    circuit.area = area
    circuit.level = level
    circuit.department = area + "数据办"
    circuit.interface = "1000BASE-X"
    circuit.rateLabel = label.flatMap { try? RateLabel(cell: $0) }
    circuit.unitPrice = price.flatMap { try? Money(cell: $0) }
    circuit.billingStart = .example(2026, 6, 1)
    circuit.billingEnd = .openEnded
    circuit.state = .active
    circuit.measuring = .farEndEcho
    return circuit
  }
}
