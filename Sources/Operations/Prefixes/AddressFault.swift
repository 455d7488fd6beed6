import IPAddressing
import Tables
import Wording

/// What is wrong with one text of a prefix command, before its place is known.
public struct AddressFault: Error, Sendable, Hashable {
  /// The stable code, kebab case.
  public var code: String
  /// What is the matter.
  public var phrase: Phrase
  /// The byte of the text where the fault begins.
  public var offset: Int
  /// The way out.
  public var remedy: Phrase?

  /// Creates a fault.
  public init(_ code: String, _ phrase: Phrase, offset: Int = 0, remedy: Phrase? = nil) {
    self.code = code
    self.phrase = phrase
    self.offset = offset
    self.remedy = remedy
  }

  /// Creates a fault from what a parser said.
  public init(_ error: AddressParsingError) {
    self.init(error.code.rawValue, error.code.phrase, offset: error.offset, remedy: error.remedy)
  }

  /// A text that is longer than any address.
  static let tooLong = AddressFault(
    "line-too-long", Phrase(zh: "行过长，不是地址", en: "the line is too long to be an address"))

  /// The fault with its place: a line of a stream or the number of an argument, and a column from 1.
  func finding(in source: String, line: Int, column: Int, value: String) -> Finding {
    Finding(
      .error, code: code, phrase, at: Place(source: source, line: line, column: column + offset),
      value: value,
      remedy: remedy)
  }
}

extension AddressParsingError {
  /// The way out where one is certain.
  fileprivate var remedy: Phrase? {
    guard code == .hostBits, let suggestion else { return nil }
    return Phrase(
      zh: "此为接口地址，所在前缀是 \(suggestion)", en: "it is an interface address; the prefix meant is \(suggestion)")
  }
}

extension AddressParsingError.Code {
  /// What is wrong, in both languages.
  public var phrase: Phrase { Phrase(zh: chinese, en: summary) }

  private var chinese: String {
    switch self {
    case .empty: "没有内容"
    case .unexpectedCharacter: "此处不应有该字符"
    case .zone: "地址不含区域标识（%）"
    case .emptyZone: "% 之后缺少区域标识"
    case .zoneTooLong: "区域标识过长"
    case .misplacedZone: "该地址不分区域"
    case .unexpectedLength: "单个地址不带前缀长度"
    case .emptyOctet: "缺少一段（0…255）"
    case .octetOutOfRange: "一段的值大于 255"
    case .leadingZero: "数字有前导零"
    case .tooFewOctets: "不足四段"
    case .tooManyOctets: "多于四段"
    case .emptyGroup: "缺少一组十六进制数字"
    case .groupTooLong: "一组多于四位"
    case .tooFewGroups: "不足八组"
    case .tooManyGroups: "多于八组"
    case .secondCompression: "出现第二个“::”"
    case .emptyCompression: "“::”没有代替任何一组"
    case .misplacedOctets: "十进制段不在末尾"
    case .missingLength: "缺少前缀长度"
    case .lengthOutOfRange: "前缀长度过大"
    case .hostBits: "主机位不为零"
    case .missingRangeEnd: "缺少范围的末地址"
    case .mixedFamilies: "范围两端不是同一地址族"
    case .reversedRange: "范围的末地址小于首地址"
    case .groupWidth: "各组须都为两位或都为四位"
    case .mixedSeparators: "分隔符前后不一"
    case .tooFewBytes: "硬件地址过短"
    case .tooManyBytes: "硬件地址过长"
    case .notReverseName: "不是 in-addr.arpa 或 ip6.arpa 下的名称"
    case .badNibble: "标签不是一位十六进制数字"
    case .tooFewLabels: "标签不足，不是单个地址的名称"
    case .tooManyLabels: "标签多于地址所需"
    }
  }
}
