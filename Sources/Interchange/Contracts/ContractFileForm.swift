import JSONText
import Wording

extension ContractFile {
  /// What somebody takes for a contract's file and is none: a sheet, or rows of records.
  ///
  /// Without it every line of a sheet would be a mistake of JSON, and rows would lack every field of a contract.
  static func mistakenForm(of bytes: [UInt8], _ document: JSONDocument, source: String) -> Finding? {
    if let root = document.root, let schema = rowSchema(of: root) {
      return mistaken(
        Phrase(zh: "这是逐行的记录，不是合同文件", en: "these are rows of records, not a contract's file"), schema, source)
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard !document.errors.isEmpty, isSheet(text) else { return nil }
    let line = String(decoding: text.prefix { $0 != 0x0A && $0 != 0x0D }.prefix(120), as: UTF8.self)
    return mistaken(
      Phrase(zh: "这是一张表格，不是合同文件", en: "this is a sheet, not a contract's file"),
      String(line.prefix(60)), source)
  }

  /// The schema of exported rows; empty where they name none.
  private static func rowSchema(of root: JSONValue) -> String? {
    guard root["contract"]?.object == nil, root["items"] == nil else { return nil }
    if let schema = root["schema"]?.string, schema.hasSuffix("-records/1") { return schema }
    return root["rows"]?.array == nil ? nil : root["schema"]?.string ?? ""
  }

  /// Whether the first line has several cells and does not begin as JSON5 does.
  private static func isSheet(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first(where: { $0 > 0x20 }), !Array("{[/\"'".utf8).contains(first) else {
      return false
    }
    return text.prefix { $0 != 0x0A }.contains { $0 == UInt8(ascii: ",") || $0 == 0x09 || $0 == 0x3B }
  }

  private static func mistaken(_ phrase: Phrase, _ value: String, _ source: String) -> Finding {
    Finding(
      .error, code: "not-a-contract-file", phrase, at: Place(source: source, line: 1), value: value,
      remedy: Phrase(
        zh:
          "合同文件是 JSON5（\(schema)），样例见 data/contracts/；账簿中的合同用 circuitbook export contract ID --for internal 写出",
        en: "a contract's file is JSON5 (\(schema)), see data/contracts/; one in the book is written by "
          + "circuitbook export contract ID --for internal"))
  }
}
