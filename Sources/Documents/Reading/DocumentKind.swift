import Wording

/// What a file is by its first bytes, whatever its name says.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  /// Text in one of the encodings of ``TextEncoding``.
  case text
  /// A zip archive that holds a workbook (XLSX, ECMA-376 part 2).
  case workbook
  /// Another zip archive.
  case zip
  /// A workbook of before 2007 (.xls), or another OLE compound file (MS-CFB §2.2).
  case oldWorkbook = "old-workbook"
  /// A web page or XML, which billing systems like to name `.xls`.
  case markup
  /// A PDF document.
  case pdf
  /// A compressed file (RFC 1952 §2.3.1).
  case gzip
  /// Anything else that is not text.
  case binary

  /// Looks at the first bytes; 4 KiB are enough.
  public init(of bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(4096))
    if let known = Self.signatures.first(where: { start.starts(with: $0.bytes) }) {
      self = known.kind == .zip && Self.isWorkbook(start) ? .workbook : known.kind
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      self = .text
    } else if start.contains(0) {
      self = .binary
    } else {
      self = Self.isMarkup(start) ? .markup : .text
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: Self)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWorkbook),
    (Array("%PDF-".utf8), .pdf), ([0x1F, 0x8B], .gzip),
  ]

  /// The first entry of a workbook is nearly always one of these.
  private static func isWorkbook(_ start: [UInt8]) -> Bool {
    ["[Content_Types].xml", "xl/", "_rels/.rels", "docProps/"].contains { name in
      start.dropFirst(30).starts(with: Array(name.utf8))
    }
  }

  private static func isMarkup(_ start: [UInt8]) -> Bool {
    let text = String(decoding: start.prefix(512), as: UTF8.self).lowercased().drop {
      $0.isWhitespace || $0 == "\u{FEFF}"
    }
    return ["<?xml", "<html", "<!doctype html", "<table", "<meta"].contains { text.hasPrefix($0) }
  }

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .text: Phrase(zh: "文本", en: "text")
    case .workbook: Phrase(zh: "XLSX 工作簿", en: "an XLSX workbook")
    case .zip: Phrase(zh: "zip 压缩包", en: "a zip archive")
    case .oldWorkbook: Phrase(zh: "旧版 .xls 工作簿", en: "an old .xls workbook")
    case .markup: Phrase(zh: "网页或 XML", en: "a web page or XML")
    case .pdf: Phrase(zh: "PDF 文件", en: "a PDF document")
    case .gzip: Phrase(zh: "gzip 压缩文件", en: "a gzip file")
    case .binary: Phrase(zh: "二进制文件", en: "a binary file")
    }
  }

  /// How to get text out of it.
  public var remedy: Phrase? {
    switch self {
    case .text: nil
    case .workbook: Phrase(zh: "在此处须为文本：另存为 CSV UTF-8", en: "text is wanted here: save it as CSV UTF-8")
    case .oldWorkbook, .markup:
      Phrase(
        zh: "用电子表格软件打开，另存为 .xlsx 或 CSV UTF-8",
        en: "open it in a spreadsheet and save it as .xlsx or CSV UTF-8")
    case .zip: Phrase(zh: "先解压，再读入其中的文件", en: "unpack it and read the file inside")
    case .gzip: Phrase(zh: "先解压：gunzip", en: "unpack it first: gunzip")
    case .pdf: Phrase(zh: "向对方索取电子表格", en: "ask for the spreadsheet behind it")
    case .binary:
      Phrase(
        zh: "若为无 BOM 的 UTF-16，请加 --encoding utf-16le；否则另存为 CSV UTF-8",
        en: "if it is UTF-16 without a mark, add --encoding utf-16le; otherwise save it as CSV UTF-8")
    }
  }
}
