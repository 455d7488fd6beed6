import JSONText

/// A rule's parameters as one JSON object, read and written in the file of its group beside this one.
protocol RuleParameters {
  /// Reads the parameters; reports every fault and returns nil when the rule cannot stand.
  init?(_ reader: JSONReader)
  /// The parameters, absent ones left out.
  var json: JSONValue { get }
}

extension ClauseRule {
  /// Reads a rule of a kind from its parameters; every fault is reported with its place.
  public init?(_ kind: ClauseRuleKind, _ reader: JSONReader) {
    let rule: ClauseRule? =
      switch kind {
      case .quantityRange: QuantityRange(reader).map(ClauseRule.quantityRange)
      case .changeSupport: ChangeSupport(reader).map(ClauseRule.changeSupport)
      case .priceCap: PriceCap(reader).map(ClauseRule.priceCap)
      case .threshold: Threshold(reader).map(ClauseRule.threshold)
      case .bearer: BearerRule(reader).map(ClauseRule.bearer)
      case .symmetricRate: ProductScope(reader).map(ClauseRule.symmetricRate)
      case .pathDiversity: PathDiversity(reader).map(ClauseRule.pathDiversity)
      case .carrierDiversity: CarrierDiversity(reader).map(ClauseRule.carrierDiversity)
      case .rateTier: RateTier(reader).map(ClauseRule.rateTier)
      case .familyParity: FamilyParity(reader).map(ClauseRule.familyParity)
      case .nativeIPv6: ProductScope(reader).map(ClauseRule.nativeIPv6)
      case .routeConvergence: RouteConvergence(reader).map(ClauseRule.routeConvergence)
      case .amountCeiling: AmountCeiling(reader).map(ClauseRule.amountCeiling)
      case .prepayment: Prepayment(reader).map(ClauseRule.prepayment)
      case .rectificationNotices: RectificationNotices(reader).map(ClauseRule.rectificationNotices)
      case .assessment: Assessment(reader).map(ClauseRule.assessment)
      case .penalty: Penalty(reader).map(ClauseRule.penalty)
      }
    reader.reportUnknownKeys()
    guard let rule else { return nil }
    self = rule
  }

  /// The parameters as canonical JSON: what the book stores.
  public var canonicalParameters: String { parameters.json.canonicalText }

  private var parameters: any RuleParameters {
    switch self {
    case .quantityRange(let rule): rule
    case .changeSupport(let rule): rule
    case .priceCap(let rule): rule
    case .threshold(let rule): rule
    case .bearer(let rule): rule
    case .symmetricRate(let scope): scope
    case .pathDiversity(let rule): rule
    case .carrierDiversity(let rule): rule
    case .rateTier(let rule): rule
    case .familyParity(let rule): rule
    case .nativeIPv6(let scope): scope
    case .routeConvergence(let rule): rule
    case .amountCeiling(let rule): rule
    case .prepayment(let rule): rule
    case .rectificationNotices(let rule): rule
    case .assessment(let rule): rule
    case .penalty(let rule): rule
    }
  }
}

extension Clause {
  /// The rule, read back from the stored parameters; nil with the faults when they cannot be read.
  public func rule() -> (rule: ClauseRule?, errors: [JSONError]) {
    let document = JSONDocument(parsing: parameters, dialect: .json)
    guard let kind = ruleKind, let root = document.root else { return (nil, document.errors) }
    let errors = JSONErrorList(document.errors)
    let rule = ClauseRule(kind, JSONReader(root, path: "parameters", errors: errors))
    return (errors.isEmpty ? rule : nil, errors.sorted)
  }
}
