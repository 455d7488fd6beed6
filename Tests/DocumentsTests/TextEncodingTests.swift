import Documents
import Testing
import Wording

private func decoded(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws(DocumentError) -> TextDocument
{
  try TextDocument(decoding: bytes, source: "f.csv", encoding: encoding)
}

/// Bytes of GB 18030 and what they mean; made with Python's codec, an independent one.
private let chinese: [(text: String, bytes: [UInt8])] = [
  ("线路", [0xCF, 0xDF, 0xC2, 0xB7]), ("台账", [0xCC, 0xA8, 0xD5, 0xCB]), ("€", [0xA2, 0xE3]),
  ("²", [0x81, 0x30, 0x85, 0x35]), ("𠀀", [0x95, 0x32, 0x82, 0x36]), ("𠮷", [0x95, 0x34, 0xB2, 0x35]),
  ("㎡", [0xA9, 0x4F]), ("é", [0xA8, 0xA6]),
  // The pair that a lenient reader takes for UTF-8.
  ("联通", [0xC1, 0xAA, 0xCD, 0xA8]),
]

/// Texts that break off or go wrong, and the offset at which they do.
private let broken: [(bytes: [UInt8], encoding: TextEncoding, offset: Int)] = [
  ([0xFE, 0xFF, 0x00, 0x61, 0xD8, 0x00, 0x00, 0x61], .utf16BigEndian, 4),
  ([0xFF, 0xFE, 0x61, 0x00, 0x0A], .utf16LittleEndian, 4),
  ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], .utf8WithMark, 4),
  ([0xCF, 0xDF, 0x0A, 0xFF], .gb18030, 3), ([0xCF, 0xDF, 0xCF], .gb18030, 2),
  ([0x81, 0x30, 0x81], .gb18030, 0),
]

@Suite struct TextEncodingTests {
  @Test(arguments: chinese)
  func chineseIsReadAndWrittenInGB18030(text: String, bytes: [UInt8]) throws {
    #expect(try decoded(bytes, .gb18030).string == text)
    #expect(try TextEncoding.gb18030.encode(text, path: "f") == bytes)
    // 编号 in front, as a header would be.
    #expect(try decoded([0xB1, 0xE0, 0xBA, 0xC5, 0x2C] + bytes).encoding == .gb18030)
  }

  @Test(arguments: TextEncoding.allCases)
  func everyEncodingGivesBackWhatItGot(encoding: TextEncoding) throws {
    let text = "台账编号,带宽\r\nXL-001,100M\r\n「宽带」𠮷é²\n"
    let bytes = try encoding.encode(text, path: "f")
    let found = try decoded(bytes)
    #expect(found.string == text)
    #expect(found.encoding == encoding)
    #expect(try decoded(bytes, encoding).string == text)
  }

  @Test(arguments: [
    ("plain ASCII", TextEncoding.utf8), ("±5 °C, café", .utf8), ("线", .utf8), ("Привет", .utf8), ("ñ", .utf8),
    ("", .utf8),
  ])
  func validUTF8IsUTF8(text: String, encoding: TextEncoding) throws {
    #expect(try decoded(Array(text.utf8)).encoding == encoding)
  }

  @Test func whatCouldBeBothIsLeftToTheUser() throws {
    // 模 is C4 A3 in GB 18030, and C4 A3 is ģ in UTF-8.
    let bytes: [UInt8] = [0x61, 0x2C, 0xC4, 0xA3]
    let error = try #require(throws: DocumentError.self) { try decoded(bytes) }
    #expect(error.code == "ambiguous-encoding")
    #expect(error.remedy?.zh.contains("--encoding") == true)
    #expect(try decoded(bytes, .gb18030).string == "a,模")
    #expect(try decoded(bytes, .utf8).string == "a,ģ")
  }

