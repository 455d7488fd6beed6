import Wording

/// What can be wrong with the form of a text file.
enum CSVMistake: Sendable, Hashable {
  case nulByte
  case loneQuote
  case textAfterQuote
  case unclosedQuote
  case notUTF8
  case cellTooLong
  case rowTooLong
  case tooManyColumns(Int, Int)
  case tooManyRows(Int)
  case tooManyCells(Int)
  case tooManyMistakes(Int)

  /// Whether it concerns a whole row or the file, not one cell.
  var isAboutRow: Bool {
    switch self {
    case .rowTooLong, .tooManyColumns, .tooManyRows, .tooManyCells, .tooManyMistakes: true
    default: false
    }
  }

  func finding(at place: Place, value: String?) -> Finding {
    Finding(.error, code: code, phrase, at: place, value: value, remedy: remedy)
  }

  private var code: String {
    switch self {
    case .nulByte: "nul-byte"
    case .loneQuote: "lone-quote"
    case .textAfterQuote: "text-after-quote"
    case .unclosedQuote: "unclosed-quote"
    case .notUTF8: "not-utf-8"
    case .cellTooLong: "cell-too-long"
    case .rowTooLong: "row-too-long"
    case .tooManyColumns: "too-many-columns"
    case .tooManyRows: "too-many-rows"
    case .tooManyCells: "too-many-cells"
    case .tooManyMistakes: "too-many-mistakes"
    }
  }

  private var phrase: Phrase {
    switch self {
    case .nulByte: Phrase(zh: "单元格中有空字符（NUL）", en: "the cell holds a NUL byte")
    case .loneQuote: Phrase(zh: "未加引号的单元格中出现引号", en: "a quote stands inside a cell that is not quoted")
    case .textAfterQuote:
      Phrase(zh: "此处开始的引号结束后还有文字", en: "text follows the quote that closes the one opened here")
    case .unclosedQuote: Phrase(zh: "此处开始的引号直到文件末尾没有结束", en: "the quote opened here is never closed")
    case .notUTF8: Phrase(zh: "文字不是有效的 UTF-8", en: "the text is not valid UTF-8")
    case .cellTooLong: Phrase(zh: "此处开始的单元格过长", en: "the cell that begins here is too long")
    case .rowTooLong: Phrase(zh: "此行过长", en: "the row is too long")
    case .tooManyColumns(let count, let most):
      Phrase(zh: "此行有 \(count) 列，至多 \(most) 列", en: "the row has \(count) columns, at most \(most) are read")
    case .tooManyRows(let most):
      Phrase(zh: "超过 \(most) 行，其余未读", en: "more than \(most) rows; the rest is unread")
    case .tooManyCells(let most):
      Phrase(zh: "超过 \(most) 个单元格，其余未读", en: "more than \(most) cells; the rest is unread")
    case .tooManyMistakes(let most):
      Phrase(zh: "格式错误达到 \(most) 处，其余未读", en: "\(most) mistakes of form; the rest is unread")
    }
  }

  private var remedy: Phrase? {
    switch self {
    case .nulByte, .tooManyMistakes:
      Phrase(zh: "确认这是文本文件（CSV）", en: "make sure that this is a text file (CSV)")
    case .loneQuote, .textAfterQuote:
      Phrase(zh: "引号写两遍，并给整个单元格加引号", en: "double the quote and put the whole cell in quotes")
    case .unclosedQuote, .cellTooLong:
      Phrase(zh: "检查此处的引号是否成对", en: "check whether the quotes here come in pairs")
    case .notUTF8: Phrase(zh: "另存为 UTF-8，或指明编码", en: "save it as UTF-8, or name its encoding")
    case .rowTooLong, .tooManyColumns, .tooManyRows, .tooManyCells: nil
    }
  }
}
