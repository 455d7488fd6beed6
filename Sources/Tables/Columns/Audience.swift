import Wording

/// For whom an output is made; a column names the widest audience that may see it.
public enum Audience: String, Term, Comparable {
  /// Anyone: counts and codes.
  case everyone = "public"
  /// The province: progress by area and level.
  case province
  /// The department whose line it is.
  case department
  /// The carrier whose line it is.
  case carrier
  /// Our own office.
  case `internal`

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .everyone: Phrase(zh: "公开", en: "public")
    case .province: Phrase(zh: "省级", en: "province")
    case .department: Phrase(zh: "使用单位", en: "department")
    case .carrier: Phrase(zh: "运营商", en: "carrier")
    case .internal: Phrase(zh: "内部", en: "internal")
    }
  }

  /// Orders audiences from the widest to the narrowest.
  public static func < (left: Audience, right: Audience) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .everyone: 0
    case .province: 1
    case .department: 2
    case .carrier: 3
    case .internal: 4
    }
  }
}
