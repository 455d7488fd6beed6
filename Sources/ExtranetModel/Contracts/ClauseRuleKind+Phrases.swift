import Tables
import Wording

extension ClauseRuleKind: TermCell {
  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .quantityRange: Phrase(zh: "数量调整范围", en: "quantity range")
    case .changeSupport: Phrase(zh: "变更支撑时限", en: "change support")
    case .priceCap: Phrase(zh: "最高限价", en: "price cap")
    case .threshold: Phrase(zh: "指标阈值", en: "threshold")
    case .bearer: Phrase(zh: "承载方式", en: "bearer")
    case .symmetricRate: Phrase(zh: "对称带宽", en: "symmetric bandwidth")
    case .pathDiversity: Phrase(zh: "物理路径隔离", en: "path diversity")
    case .carrierDiversity: Phrase(zh: "多运营商", en: "carrier diversity")
    case .rateTier: Phrase(zh: "分级带宽", en: "rate by level")
    case .familyParity: Phrase(zh: "双栈性能对等", en: "IPv6 no worse than IPv4")
    case .nativeIPv6: Phrase(zh: "原生IPv6", en: "native IPv6")
    case .routeConvergence: Phrase(zh: "路由收敛", en: "route convergence")
    case .amountCeiling: Phrase(zh: "金额上限", en: "amount ceiling")
    case .prepayment: Phrase(zh: "预付款", en: "prepayment")
    case .rectificationNotices: Phrase(zh: "整改告知单扣款", en: "rectification notices")
    case .assessment: Phrase(zh: "综合考核", en: "assessment")
    case .penalty: Phrase(zh: "违约金", en: "penalty")
    }
  }
}
