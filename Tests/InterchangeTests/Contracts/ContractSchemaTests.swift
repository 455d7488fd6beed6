import ChangePlanning
import ExtranetModel
import Interchange
import JSONText
import Judging
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

  /// What the code knows is written into the schema, never kept there twice.
  @Test func theSchemaSaysWhatTheCodeSays() throws {
    #expect(try Self.kept.get().isAsTheCodeSays, "CIRCUITBOOK_WRITE_SNAPSHOTS=1 writes it anew")
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

  @Test func theExamplesOfEveryRuleKeepToIt() throws {
    let root = try Self.everyExample()
    #expect(try Self.schema().violations(in: root) == [])
    let file = ContractFile(parsing: Array(root.canonicalText.utf8), source: "f")
    #expect(file.findings.isEmpty && file.drafts.count > ClauseRules.all.count)
  }

  @Test func aClauseWithoutAnyOneMemberIsRefusedByBothOrNeither() throws {
    let root = try Self.everyExample()
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

  /// The schema, read once by whichever test comes first: when it is written anew, every test reads what was written.
  private static let kept = Result {
    let before = try read()
    let file = KeptFile(ShippedData.path(of: "contracts/contract.schema.json"))
    let holds = file.holds(ContractSchema(before.root).rewritten.prettyText)
    return (schema: try read(), isAsTheCodeSays: holds)
  }

  private static func schema() throws -> JSONSchema { try kept.get().schema }

  private static func read() throws -> JSONSchema {
    let bytes = try ShippedData.bytes(of: "contracts/contract.schema.json")
    let document = JSONDocument(parsing: bytes, dialect: .json)
    #expect(document.errors == [])
    return JSONSchema(try #require(document.root))
  }

  /// A contract with a clause for every example of every rule.
  private static func everyExample() throws -> JSONValue {
    let root = try #require(
      JSONDocument(parsing: try ShippedData.bytes(of: "contracts/example.json5")).root)
    let title = JSONValue.object([("zh", .string("条款")), ("en", .string("clause"))])
    let clauses = ClauseRules.all.flatMap { type in
      let form = JSONDocument(parsing: type.form, dialect: .json).root
      return (form?["examples"]?.array ?? []).enumerated().map { number, example in
        JSONValue.object([
          ("id", .string("\(type.kind.rawValue)-\(number)")), ("rule", .string(type.kind.rawValue)),
          ("title", title), ("source", .string("example L9")), ("parameters", example),
        ])
      }
    }
    return replaced("clauses", in: root) { _ in .array(clauses) }
  }
}
