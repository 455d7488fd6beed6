import CivilTime
import ExtranetModel

extension Circuit {
  /// One line of an item; its ledger number follows once all lines are in order.
  init(of item: ChangshuItem, label: String?, serial: Int, _ random: inout SplitMix64) {
    self.init()
    let site = Site.ofLine(item.product, label: label, &random)
    let carrier = random.pick(Carrier.drawn)
    contract = ChangshuItem.contract
    self.item = item.number
    product = item.product
    bearer = random.pick(item.bearers)
    interface = random.pick(item.interfaces)
    rateLabel = label.flatMap { try? RateLabel(cell: $0) }
    state = .active
    identify(item, carrier: carrier, serial: serial, &random)
    stand(at: site, hasTwoEnds: item.hasTwoEnds)
    billingStart = LedgerDate.exampleStart(&random)
    billingEnd = random.chance(percent: 90) ? .openEnded : nil
    note = random.chance(percent: 4) ? "原合同转入" : ""
  }

  private mutating func identify(
    _ item: ChangshuItem, carrier: Carrier, serial: Int, _ random: inout SplitMix64
  ) {
    self.carrier = carrier.rawValue
    circuitDesignation = "\(carrier.prefix)-CS-\(item.code)-\(10_001 + serial)"
    // Every twelfth row lacks it: ledgers have gaps, and the carrier's list has not.
    accessNumber = random.chance(percent: 8) ? "" : "ZX\(20_000_000 + serial * 37 + random.below(37))"
  }

  private mutating func stand(at site: Site, hasTwoEnds: Bool) {
    department = site.department
    area = site.area
    level = site.level
    let carrierCode = Carrier(rawValue: carrier)?.prefix ?? ""
    // One account pays for all lines of a carrier in an area.
    billingNumber = "JF\(carrierCode)\(800 + (InventedNames.areas.firstIndex(of: area) ?? 0))"
    let hub = Site.hub(of: area)
    (aEndName, aEndAddress) = hasTwoEnds ? (hub.name, hub.address) : (site.name, site.address)
    (zEndName, zEndAddress) = hasTwoEnds ? (site.name, site.address) : ("", "")
  }
}

extension Site {
  /// Where a line of a product and label would be.
  static func ofLine(_ product: Product, label: String?, _ random: inout SplitMix64) -> Site {
    switch (product, label) {
    case (.vpnLine, "10M"), (.vpnLine, "20M"):
      random.pick(random.chance(percent: 80) ? villages : townshipOffices)
    case (.vpnLine, "34M"), (.vpnLine, "50M"), (.mstpLine, _), (.digitalCircuit, _):
      random.pick(random.chance(percent: 60) ? townshipOffices : bureaux)
    case (.darkFibre, _), (.otherLine, _):
      random.pick(random.pick([villages, townshipOffices, bureaux]))
    default: random.pick(bureaux)
    }
  }
}

extension LedgerDate {
  /// A day of a calendar that is known to have it.
  static func example(_ year: Int, _ month: Int, _ day: Int) -> LedgerDate {
    Day(year: year, month: month, day: day).map(LedgerDate.day) ?? .month(year: year, month: month)
  }

  /// Most lines were re-let with the contract; some are older, and of a few only the month was written down.
  static func exampleStart(_ random: inout SplitMix64) -> LedgerDate {
    let (year, month) = (2014 + random.below(11), 1 + random.below(12))
    let drawn = random.below(100)
    if drawn < 70 { return example(2026, 5, 1) }
    return drawn < 95 ? example(year, month, 1 + random.below(28)) : .month(year: year, month: month)
  }
}
