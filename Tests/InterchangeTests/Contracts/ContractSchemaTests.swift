import ChangePlanning
import ExtranetModel
import Interchange
import JSONText
import TestSupport
import Testing

/// The JSON Schema beside the contract files: it fits them, and knows every kind of rule.
@Suite struct ContractSchemaTests {
  static let shipped = ["changshu-2026.json5", "sanmenxia-b.json5", "example.json5"]

  @Test(arguments: shipped)
  func theShippedContractsKeepToIt(name: String) throws {
    let data = JSONDocument(parsing: try ShippedData.bytes(of: "contracts/\(name)"))
    #expect(data.errors == [])
    #expect(try Self.schema().violations(in: try #require(data.root)) == [])
  }

  @Test(arguments: ClauseRuleKind.allCases)
  func everyRuleIsInTheSchemaAndInAnExample(kind: ClauseRuleKind) throws {
    let definitions = try #require(Self.schema().root["$defs"])
    #expect(definitions[kind.rawValue]?["properties"]?["rule"]?["const"]?.string == kind.rawValue)
    let listed = definitions["clause"]?["oneOf"]?.array?.compactMap { $0["$ref"]?.string }
    #expect(listed?.contains("#/$defs/\(kind.rawValue)") == true)
    #expect(try Self.shipped.flatMap(Self.rules).contains(kind.rawValue))
  }

  @Test func theSchemaNamesNoOtherRule() throws {
    let listed = try #require(Self.schema().root["$defs"]?["clause"]?["oneOf"]?.array)
    #expect(listed.count == ClauseRuleKind.allCases.count)
  }

  /// A code added to a closed list must be added to the schema; the schema lists no code that is gone.
  @Test(arguments: [
    ("product", Product.allCases.map(\.rawValue)), ("bearers", BearerKind.allCases.map(\.rawValue)),
  ])
  func closedListsAreTheSame(definition: String, codes: [String]) throws {
    let found = try #require(Self.schema().root["$defs"]?[definition])
    #expect((found["enum"] ?? found["items"]?["enum"])?.array?.compactMap(\.string) == codes)
  }

  @Test(arguments: try ShippedData.files(in: "contracts/bad"))
  func whatTheSchemaRefusesTheReaderRefuses(name: String) throws {
    // The reader knows more than the schema can say (sums, order, days); it must never know less.
    let bytes = try ShippedData.bytes(of: "contracts/bad/\(name)")
    let document = JSONDocument(parsing: bytes)
    let violations = try document.root.map { try Self.schema().violations(in: $0) } ?? []
    #expect(violations.isEmpty || !ContractFile(parsing: bytes, source: name).findings.isEmpty)
    #expect(!violations.contains { ["schema-unknown-keyword", "schema-broken-reference"].contains($0.code) })
  }

  @Test(arguments: shipped)
  func aClauseWithoutAnyOneMemberIsRefusedByBothOrNeither(name: String) throws {
    let root = try #require(JSONDocument(parsing: try ShippedData.bytes(of: "contracts/\(name)")).root)
    for (index, clause) in (root["clauses"]?.array ?? []).enumerated() {
      for key in clause["parameters"]?.object?.keys ?? [] {
        let text = Self.without(key, clause: index, in: root).canonicalText
        let value = try #require(JSONDocument(parsing: text).root)
        let refused = !ContractFile(parsing: Array(text.utf8), source: "f").findings.isEmpty
        let violated = try !Self.schema().violations(in: value).isEmpty
        // A ceiling needs one of two members, which the schema cannot say.
        if clause["rule"]?.string != "amount-ceiling" { #expect(refused == violated, "\(index) \(key)") }
      }
    }
  }

  private static func without(_ key: String, clause index: Int, in root: JSONValue) -> JSONValue {
    let clauses = (root["clauses"]?.array ?? []).enumerated().map { position, clause in
      position != index
        ? clause
        : replaced("parameters", in: clause) { parameters in
          .object((parameters.object?.members ?? []).filter { $0.key != key }.map { ($0.key, $0.value) })
        }
    }
    return replaced("clauses", in: root) { _ in .array(clauses) }
  }

  private static func replaced(
    _ key: String, in value: JSONValue, with change: (JSONValue) -> JSONValue
  ) -> JSONValue {
    .object((value.object?.members ?? []).map { ($0.key, $0.key == key ? change($0.value) : $0.value) })
  }

  private static func schema() throws -> JSONSchema {
    let bytes = try ShippedData.bytes(of: "contracts/contract.schema.json")
    let document = JSONDocument(parsing: bytes, dialect: .json)
    #expect(document.errors == [])
    return JSONSchema(try #require(document.root))
  }

  private static func rules(of name: String) throws -> [String] {
    let root = JSONDocument(parsing: try ShippedData.bytes(of: "contracts/\(name)")).root
    return root?["clauses"]?.array?.compactMap { $0["rule"]?.string } ?? []
  }
}
