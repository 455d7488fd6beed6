/// The carriers: office words, not companies.
enum Carrier: String, CaseIterable {
  case telecom = "电信"
  case mobile = "移动"
  case unicom = "联通"
  case broadcast = "广电"

  /// What its ids start with.
  var prefix: String {
    switch self {
    case .telecom: "DX"
    case .mobile: "YD"
    case .unicom: "LT"
    case .broadcast: "GD"
    }
  }

  /// Its list of the month, as the book names it.
  var list: String { "\(self)-2026-05" }

  /// The carriers as often as they win a line.
  static let drawn: [Carrier] = [
    .telecom, .telecom, .telecom, .telecom, .mobile, .mobile, .unicom, .broadcast, .broadcast,
  ]
}
