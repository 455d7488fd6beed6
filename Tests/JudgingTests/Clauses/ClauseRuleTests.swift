import ExtranetModel
import JSONText
import Judging
import Testing
import Wording

/// Every rule states itself whole: its kind, the form of its parameters, and how they are read and written.
@Suite struct ClauseRuleTests {
  /// A rule with one of the examples of its form.
  struct Example: CustomTestStringConvertible {
    let type: any ClauseRule.Type
    let parameters: JSONValue

    var testDescription: String { "\(type.kind.rawValue) \(parameters.canonicalText)" }

    static let all: [Example] = ClauseRules.all.flatMap { type in
      let form = JSONDocument(parsing: type.form, dialect: .json).root
      return (form?["examples"]?.array ?? []).map { Example(type: type, parameters: $0) }
    }
  }

  @Test(arguments: ClauseRules.all.indices)
  func everyFormIsJSONWithAnExampleOfEveryMember(index: Int) throws {
    let type = ClauseRules.all[index]
    let document = JSONDocument(parsing: type.form, dialect: .json)
    #expect(document.errors == [], "\(type.kind.rawValue)")
    let form = try #require(document.root)
    let shown = Set((form["examples"]?.array ?? []).flatMap { $0.object?.keys ?? [] })
    let forms = form["oneOf"]?.array ?? [form]
    let named = Set(forms.flatMap { $0["properties"]?.object?.keys ?? [] })
    #expect(!forms.isEmpty && shown == named, "\(type.kind.rawValue)")
  }

  @Test func everyKindIsStatedOnce() {
    #expect(Set(ClauseKind.allCases.map(\.rawValue)).count == ClauseRules.all.count)
    #expect(ClauseKind.allCases.allSatisfy { !$0.phrase.zh.isEmpty && !$0.phrase.en.isEmpty })
  }

  @Test(arguments: Example.all)
  func examplesReadBackFromWhatTheBookStores(example: Example) throws {
    let rule = try #require(Self.read(example.parameters.canonicalText, as: example.type.kind.rawValue).rule)
    let again = Self.read(rule.canonicalParameters, as: example.type.kind.rawValue)
    #expect(again.errors == [] && again.rule?.canonicalParameters == rule.canonicalParameters)
    #expect(again.rule?.json.object?.keys.sorted() == example.parameters.object?.keys.sorted())
    #expect(!rule.terms.zh.isEmpty && !rule.terms.en.isEmpty)
  }

  @Test(arguments: ["", "[]", "{", #"{"ratio":"x"}"#, #"{"ratio":0.02,"bases":"total"}"#])
  func brokenParametersAreNoRule(text: String) {
    let (rule, errors) = Self.read(text, as: "quantity-range")
    #expect(rule == nil && !errors.isEmpty)
  }

  @Test(arguments: ["", "price-caps", "最高限价"])
  func anUnknownCodeIsNoRule(code: String) {
    #expect(Self.read("{}", as: code).rule == nil)
  }

  private static func read(
    _ parameters: String, as code: String
  ) -> (rule: (any ClauseRule)?, errors: [JSONError]) {
    var clause = Clause()
    clause.rule = code
    clause.parameters = parameters
    return clause.readRule()
  }
}
