import Tables
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("  带宽（标称）\u{3000}", "带宽(标称)"), ("Ａ端\u{00A0}\n地址", "A端 地址"), ("\u{FEFF}合同\u{200B}", "合同"), ("", ""),
    ("１２：３０", "12:30"), ("一、二", "一、二"),
    ("a\r\nb", "a b"), ("\t20  M ", "20 M"), ("一鿿", "一鿿"), ("\u{4DFF} \u{A000}", "\u{4DFF} \u{A000}"),
  ])
  func readsAsAPersonDoes(text: String, folded: String) {
    #expect(text.folded == folded)
    #expect(folded.folded == folded)
  }

  @Test(arguments: [("Ledger Number", "ledgernumber"), ("Ａ 端名称", "a端名称")])
  func comparesHeaders(text: String, folded: String) { #expect(text.foldedForMatching == folded) }

  @Test(arguments: [("cs-mstp_0001", "CSMSTP0001"), ("ＣＳ/1.2", "CS12")])
  func comparesIdentifiers(text: String, folded: String) { #expect(text.foldedIdentifier == folded) }

  /// The quick way over bytes against the slow one over scalars, which is what the rule says.
  @Test func bytesAndScalarsFoldAlike() {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SplitMix(seed: seed)
    let alphabet = Array("aZ0-_/. \t\r\n~!一线鿿䷿ꀀＡ（\u{3000}\u{A0}\u{FEFF}é".unicodeScalars)
    for _ in 0..<2_000 {
      var scalars = String.UnicodeScalarView()
      let pool = random.next() % 2 == 0 ? alphabet.prefix(16) : alphabet[...]
      for _ in 0..<(random.next() % 9) { scalars.append(pool[Int(random.next() % UInt64(pool.count))]) }
      let text = String(scalars)
      let folded = slowlyFolded(text)
      #expect(text.folded == folded, "seed \(seed)")
      #expect(text.foldedForMatching == folded.lowercased().filter { $0 != " " }, "seed \(seed)")
      #expect(text.foldedIdentifier == folded.uppercased().filter { !"-_/. ".contains($0) }, "seed \(seed)")
    }
  }

  private func slowlyFolded(_ text: String) -> String {
    var words: [String] = [""]
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      let plain = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if plain.properties.isWhitespace || plain == "\u{FEFF}" {
        words.append("")
      } else {
        words[words.count - 1].unicodeScalars.append(plain)
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
