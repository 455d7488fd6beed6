import Wording

/// What a reader of records can find wrong, besides what a column says about a cell.
enum ImportMistake: Sendable, Hashable {
  case nothingThere
  case noHeader([Phrase])
  case unknownHeader(suggestions: [String])
  case unitDiffers(Phrase)
  case duplicateHeader(Phrase, first: Place)
  case dataWithoutHeader
  case columnMissing(Phrase)
  /// A column that tells the records apart: no one value could be said for all of them.
  case keyColumnMissing(Phrase)
  case valueMissing(Phrase)
  case duplicateKey(first: Place)
  case unknownConstant(suggestions: [String])
  case constantDiffers(Phrase, said: String)
  case notARow
  case wrongSchema(expected: String)
  case unreadableValue
  case mangledNumber

  func finding(at place: Place?, value: String? = nil) -> Finding {
    Finding(.error, code: code, phrase, at: place, value: value, remedy: remedy)
  }

  private var code: String {
    switch self {
    case .nothingThere: "nothing-there"
    case .noHeader: "no-header"
    case .unknownHeader: "unknown-header"
    case .unitDiffers: "unit-differs"
    case .duplicateHeader: "duplicate-header"
    case .dataWithoutHeader: "data-without-header"
    case .columnMissing, .keyColumnMissing: "column-missing"
    case .valueMissing: "value-missing"
    case .duplicateKey: "duplicate-key"
    case .unknownConstant: "unknown-constant"
    case .constantDiffers: "constant-differs"
    case .notARow: "not-a-row"
    case .wrongSchema: "wrong-schema"
    case .unreadableValue: "unreadable-value"
    case .mangledNumber: "mangled-number"
    }
  }

  private var phrase: Phrase {
    switch self {
    case .nothingThere: Phrase(zh: "没有内容", en: "there is nothing in it")
    case .noHeader: Phrase(zh: "找不到表头", en: "no header row is found")
    case .unknownHeader: Phrase(zh: "不认识的列", en: "unknown column")
    case .unitDiffers(let column):
      Phrase(zh: "“\(column.zh)”列的单位与此不同", en: "the column “\(column.en)” is kept in another unit")
    case .duplicateHeader(let column, let first):
      Phrase(
        zh: "“\(column.zh)”列出现两次，第一次在 \(first)",
        en: "the column “\(column.en)” stands twice, first at \(first)")
    case .dataWithoutHeader: Phrase(zh: "此列有内容而没有表头", en: "the column has cells but no header")
    case .columnMissing(let column), .keyColumnMissing(let column):
      Phrase(zh: "缺少“\(column.zh)”列", en: "the column “\(column.en)” is missing")
    case .valueMissing(let column): Phrase(zh: "“\(column.zh)”不能为空", en: "“\(column.en)” must not be blank")
    case .duplicateKey(let first):
      Phrase(zh: "与 \(first) 是同一条记录", en: "the same record stands at \(first)")
    case .unknownConstant: Phrase(zh: "--set 中有不认识的列", en: "--set names an unknown column")
    case .constantDiffers(let column, let said):
      Phrase(
        zh: "“\(column.zh)”与 --set 给出的 \(said) 不同", en: "“\(column.en)” is not \(said) as --set says")
    case .notARow: Phrase(zh: "应为对象，以列代码为键", en: "an object keyed by column codes is expected")
    case .wrongSchema(let expected): Phrase(zh: "应为 \(expected)", en: "\(expected) is expected")
    case .unreadableValue:
      Phrase(zh: "应为文字、数、true、false、null 或它们的列表", en: "text, number, true, false, null or a list is expected")
    case .mangledNumber:
      Phrase(
        zh: "长号码被表格软件改成了科学计数，位数已丢失",
        en: "a spreadsheet turned a long number into an exponent; digits are lost")
    }
  }

  private var remedy: Phrase? {
    switch self {
    case .noHeader(let required):
      Phrase(
        zh: "至少需要：" + required.map(\.zh).joined(separator: "、"),
        en: "at least needed: " + required.map(\.en).joined(separator: ", "))
    case .unknownHeader(let suggestions), .unknownConstant(let suggestions): Self.remedy(suggestions)
    case .unitDiffers: Phrase(zh: "换算后改表头", en: "convert the figures and change the header")
    case .duplicateHeader: Phrase(zh: "只留一列", en: "keep one of them")
    case .dataWithoutHeader: Phrase(zh: "补上表头或删除此列", en: "name the column or remove it")
    case .columnMissing:
      Phrase(zh: "补上此列，或用 --set 指明", en: "add it, or say it with --set")
    case .keyColumnMissing:
      Phrase(zh: "补上此列：记录靠它区分，每行不同", en: "add it: it tells the records apart, each row has its own")
    case .duplicateKey: Phrase(zh: "只留一行", en: "keep one of them")
    case .constantDiffers:
      Phrase(
        zh: "--set 只填空格，不改文件里的值：改正该格，或去掉 --set",
        en: "--set fills blank cells and changes none: correct the cell, or leave --set out")
    case .mangledNumber:
      Phrase(zh: "把该列设为文本，重新填入原号码", en: "make the column text and enter the number again")
    case .nothingThere, .valueMissing, .notARow, .wrongSchema, .unreadableValue: nil
    }
  }

  private static func remedy(_ suggestions: [String]) -> Phrase {
    if suggestions.isEmpty {
      return Phrase(
        zh: "改正或删除此列，或加 --ignore-unknown 略去",
        en: "correct or remove it, or pass over it with --ignore-unknown")
    }
    return Phrase(
      zh: "是否指：" + suggestions.joined(separator: "、"),
      en: "did you mean: " + suggestions.joined(separator: ", "))
  }
}
