import Tables
import Wording

/// The administrative level a circuit reaches.
public enum AdministrativeLevel: String, TermCell {
  /// The city.
  case city
  /// A county, or a district or city of that rank.
  case county
  /// A township or street.
  case township
  /// A village or community.
  case village
  /// A development zone, for which the contract states no rate.
  case developmentZone = "development-zone"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .city: Phrase(zh: "市", en: "city")
    case .county: Phrase(zh: "县（市、区）", en: "county")
    case .township: Phrase(zh: "乡镇（街道）", en: "township")
    case .village: Phrase(zh: "村（社区）", en: "village")
    case .developmentZone: Phrase(zh: "开发区", en: "development zone")
    }
  }

  /// Other spellings in sheets.
  public var aliases: [String] {
    switch self {
    case .city: ["市级", "市直", "市本级"]
    case .county: ["县", "区县", "县级", "县区"]
    case .township: ["乡镇", "乡", "镇", "街道", "镇街"]
    case .village: ["村", "社区", "村社", "村居"]
    case .developmentZone: ["功能区", "园区"]
    }
  }
}

/// Which layers of the network a circuit joins.
public enum NetworkLayer: String, TermCell {
  /// Core to core, or between backbone nodes.
  case core
  /// Core to aggregation.
  case coreToAggregation = "core-aggregation"
  /// Aggregation to access.
  case aggregationToAccess = "aggregation-access"
  /// Access to a customer's site.
  case access
  /// The egress to the Internet.
  case egress

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .core: Phrase(zh: "核心层", en: "core")
    case .coreToAggregation: Phrase(zh: "核心—汇聚", en: "core to aggregation")
    case .aggregationToAccess: Phrase(zh: "汇聚—接入", en: "aggregation to access")
    case .access: Phrase(zh: "接入层", en: "access")
    case .egress: Phrase(zh: "互联网出口", en: "Internet egress")
    }
  }

  /// Other spellings in sheets.
  public var aliases: [String] {
    switch self {
    case .core: ["骨干", "核心"]
    case .coreToAggregation: ["核心-汇聚", "汇聚层", "核心至汇聚"]
    case .aggregationToAccess: ["汇聚-接入", "汇聚至接入"]
    case .access: ["接入"]
    case .egress: ["出口"]
    }
  }
}

/// How important a circuit is: drives intervals, alarm levels and service hours (001 L2352).
public enum LineClass: String, TermCell {
  /// A line of a key department.
  case key
  /// A line of an ordinary bureau.
  case ordinary
  /// A line of a village or community.
  case village

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .key: Phrase(zh: "重点委办局", en: "key bureau")
    case .ordinary: Phrase(zh: "普通委办", en: "ordinary bureau")
    case .village: Phrase(zh: "村社", en: "village")
    }
  }

  /// Other spellings in sheets.
  public var aliases: [String] {
    switch self {
    case .key: ["重点"]
    case .ordinary: ["普通", "一般"]
    case .village: ["村居"]
    }
  }
}

/// How a circuit can be measured at all.
public enum MeasuringMethod: String, TermCell {
  /// The far end's device answers ICMP.
  case farEndEcho = "far-end-echo"
  /// The port and its counters answer SNMP.
  case portCounters = "port-counters"
  /// Received optical power.
  case opticalPower = "optical-power"
  /// The carrier's own report.
  case carrierReport = "carrier-report"
  /// A person inspects it.
  case inspection
  /// Not at all.
  case none

  /// Whether a machine can measure it without anybody going there or writing a paper.
  public var isUnattended: Bool {
    switch self {
    case .farEndEcho, .portCounters, .opticalPower: true
    case .carrierReport, .inspection, .none: false
    }
  }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .farEndEcho: Phrase(zh: "对端拨测", en: "far-end ICMP")
    case .portCounters: Phrase(zh: "端口计数", en: "port counters")
    case .opticalPower: Phrase(zh: "收光功率", en: "optical power")
    case .carrierReport: Phrase(zh: "运营商报告", en: "carrier's report")
    case .inspection: Phrase(zh: "人工巡检", en: "inspection")
    case .none: Phrase(zh: "不可测", en: "none")
    }
  }

  /// Other spellings in sheets.
  public var aliases: [String] { self == .none ? ["无", "—", "/"] : [] }
}
