import Glibc
import JSONText
import Testing

/// Every data file shipped keeps to the schema beside its format.
@Suite struct ShippedDataTests {
  @Test(arguments: [("schemas/calendar.schema.json", "calendars/cn.json")])
  func keepsToItsSchema(schema: String, data: String) throws {
    let schema = JSONDocument(parsing: try Self.bytes(of: schema), dialect: .json)
    let data = JSONDocument(parsing: try Self.bytes(of: data))
    #expect(schema.errors == [] && data.errors == [])
    #expect(JSONSchema(try #require(schema.root)).violations(in: try #require(data.root)) == [])
  }

  @Test func theCalendarSchemaRefusesWhatIsWrong() throws {
    let schema = JSONDocument(parsing: try Self.bytes(of: "schemas/calendar.schema.json"), dialect: .json)
    let data = JSONDocument(
      parsing: #"{source: "x", timezone: "UTC", years: {"2027": {holidays: [20270101], makeup: []}}}"#)
    let violations = JSONSchema(try #require(schema.root)).violations(in: try #require(data.root))
    #expect(
      violations.map { "\($0.code) \($0.path)" } == [
        "schema-enum timezone", "schema-required years.2027", "schema-type years.2027.holidays[0]",
        "schema-unknown-field years.2027.makeup",
      ])
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("\(root)/data/\(path)", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }
}
