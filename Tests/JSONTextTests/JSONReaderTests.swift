import JSONText
import Testing

@Suite struct JSONReaderTests {
  private static func reader(_ text: String) throws -> JSONReader {
    let document = JSONDocument(parsing: text)
    return JSONReader(try #require(document.root), errors: JSONErrorList(document.errors))
  }

  private static func reports(_ reader: JSONReader) -> [String] {
    reader.errors.sorted.map { "\($0.place) \($0.code) \($0.path)" }
  }

  @Test func readsWhatIsThere() throws {
    let reader = try Self.reader(
      #"{$schema: "x", name: "A", count: 2004, price: 12.50, active: true, note: null, items: [{id: 1}, {id: 2}]}"#
    )
    #expect(reader.string("name") == "A")
    #expect(reader.integer("count", in: 0...3_000) == 2004)
    #expect(reader.decimal("price")?.scaled(by: 2) == 1250)
    #expect(reader.bool("active") == true)
    #expect(reader.optionalString("note") == nil)
    #expect(reader.optionalInteger("absent") == nil)
    let items = reader.array("items")
    #expect(items.compactMap { $0.integer("id") } == [1, 2])
    #expect(items.map(\.path) == ["items[0]", "items[1]"])
    #expect(items.last?.place.description == "1:97")
    reader.reportUnknownKeys()
    for item in items { item.reportUnknownKeys() }
    #expect(Self.reports(reader) == [])
  }

  @Test func reportsEverythingAtItsPlace() throws {
    let reader = try Self.reader(
      """
      {
        nmae: "A",
        count: 1.5,
        price: "12",
        items: [{classes: [{label: 3}]}, 7],
        flag: 1, far: 9, huge: 99999999999999999999, odd: {}, "two words": 1, zzz: 0
      }
      """)
    _ = (reader.string("name"), reader.integer("count"), reader.decimal("price"), reader.bool("flag"))
    for item in reader.array("items") {
      for entry in item.array("classes") { _ = entry.string("label") }
      _ = item.optionalString("remark")
    }
    _ = (
      reader.integer("far", in: 0...8), reader.integer("huge"), reader.array("odd"),
      reader.string("two words")
    )
    reader.reportUnknownKeys()
    #expect(
      Self.reports(reader) == [
        "1:1 missing-field name", "2:3 unknown-field nmae", "3:10 not-an-integer count",
        "4:10 wrong-type price",
        "5:30 wrong-type items[0].classes[0].label", "5:36 wrong-type items[1]", "6:9 wrong-type flag",
        "6:17 out-of-range far", "6:26 not-an-integer huge", "6:53 wrong-type odd",
        #"6:70 wrong-type ["two words"]"#, "6:73 unknown-field zzz",
      ])
    let unknown = reader.errors.sorted.filter { $0.code == "unknown-field" }
    #expect(unknown.first?.en == "unknown key 'nmae'; did you mean 'name'?")
    #expect(unknown.first?.zh == "未知的键“nmae”，是否应为“name”？")
    #expect(unknown.last?.en == "unknown key 'zzz'")
  }

  @Test func passesOverWhatTheParserReported() throws {
    let reader = try Self.reader("{name: nope, count: 1.2.3, items: , more: [@]}")
    _ = (
      reader.string("name"), reader.integer("count"), reader.array("items"),
      reader.array("more").map { $0.asBool() }
    )
    reader.reportUnknownKeys()
    #expect(
      Self.reports(reader) == [
        "1:8 unknown-literal ", "1:21 bad-number ", "1:35 missing-value ", "1:44 unexpected-character ",
      ])
  }

  @Test func readsKeysThatAreData() throws {
    let reader = try Self.reader(#"{"2026": {"holidays": ["2026-01-01"]}, "2027": []}"#)
    for (key, year) in reader.members {
      #expect(year.path == key)
      _ = year.optionalArray("holidays").compactMap { $0.asString() }
      if key == "2026" { year.report(at: "holidays", code: "custom", zh: "自定", en: "custom") }
    }
    reader.reportUnknownKeys()
    #expect(Self.reports(reader) == ["1:23 custom 2026.holidays", "1:48 wrong-type 2027"])
  }

  @Test(
    arguments: [
      ("nmae", "name"), ("coutn", "count"), ("itmes", "items"), ("Items", "items"), ("数量量", "数量"),
      ("bandwith", "bandwidth"),
      ("xyz", nil), ("n", nil), ("", nil),
    ] as [(String, String?)])
  func suggestsTheClosestKey(written: String, expected: String?) throws {
    let reader = JSONReader(.object([(written, .null)]), errors: JSONErrorList())
    reader.reportUnknownKeys(besides: ["name", "count", "items", "数量", "bandwidth"])
    let suffix = expected.map { "; did you mean '\($0)'?" } ?? ""
    #expect(reader.errors.errors.map(\.en) == ["unknown key '\(written)'\(suffix)"])
  }
}