  /// RFC 3629 §3 and §10: overlong forms, surrogates, too large, cut off, stray.
  @Test(
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xBF], [0xFE], [0xFF], [0xE4, 0xB8],
      [0xF0, 0x9F, 0x98],
      [0xC2], [0xC2, 0x41],
    ] as [[UInt8]])
  func strictUTF8NamesTheFirstBadByte(bad: [UInt8]) throws {
    let bytes = Array("编号\n线路,".utf8) + bad
    let error = try #require(throws: DocumentError.self) { try decoded(bytes, .utf8) }
    #expect(error.code == "bad-encoding")
    #expect(error.offset == 14)
    #expect(error.line == 2 && error.column == 4)
    #expect(error.finding.place?.description == "f.csv:2:4")
  }

  @Test(arguments: broken)
  func theOffsetCountsFromTheStartOfTheFile(bytes: [UInt8], encoding: TextEncoding, offset: Int) throws {
    let error = try #require(throws: DocumentError.self) { try decoded(bytes, encoding) }
    #expect(error.code == "bad-encoding")
    #expect(error.offset == offset)
  }

  @Test(
    arguments: [
      ([0xB1, 0xE0, 0xBA, 0xC5, 0x0A, 0xCF, 0xDF, 0xC2], nil, 7),
      ([0xB1, 0xE0, 0xBA, 0xC5, 0x0A, 0xCF, 0xDF, 0xC2], .gb18030, 7),
      ([0x61, 0x2C, 0xE7, 0xBA, 0xBF, 0xE8, 0xB7], nil, 5), ([0x61, 0x2C, 0xE7, 0xBA, 0xBF, 0xE8], .utf8, 5),
      ([0xFF, 0xFE, 0x61, 0x00, 0x0A], nil, 4),
    ] as [([UInt8], TextEncoding?, Int)])
  func aTextThatEndsWithinACharacterIsCutOff(bytes: [UInt8], encoding: TextEncoding?, offset: Int) throws {
    let error = try #require(throws: DocumentError.self) { try decoded(bytes, encoding) }
    #expect(error.code == "bad-encoding")
    #expect(error.offset == offset)
    #expect(error.phrase.en.contains("cut off") && error.phrase.zh.contains("不完整"))
    #expect(error.remedy?.en.contains("--encoding") == false)
  }

  @Test func neitherEncodingIsAnErrorWhereTheLongerOneEnds() throws {
    let error = try #require(throws: DocumentError.self) {
      try decoded([0xCF, 0xDF, 0x0A, 0x61, 0xFF, 0xFF])
    }
    #expect(error.offset == 4)
    #expect(error.line == 2 && error.column == 2)
    #expect(error.phrase.en.contains("0xFF"))
    #expect(error.remedy?.en.contains("--encoding") == true)
  }

  @Test func aCharacterWithoutACodeIsNamed() throws {
    // GB 18030-2005 gave the code of this private code point to a character of its own.
    let error = try #require(throws: DocumentError.self) {
      try TextEncoding.gb18030.encode("线路\u{E78D}台账\u{E78D}", path: "out.csv")
    }
    #expect(error.code == "unencodable")
    #expect(error.phrase.en.contains("U+E78D") && error.phrase.en.contains(" 1 characters"))
  }

  @Test func aNULIsNoText() throws {
    let error = try #require(throws: DocumentError.self) { try decoded(Array("a\nb\0".utf8)) }
    #expect(error.code == "contains-nul")
    #expect(error.line == 2 && error.column == 2)
  }

  /// The fast validator against the standard library's.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func theValidatorAgreesWithTheStandardLibrary(seed: UInt64) throws {
    var state = seed
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let interesting: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE4, 0xED, 0xF0, 0xF4, 0xFF,
    ]
    for _ in 0..<5_000 {
      let bytes = (0..<next(8)).map { _ in interesting[next(interesting.count)] }
      let expected = String(validating: bytes, as: UTF8.self) != nil
      #expect(((try? decoded(bytes, .utf8)) != nil) == expected, "seed \(seed), bytes \(bytes)")
    }
  }
}
