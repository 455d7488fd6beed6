import SNMPValues
import Testing

@Suite struct ObjectIdentifierTests {
  @Test(arguments: ["1.3.6.1.2.1.1.5.0", "0.0", "2.999.4294967295"])
  func dottedNumbersReadBack(text: String) throws {
    let identifier = try #require(ObjectIdentifier(text))
    #expect(identifier.description == text)
    #expect(ObjectIdentifier("." + text) == identifier)
  }

  @Test(arguments: ["", ".", "1", "1..3", "1.3.", "1.-3", "1.+3", "1.4294967296", "1.a", "1. 3", "iso.3"])
  func otherTextIsNone(text: String) {
    #expect(ObjectIdentifier(text) == nil)
  }

  @Test func moreThan128ArcsAreNone() {
    let most = Array(repeating: "1", count: 128).joined(separator: ".")
    #expect(ObjectIdentifier(most) != nil)
    #expect(ObjectIdentifier(most + ".1") == nil)
  }

  @Test func theOrderIsTheAgents() {
    let sorted: [ObjectIdentifier] = [[1, 3], [1, 3, 0], [1, 3, 6], [1, 3, 6, 1], [1, 3, 10], [1, 4]]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func aNameContainsItselfAndWhatIsBelow() {
    let column: ObjectIdentifier = [1, 3, 6]
    #expect(column.contains([1, 3, 6]))
    #expect(column.suffix(of: [1, 3, 6, 7, 8]).map(Array.init) == [7, 8])
    #expect(column.suffix(of: [1, 3, 61]) == nil)
    #expect(column.suffix(of: [1, 3]) == nil)
    #expect(column.appending(4, 5) == [1, 3, 6, 4, 5])
  }
}
