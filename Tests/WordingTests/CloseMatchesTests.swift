import Testing
import Wording

@Suite struct CloseMatchesTests {
  @Test(arguments: [
    ("lsit", ["list", "show"], ["list"]), ("LIST", ["list"], ["list"]),
    ("cir", ["circuit", "site"], ["circuit"]),
    ("线路台帐", ["线路台账", "合同"], ["线路台账"]), ("", ["a"], []), ("x", ["list"], []),
    ("abcd", ["abce", "abcf", "abcg", "abch"], ["abce", "abcf", "abcg"]),
    (String(repeating: "x", count: 65), [String(repeating: "x", count: 65)], []),
  ])
  func onlyWhatIsNearIsOffered(word: String, candidates: [String], expected: [String]) {
    #expect(closeMatches(of: word, in: candidates) == expected)
  }
}
