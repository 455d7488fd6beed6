import JSONText
import Wording

extension Term {
  /// The codes of the list as a JSON array, for the form of a rule.
  static var codeList: String { JSONValue.array(allCases.map { .string($0.rawValue) }).canonicalText }
}
