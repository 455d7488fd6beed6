/// Everything that can be wrong with the syntax of a JSON or JSON5 text; the raw value is the stable code.
public enum JSONSyntaxFault: String, Sendable, Hashable, CaseIterable {
  /// The text has no value at all.
  case emptyDocument = "empty-document"
  /// Something follows the value.
  case trailingText = "trailing-text"
  /// A value is expected, but something else stands there.
  case missingValue = "missing-value"
  /// A key is expected, but something else stands there.
  case missingKey = "missing-key"
  /// A colon is missing after a key.
  case missingColon = "missing-colon"
  /// A comma is missing between two items or members.
  case missingComma = "missing-comma"
  /// A comma stands before the closing bracket (strict JSON only).
  case trailingComma = "trailing-comma"
  /// A comma or colon is the full-width one of Chinese typing.
  case fullWidthPunctuation = "full-width-punctuation"
  /// Something that belongs to no value.
  case unexpectedCharacter = "unexpected-character"
  /// A bracket closes what was not opened.
  case mismatchedBracket = "mismatched-bracket"
  /// A word other than true, false and null.
  case unknownLiteral = "unknown-literal"
  /// The key was already there; the first value stands.
  case duplicateKey = "duplicate-key"
  /// A key without quotes (strict JSON only).
  case unquotedKey = "unquoted-key"
  /// A string in single quotes (strict JSON only).
  case singleQuotes = "single-quotes"
  /// A comment (strict JSON only).
  case comment = "comment-not-allowed"
  /// Not a number by the grammar.
  case badNumber = "bad-number"
  /// `Infinity` or `NaN`.
  case notFinite = "number-not-finite"
  /// More than 38 significant digits.
  case tooManyDigits = "number-too-long"
  /// A power of ten beyond ±9,999.
  case numberOutOfRange = "number-out-of-range"
  /// An escape that does not exist.
  case badEscape = "bad-escape"
  /// Half of a UTF-16 pair.
  case loneSurrogate = "lone-surrogate"
  /// A control character inside a string.
  case controlCharacter = "control-character"
  /// Bytes that are not UTF-8.
  case invalidUTF8 = "invalid-utf8"
  /// A string does not end on its line.
  case unclosedString = "unclosed-string"
  /// An array does not end.
  case unclosedArray = "unclosed-array"
  /// An object does not end.
  case unclosedObject = "unclosed-object"
  /// A comment does not end.
  case unclosedComment = "unclosed-comment"
  /// Arrays and objects within one another beyond the limit; skipped.
  case tooDeep = "too-deep"
  /// More bytes or values than the limit.
  case tooLarge = "too-large"
  /// More errors than the limit; the rest is not listed.
  case tooManyErrors = "too-many-errors"
}

extension JSONSyntaxFault {
  /// The Chinese wording; `detail` is the piece of text in question.
  func zh(_ detail: String) -> String {
    switch self {
    case .emptyDocument: "文件没有内容"
    case .trailingText: "数据结束后还有多余内容"
    case .missingValue: "此处应有一个值"
    case .missingKey: "此处应有一个键"
    case .missingColon: "键之后缺少冒号"
    case .missingComma: "两项之间缺少逗号"
    case .trailingComma: "最后一项之后不应有逗号"
    case .fullWidthPunctuation: "应使用半角标点：\(detail)"
    case .unexpectedCharacter: "无法识别的内容：\(detail)"
    case .mismatchedBracket: "括号不配对：\(detail)"
    case .unknownLiteral: "未知的字面量：\(detail)"
    case .duplicateKey: "键重复：\(detail)"
    case .unquotedKey: "键应加双引号：\(detail)"
    case .singleQuotes: "字符串应使用双引号"
    case .comment: "此处不允许注释"
    case .badNumber: "数字格式不正确：\(detail)"
    case .notFinite: "不允许无穷大或非数值：\(detail)"
    case .tooManyDigits: "数字超过 38 位有效数字"
    case .numberOutOfRange: "数字的量级超出范围：\(detail)"
    default: zhOfLimits(detail)
    }
  }

  private func zhOfLimits(_ detail: String) -> String {
    switch self {
    case .badEscape: "转义序列不正确：\(detail)"
    case .loneSurrogate: "不成对的 UTF-16 代理项：\(detail)"
    case .controlCharacter: "字符串中有控制字符：\(detail)"
    case .invalidUTF8: "不是有效的 UTF-8 编码"
    case .unclosedString: "字符串没有结束"
    case .unclosedArray: "数组没有结束"
    case .unclosedObject: "对象没有结束"
    case .unclosedComment: "注释没有结束"
    case .tooDeep: "嵌套超过 \(detail) 层"
    case .tooLarge: "内容过大，上限为 \(detail)"
    case .tooManyErrors: "错误超过 \(detail) 个，其余未列出"
    default: rawValue
    }
  }

  /// The English wording; `detail` is the piece of text in question.
  func en(_ detail: String) -> String {
    switch self {
    case .emptyDocument: "the text is empty"
    case .trailingText: "something follows the value"
    case .missingValue: "a value is expected here"
    case .missingKey: "a key is expected here"
    case .missingColon: "a colon is missing after the key"
    case .missingComma: "a comma is missing between two items"
    case .trailingComma: "no comma may follow the last item"
    case .fullWidthPunctuation: "full-width punctuation instead of ASCII: \(detail)"
    case .unexpectedCharacter: "this belongs to no value: \(detail)"
    case .mismatchedBracket: "the bracket closes nothing: \(detail)"
    case .unknownLiteral: "unknown literal: \(detail)"
    case .duplicateKey: "duplicate key: \(detail)"
    case .unquotedKey: "the key needs double quotes: \(detail)"
    case .singleQuotes: "strings take double quotes"
    case .comment: "comments are not allowed here"
    case .badNumber: "not a number: \(detail)"
    case .notFinite: "infinities and NaN are not allowed: \(detail)"
    case .tooManyDigits: "the number has more than 38 significant digits"
    case .numberOutOfRange: "the number's magnitude is out of range: \(detail)"
    default: enOfLimits(detail)
    }
  }

  private func enOfLimits(_ detail: String) -> String {
    switch self {
    case .badEscape: "no such escape: \(detail)"
    case .loneSurrogate: "half of a UTF-16 pair: \(detail)"
    case .controlCharacter: "control character in a string: \(detail)"
    case .invalidUTF8: "not valid UTF-8"
    case .unclosedString: "the string does not end"
    case .unclosedArray: "the array does not end"
    case .unclosedObject: "the object does not end"
    case .unclosedComment: "the comment does not end"
    case .tooDeep: "nested deeper than \(detail)"
    case .tooLarge: "too large; the limit is \(detail)"
    case .tooManyErrors: "more than \(detail) errors; the rest is not listed"
    default: rawValue
    }
  }
}
