/// A language the product speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Simplified Chinese, as offices and carriers in the mainland write it.
  case chinese = "zh"
  /// English.
  case english = "en"
}
