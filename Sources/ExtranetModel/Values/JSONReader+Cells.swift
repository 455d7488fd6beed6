import JSONText
import Tables
import Wording

extension JSONReader {
  /// Reads this value as a cell would be read: a text, or a number as it is written.
  ///
  /// Reports what the cell's type says, at this value's place.
  public func asCell<Value: CellValue>(_ type: Value.Type = Value.self) -> Value? {
    guard let text = value.string ?? value.number?.canonical else {
      report(code: "not-a-text", zh: "应为文字或数字", en: "a text or a number is expected")
      return nil
    }
    let folded = text.folded
    guard !folded.isEmpty else {
      report(code: "empty-text", zh: "不得为空；没有就不写此键", en: "must not be empty: leave the key out instead")
      return nil
    }
    // A text that stands as written keeps its full-width signs; only what cannot be read so is folded.
    if text.first != " ", text.last != " ", let value = try? Value(cell: text) { return value }
    do throws(CellError) {
      return try Value(cell: folded)
    } catch {
      let way = error.remedy.map { (zh: "；\($0.zh)", en: "; \($0.en)") } ?? (zh: "", en: "")
      report(
        code: error.code, zh: "\(error.phrase.zh)：\(folded)\(way.zh)",
        en: "\(error.phrase.en): \(folded)\(way.en)")
      return nil
    }
  }

  /// Reads a required member as a cell.
  public func cell<Value: CellValue>(_ key: String, as type: Value.Type = Value.self) -> Value? {
    required(key)?.asCell(type)
  }

  /// Reads a member that may be absent as a cell.
  public func optionalCell<Value: CellValue>(_ key: String, as type: Value.Type = Value.self) -> Value? {
    optional(key)?.asCell(type)
  }

  /// Reads a required list of cells; a faulty item is reported and left out.
  public func cells<Value: CellValue>(_ key: String, as type: Value.Type = Value.self) -> [Value] {
    array(key).compactMap { $0.asCell(type) }
  }

  /// Reads a list of cells that may be absent.
  public func optionalCells<Value: CellValue>(_ key: String, as type: Value.Type = Value.self) -> [Value] {
    optionalArray(key).compactMap { $0.asCell(type) }
  }
}

extension JSONValue {
  /// A cell's canonical text as JSON.
  public static func cell(_ value: some CellValue) -> JSONValue { .string(value.cellText) }
  /// A list of cells as JSON.
  public static func cells(_ values: [some CellValue]) -> JSONValue { .array(values.map { .cell($0) }) }
  /// An object without the members that are absent.
  public static func present(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { key, value in value.map { (key, $0) } })
  }
}
