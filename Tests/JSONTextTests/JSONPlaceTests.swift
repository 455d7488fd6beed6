import JSONText
import Testing

@Suite struct JSONPlaceTests {
  @Test func everyValueAndKeyKnowsItsPlace() throws {
    let text = "\u{FEFF}{\r\n  \"合同\": \"常熟\", // 注\n\t'items': [\r    {count: 2004},\n    true ] }"
    let root = try #require(JSONDocument(parsing: text).root)
    let object = try #require(root.object)
    #expect(root.place == JSONPlace(line: 1, column: 1))
    #expect(object.members.map(\.keyPlace.description) == ["2:3", "3:2"])
    #expect(root["合同"]?.place.description == "2:9")
    #expect(root["items"]?.place.description == "3:11")
    #expect(root["items"]?[0]?.place.description == "4:5")
    #expect(root["items"]?[0]?["count"]?.place.description == "4:13")
    #expect(root["items"]?[1]?.place.description == "5:5")
    #expect(root["items"]?[2] == nil)
  }

  @Test func lookupWorksInLargeObjects() throws {
    let members = (0..<500).map { "\"k\($0)\": \($0)" }.joined(separator: ",")
    let root = try #require(JSONDocument(parsing: "{\(members), \"k7\": 0}").root)
    #expect(root.object?.members.count == 500)
    #expect(root["k7"]?.int64 == 7)
    #expect(root["k499"]?.int64 == 499)
    #expect(root["k500"] == nil)
  }

  @Test func meaningIgnoresPlaceOrderAndSpelling() {
    let left = JSONDocument(parsing: #"{"a": 1.0, "b": [true]}"#).root
    let right = JSONDocument(parsing: "{\n b: [true], a: 1 }").root
    #expect(left == right)
    #expect(left?.hashValue == right?.hashValue)
    #expect(left != JSONDocument(parsing: #"{"a": 1.0, "b": [false]}"#).root)
    #expect(left != JSONDocument(parsing: #"{"a": 1.0}"#).root)
  }
}
