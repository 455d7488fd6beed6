import Wording

/// The encodings in which offices and carriers exchange text.
public enum TextEncoding: String, Term {
  /// UTF-8 without a byte order mark (RFC 3629).
  case utf8 = "utf-8"
  /// UTF-8 with a byte order mark, by which spreadsheets recognise it.
  case utf8WithMark = "utf-8-bom"
  /// UTF-16, least significant byte first (RFC 2781); "Unicode text" of spreadsheets.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, most significant byte first (RFC 2781).
  case utf16BigEndian = "utf-16be"
  /// GB 18030, of which GBK and GB 2312 are parts; "ANSI" on Chinese desktops.
  case gb18030

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .utf8: Phrase("UTF-8")
    case .utf8WithMark: Phrase(zh: "UTF-8（带 BOM）", en: "UTF-8 with BOM")
    case .utf16LittleEndian: Phrase("UTF-16LE")
    case .utf16BigEndian: Phrase("UTF-16BE")
    case .gb18030: Phrase("GB18030")
    }
  }

  /// Other spellings under which people know it.
  public var aliases: [String] {
    switch self {
    case .utf8: ["utf8"]
    case .utf8WithMark: ["utf8-bom", "utf-8-sig"]
    case .utf16LittleEndian: ["utf16le", "utf-16", "unicode"]
    case .utf16BigEndian: ["utf16be"]
    case .gb18030: ["gbk", "gb2312", "cp936", "936", "ansi"]
    }
  }

  /// The byte order mark it is written with; empty for those written without.
  var mark: [UInt8] {
    switch self {
    case .utf8, .gb18030: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// The name under which the C library's converter knows it.
  var converterName: String {
    switch self {
    case .utf8, .utf8WithMark: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    }
  }
}
