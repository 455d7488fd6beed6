import ExtranetModel
import JSONText

/// The rules there are.
public enum ClauseRules {
  /// Every rule, in the order in which the schema lists them; the files stand beside this one.
  public static let all: [any ClauseRule.Type] = [
    QuantityRange.self, ChangeSupport.self, PriceCap.self, Threshold.self, BearerRule.self,
    SymmetricRate.self, PathDiversity.self, CarrierDiversity.self, RateTier.self, FamilyParity.self,
    NativeIPv6.self, RouteConvergence.self, AmountCeiling.self, Prepayment.self,
    RectificationNotices.self, Assessment.self, Penalty.self,
  ]

  /// Reads a rule of a kind from its parameters; every fault is reported with its place.
  public static func read(_ kind: ClauseKind, _ reader: JSONReader) -> (any ClauseRule)? {
    defer { reader.reportUnknownKeys() }
    return all.first { $0.kind == kind }.flatMap { $0.init(reader) }
  }
}

extension Clause {
  /// The rule, read back from the stored parameters; nil with the faults when it cannot be read.
  public func readRule() -> (rule: (any ClauseRule)?, errors: [JSONError]) {
    let document = JSONDocument(parsing: parameters, dialect: .json)
    guard let kind = ClauseKind(rawValue: rule), let root = document.root else {
      return (nil, document.errors)
    }
    let errors = JSONErrorList(document.errors)
    let read = ClauseRules.read(kind, JSONReader(root, path: "parameters", errors: errors))
    return (errors.isEmpty ? read : nil, errors.sorted)
  }
}
