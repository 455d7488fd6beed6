import SNMPValues
import Testing

@Suite struct DisplayTextTests {
  static let cases: [(bytes: [UInt8], text: String)] = [
    ([UInt8]("GigabitEthernet0/0/1".utf8), "GigabitEthernet0/0/1"),
    ([UInt8]("青石县教育局 20M".utf8), "青石县教育局 20M"),
    ([], ""),
    ([0x65, 0x74, 0x68, 0x00, 0x00], "eth"),
    ([0x65, 0x74, 0x68, 0x20], "eth"),
    // ESC [ 2 J clears a terminal; a newline forges a line of a log; U+202E turns the text round.
    ([0x1B, 0x5B, 0x32, 0x4A, 0x61, 0x0A, 0x62], "[2Jab"),
    ([0x61, 0xE2, 0x80, 0xAE, 0x62], "ab"),
    ([0xC2, 0x9B, 0x61], "a"),
    // GBK of 教育: no UTF-8.
    ([0xBD, 0xCC, 0xD3, 0xFD], "0xbdccd3fd"),
    ([0x41, 0x0D, 0xDA], "0x410dda"),
    ([0xC0, 0x80], "0xc080"),
  ]

  @Test(arguments: cases) func bytesAreShownSafely(bytes: [UInt8], text: String) {
    #expect(displayText(bytes) == text)
  }
}
