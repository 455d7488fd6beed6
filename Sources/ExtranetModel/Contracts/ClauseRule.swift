import CivilTime

/// What a clause demands, as data: one case for each kind of rule, judged in `Judging/Clauses/<Rule>.swift`.
///
/// To add a rule: a case here and in `ClauseRuleKind`, its parameters in `Rules/`, their JSON in `RuleJSON/`, its name, its
/// judge, its form in `data/contracts/contract.schema.json` and an example in `data/contracts/example.json5`; the compiler
/// and a test name each place that is still missing.
public enum ClauseRule: Sendable, Hashable {
  /// The number of lines may move within a ratio (001 L2403).
  case quantityRange(QuantityRange)
  /// A change must be supported within so many working days (001 L2403).
  case changeSupport(ChangeSupport)
  /// Highest prices by label (004 L1077-1086).
  case priceCap(PriceCap)
  /// A measured value must keep a limit (004 L1116).
  case threshold(Threshold)
  /// Which bearers are allowed (004 L1096).
  case bearer(BearerRule)
  /// Both directions carry the same rate (004 L1098, L1114).
  case symmetricRate(ProductScope)
  /// Circuits between layers run over physically diverse paths (004 L1104, L1130).
  case pathDiversity(PathDiversity)
  /// Circuits come from several carriers (004 L1118).
  case carrierDiversity(CarrierDiversity)
  /// The rate each level must reach (004 L1090).
  case rateTier(RateTier)
  /// IPv6 performs no worse than IPv4 on the same path (004 L1128).
  case familyParity(FamilyParity)
  /// The service is natively IPv6 (004 L1120).
  case nativeIPv6(ProductScope)
  /// Routing converges within a time, over named protocols (004 L1126).
  case routeConvergence(RouteConvergence)
  /// The highest total, and how much supplements may add (004 L125; 001 L243).
  case amountCeiling(AmountCeiling)
  /// What is paid in advance (001 L290).
  case prepayment(Prepayment)
  /// What each rectification notice beyond a number costs (001 L2598).
  case rectificationNotices(RectificationNotices)
  /// What the yearly score costs (001 L2599-2603).
  case assessment(Assessment)
  /// What late or non-conforming service costs (004 L1444-1446).
  case penalty(Penalty)
}

/// The kinds of rule, without their parameters.
public enum ClauseRuleKind: String, CaseIterable, Sendable, Hashable {
  /// `ClauseRule.quantityRange`.
  case quantityRange = "quantity-range"
  /// `ClauseRule.changeSupport`.
  case changeSupport = "change-support"
  /// `ClauseRule.priceCap`.
  case priceCap = "price-cap"
  /// `ClauseRule.threshold`.
  case threshold
  /// `ClauseRule.bearer`.
  case bearer
  /// `ClauseRule.symmetricRate`.
  case symmetricRate = "symmetric-rate"
  /// `ClauseRule.pathDiversity`.
  case pathDiversity = "path-diversity"
  /// `ClauseRule.carrierDiversity`.
  case carrierDiversity = "carrier-diversity"
  /// `ClauseRule.rateTier`.
  case rateTier = "rate-tier"
  /// `ClauseRule.familyParity`.
  case familyParity = "family-parity"
  /// `ClauseRule.nativeIPv6`.
  case nativeIPv6 = "native-ipv6"
  /// `ClauseRule.routeConvergence`.
  case routeConvergence = "route-convergence"
  /// `ClauseRule.amountCeiling`.
  case amountCeiling = "amount-ceiling"
  /// `ClauseRule.prepayment`.
  case prepayment
  /// `ClauseRule.rectificationNotices`.
  case rectificationNotices = "rectification-notices"
  /// `ClauseRule.assessment`.
  case assessment
  /// `ClauseRule.penalty`.
  case penalty
}

extension ClauseRule {
  /// The kind of the rule.
  public var kind: ClauseRuleKind {
    switch self {
    case .quantityRange: .quantityRange
    case .changeSupport: .changeSupport
    case .priceCap: .priceCap
    case .threshold: .threshold
    case .bearer: .bearer
    case .symmetricRate: .symmetricRate
    case .pathDiversity: .pathDiversity
    case .carrierDiversity: .carrierDiversity
    case .rateTier: .rateTier
    case .familyParity: .familyParity
    case .nativeIPv6: .nativeIPv6
    case .routeConvergence: .routeConvergence
    case .amountCeiling: .amountCeiling
    case .prepayment: .prepayment
    case .rectificationNotices: .rectificationNotices
    case .assessment: .assessment
    case .penalty: .penalty
    }
  }
}
