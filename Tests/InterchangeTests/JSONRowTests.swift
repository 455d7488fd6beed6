import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Testing
import Wording

@Suite struct JSONRowTests {
  private func read(_ text: String, _ options: ImportOptions = ImportOptions()) -> ImportResult {
    RecordForm.circuit.read(json: Array(text.utf8), source: "x.json", options: options)
  }

  @Test(arguments: [
    #"[{"ledger-number":"C1","item":8,"rate":"20M","former-identifiers":["A1","A2"],"note":null}]"#,
    #"{"schema":"circuitbook/circuit-records/1","rows":[{"ledger-number":"C1","item":"8","rate":"２０Ｍ","former-identifiers":"A1;A2","note":""}]}"#,
    #"{"ledger-number":"C1","item":8,"rate":"20M","former-identifiers":["A1","A2"],"note":null}"#,
    "{'ledger-number': 'C1', item: 8, rate: '20M', 'former-identifiers': ['A1', 'A2'], note: null, }\n",
  ])
  func readsEveryShape(text: String) {
    let result = read(text)
    #expect(result.findings.isEmpty)
    #expect(result.drafts.map(\.key) == ["C1"])
    let fields = result.drafts.first?.fields
    #expect(fields?["item"] == "8")
    #expect(fields?["rate"] == "20M")
    #expect(fields?["former-identifiers"] == "A1;A2")
    #expect(result.drafts.first?.stated.contains("note") == true)
  }

  @Test func readsLines() {
    let result = read(#"{"ledger-number":"C1","area":"甲"}"# + "\n\n" + #"{"ledger-number":"C2"}"# + "\r\n")
    #expect(result.findings.isEmpty)
    #expect(result.drafts.map(\.key) == ["C1", "C2"])
    #expect(result.drafts.map(\.stated) == [["ledger-number", "area"], ["ledger-number"]])
    #expect(result.drafts.map { $0.place?.line } == [1, 3])
  }

  @Test(arguments: [
    (#"[{"ledger-number":"C1","rate":"20"}]"#, ["rate-without-unit@1:31"]),
    (#"[{"ledger-number":"C1","rat":"20M"}]"#, ["unknown-header@1:30"]),
    (#"[{"area":"C1"}]"#, ["column-missing@1:2"]),
    (#"[{"area":"C1"},{"area":"C2"}]"#, ["column-missing@1:2"]),
    (
      #"[{"ledger-number":"C1"},{"area":"C2"},{"area":"C3"}]"#,
      ["column-missing@1:25", "column-missing@1:39"]
    ),
    (#"[{"ledger-number":"C1","area":{"a":1}}]"#, ["unreadable-value@1:31"]),
    (#"[7]"#, ["not-a-row@1:2"]),
    (#"[{"ledger-number":"C1"},{"ledger-number":"C1"}]"#, ["duplicate-key@1:25"]),
    (#"{"schema":"circuitbook/device-records/1","rows":[]}"#, ["wrong-schema@1:11"]),
    ("{\"ledger-number\":\"C1\"}\n{\"ledger-number\":\"C2\",\"rate\":\"20\"}\n", ["rate-without-unit@2:30"]),
    ("[]", ["nothing-there@0:0"]),
  ])
  func namesMistakesWithTheirPlaces(text: String, marks: [String]) { #expect(read(text).marks == marks) }

  @Test func reportsAnUnknownMemberOnce() {
    let text = #"[{"ledger-number":"C1","x":1},{"ledger-number":"C2","x":2}]"#
    #expect(read(text).findings.map(\.code) == ["unknown-header"])
    let result = read(text, ImportOptions(ignoreUnknownColumns: true))
    #expect(result.findings.map(\.code) == ["columns-ignored"])
    #expect(result.drafts.count == 2)
  }

  @Test func brokenTextIsAnError() {
    let result = read(#"[{"ledger-number":"C1""#)
    #expect(result.findings.hasErrors)
  }
}
