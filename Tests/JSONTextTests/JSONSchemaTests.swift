import JSONText
import Testing

@Suite struct JSONSchemaTests {
  private static let contract = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "contract", "type": "object", "required": ["id", "items"], "additionalProperties": false,
      "properties": {
        "id": {"type": "string", "minLength": 1},
        "items": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/item"}},
        "signed": {"type": ["string", "null"]},
        "schema": {"const": 1.0}
      },
      "$defs": {
        "item": {
          "type": "object", "required": ["count"],
          "properties": {
            "count": {"type": "integer", "minimum": 0, "maximum": 3000},
            "unit": {"enum": ["条", "个"]},
            "rule": {"$ref": "#/$defs/rule"},
            "parts": {"type": "array", "items": {"$ref": "#/$defs/item"}}
          },
          "additionalProperties": {"type": "boolean"}
        },
        "rule": {
          "oneOf": [
            {"type": "object", "required": ["kind", "hours"], "properties": {
              "kind": {"const": "repair"}, "hours": {"type": "number"}}, "additionalProperties": false},
            {"type": "object", "required": ["kind"], "properties": {
              "kind": {"const": "cap"}, "fen": {"type": "integer"}}, "additionalProperties": false}
          ]
        }
      }
    }
    """

  private static func violations(_ schema: String, _ value: String) throws -> [String] {
    let schema = JSONDocument(parsing: schema, dialect: .json)
    let value = JSONDocument(parsing: value)
    #expect(schema.errors == [] && value.errors == [])
    return JSONSchema(try #require(schema.root)).violations(in: try #require(value.root)).map {
      "\($0.place) \($0.code) \($0.path)"
    }
  }

  @Test(
    arguments: [
      (
        #"{id: "a", items: [{count: 2004.0, unit: "条", ok: true, rule: {kind: "cap"}}], signed: null, schema: 1}"#,
        []
      ),
      ("[]", ["1:1 schema-type "]),
      ("{}", ["1:1 schema-required ", "1:1 schema-required "]),
      (#"{id: "", items: []}"#, ["1:6 schema-too-short id", "1:17 schema-too-short items"]),
      (
        #"{id: 1, items: [{count: -1}, {count: 3001}, {count: 1.5, unit: "根", extra: 1}], other: 0, schema: 2}"#,
        [
          "1:6 schema-type id", "1:25 schema-range items[0].count", "1:38 schema-range items[1].count",
          "1:53 schema-type items[2].count", "1:64 schema-enum items[2].unit",
          "1:76 schema-type items[2].extra",
          "1:81 schema-unknown-field other", "1:99 schema-enum schema",
        ]
      ),
      (
        #"{id: "a", items: [{count: 1, parts: [{count: "x"}]}]}"#,
        ["1:46 schema-type items[0].parts[0].count"]
      ),
      (
        #"{id: "a", items: [{count: 1, rule: {kind: "cap", fen: 1.5}}]}"#,
        ["1:36 schema-no-alternative items[0].rule", "1:55 schema-type items[0].rule.fen"]
      ),
    ] as [(String, [String])])
  func findsEveryViolation(value: String, expected: [String]) throws {
    #expect(try Self.violations(Self.contract, value) == expected)
  }

  @Test(
    arguments: [
      (#"{"oneOf": [{"type": "number"}, {"type": "integer"}]}"#, "1", ["1:1 schema-several-alternatives "]),
      (#"{"oneOf": [{"type": "number"}, {"type": "integer"}]}"#, "1.5", []),
      ("false", "1", ["1:1 schema-not-allowed "]), ("true", "1", []),
      (#"{"pattern": "^a"}"#, "1", ["1:2 schema-unknown-keyword #"]),
      (#"{"items": {"propertie": {}}}"#, "1", ["1:12 schema-unknown-keyword #/items"]),
      (##"{"$ref": "#/$defs/gone"}"##, "1", ["1:10 schema-broken-reference #"]),
      (##"{"$ref": "#"}"##, "1", ["1:10 schema-broken-reference "]),
      (#"{"items": 3}"#, "1", ["1:11 schema-unknown-keyword #/items"]),
    ] as [(String, String, [String])])
  func findsFaultsOfTheSchema(schema: String, value: String, expected: [String]) throws {
    #expect(try Self.violations(schema, value) == expected)
  }

  @Test func endlessAlternativesEnd() throws {
    let schema = ##"{"oneOf": [{"$ref": "#"}, {"$ref": "#"}]}"##
    #expect(try Self.violations(schema, "1").first == "1:1 schema-no-alternative ")
  }
}
