import Wording

/// In which form a table is printed: `--format`.
public enum TableFormat: String, Term {
  /// Lined-up text for people.
  case table
  /// One JSON document.
  case json
  /// One JSON object per line.
  case jsonLines = "jsonl"
  /// Comma separated text.
  case csv

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .table: Phrase(zh: "对齐文本", en: "aligned text")
    case .json: Phrase("JSON")
    case .jsonLines: Phrase("JSON Lines")
    case .csv: Phrase("CSV")
    }
  }
}

extension Table {
  /// The table in one form, with a line break at the end.
  /// - Parameters:
  ///   - format: the form.
  ///   - language: the language of names and sentences; JSON has both and heeds it not.
  ///   - width: the cells of a terminal line that aligned text may take; unlimited when absent.
  public func rendered(as format: TableFormat, in language: Language, width: Int? = nil) -> String {
    switch format {
    case .table: text(in: language, width: width)
    case .json: json()
    case .jsonLines: jsonLines()
    case .csv: csv(in: language)
    }
  }
}
