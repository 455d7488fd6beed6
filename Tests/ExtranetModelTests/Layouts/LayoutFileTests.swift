import ExtranetModel
import IPAddressing
import JSONText
import Testing
import Wording

@Suite struct LayoutFileTests {
  @Test(arguments: ["example-changshu.json5", "example-sanmenxia.json5"])
  func shippedFilesAreReadAndKeptUnchanged(name: String) throws {
    let file = LayoutFile(parsing: LayoutDataFiles.bytes(of: name), source: name)
    #expect(file.findings == [])
    let layout = try #require(file.layout)
    #expect(layout.basis == .example)
    #expect("\(layout.id).json5" == name)
    #expect(IPPrefix.v6(layout.prefix).isDocumentation)
    let record = LayoutRecord(layout)
    #expect(record.file.layout == layout)
    #expect(LayoutRecord(try #require(record.file.layout)) == record)
  }

  @Test func shippedFilesAreThoseTheSchemaDescribes() throws {
    let schema = JSONSchema(
      try #require(JSONDocument(parsing: LayoutDataFiles.bytes(of: "layout.schema.json")).root))
    let names = LayoutDataFiles.names()
    #expect(names.count >= 2)
    for name in names {
      let root = try #require(JSONDocument(parsing: LayoutDataFiles.bytes(of: name)).root)
      #expect(schema.violations(in: root) == [], "\(name)")
    }
  }

  @Test func theSchemaListsEveryCode() throws {
    let root = try #require(JSONDocument(parsing: LayoutDataFiles.bytes(of: "layout.schema.json")).root)
    let field = root["$defs"]?["field"]?["properties"]?["kind"]
    #expect(Self.listed(field) == FieldKind.allCases.map(\.rawValue))
    #expect(Self.listed(root["properties"]?["basis"]) == LayoutBasis.allCases.map(\.rawValue))
    #expect(Self.listed(root["properties"]?["alignment"]) == BorderAlignment.allCases.map(\.rawValue))
  }

  private static func listed(_ schema: JSONValue?) -> [String] {
    (schema?["enum"]?.array ?? []).compactMap(\.string)
  }

  @Test(arguments: LayoutDataFiles.names(in: "bad"))
  func aBadFileNamesItsMistakeAndLine(name: String) throws {
    let bytes = LayoutDataFiles.bytes(of: name)
    let first = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    let words = first.split(separator: " ").map(String.init)
    try #require(words.count == 5 && words[1] == "expect" && words[3] == "line")
    let file = LayoutFile(parsing: bytes, source: name)
    #expect(file.layout == nil)
    #expect(file.findings.map(\.code) == [words[2]])
    #expect(file.findings.first?.place?.line == Int(words[4]))
    #expect(file.findings.first?.place?.source == name)
  }

  @Test func thereIsABadFileForEveryMistake() {
    #expect(LayoutDataFiles.names(in: "bad").count == 27)
  }

  @Test func everyMistakeIsReportedAtOnce() throws {
    let codes = (0..<40).map {
      #"{ value: \#(300 + $0), id: "c\#($0)", names: { zh: "码\#($0)", en: "code \#($0)" } }"#
    }
    let file = LayoutFile(parsing: Self.text(codes: codes), source: "forty.json5")
    #expect(file.findings.count == 40)
    #expect(Set(file.findings.map(\.code)) == ["value-wider-than-field"])
    #expect(file.findings.map { $0.place?.line } == (0..<40).map { 6 + $0 })
    #expect(file.findings.last?.place?.field == "fields[0].codes[39].value")
  }

  @Test func aBrokenCodeDoesNotHideTheMistakesBesideIt() throws {
    let codes = [
      #"{ value: "one", id: "a", names: { zh: "甲", en: "a" } }"#,
      #"{ value: 300, id: "b", names: { zh: "乙", en: "b" } }"#,
    ]
    let file = LayoutFile(parsing: Self.text(codes: codes), source: "two.json5")
    #expect(file.findings.map(\.code) == ["wrong-type", "value-wider-than-field"])
  }

  @Test func aMistypedKeyIsAnsweredWithTheNearest() throws {
    let file = LayoutFile(
      parsing: LayoutDataFiles.bytes(of: "bad/unknown-field.json5"), source: "bad/unknown-field.json5")
    let phrase = try #require(file.findings.first?.phrase)
    #expect(phrase.en.contains("'count'"))
    #expect(phrase.zh.contains("“count”"))
  }

  @Test(arguments: ["", "{", "[]", "null", "\u{0}\u{1}", "{schema: 'circuitbook/layout/2'}"])
  func whatIsNoLayoutIsRefused(text: String) {
    let file = LayoutFile(parsing: text, source: "-")
    #expect(file.layout == nil)
    #expect(file.findings.hasErrors)
  }

  /// A layout whose first field has the codes given, one a line from line 6.
  private static func text(codes: [String]) -> String {
    """
    {
      schema: "circuitbook/layout/1", id: "t", names: { zh: "试", en: "t" }, basis: "example",
      prefix: "2001:db8::/32", source: "test",
      fields: [
        { id: "area", names: { zh: "区域", en: "area" }, kind: "region", width: 8, codes: [
    \(codes.joined(separator: ",\n"))
        ] },
        { id: "subnet", names: { zh: "子网", en: "subnet" }, kind: "subnet", width: 24 },
        { id: "interface", names: { zh: "接口", en: "interface" }, kind: "interface-id", width: 64 },
      ],
    }
    """
  }
}
