import Tables
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("  带宽（标称）\u{3000}", "带宽(标称)"), ("Ａ端\u{00A0}\n地址", "A端 地址"), ("\u{FEFF}合同\u{200B}", "合同"), ("", ""),
    ("１２：３０", "12:30"), ("一、二", "一、二"),
  ])
  func readsAsAPersonDoes(text: String, folded: String) {
    #expect(text.folded == folded)
    #expect(folded.folded == folded)
  }

  @Test(arguments: [("Ledger Number", "ledgernumber"), ("Ａ 端名称", "a端名称")])
  func comparesHeaders(text: String, folded: String) { #expect(text.foldedForMatching == folded) }

  @Test(arguments: [("cs-mstp_0001", "CSMSTP0001"), ("ＣＳ/1.2", "CS12")])
  func comparesIdentifiers(text: String, folded: String) { #expect(text.foldedIdentifier == folded) }
}
