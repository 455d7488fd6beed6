/// Why a date, a time or a calendar could not be read.
///
/// The two wordings stand here as plain texts, because this module imports nothing.
public struct CivilTimeError: Error, Sendable, Hashable {
  /// What is wrong; the raw value is the stable code.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The text does not have the form of the value asked for.
    case malformed = "malformed-time"
    /// The form is right, but no such day exists: 30 February, month 13.
    case impossibleDay = "impossible-day"
    /// The form is right, but no such time of day or offset exists: 24:00, minute 60.
    case impossibleTime = "impossible-time"
    /// The year lies outside 0000–9999.
    case outOfRange = "time-out-of-range"
    /// Something follows the value.
    case trailingText = "trailing-text"
    /// A period ends before it begins.
    case reversedPeriod = "reversed-period"
    /// A calendar year names a day of another year.
    case dayOutsideYear = "day-outside-year"
    /// A calendar names one day both as holiday and as make-up workday.
    case contradictoryDay = "contradictory-day"
  }

  /// What is wrong.
  public let code: Code
  /// The text as it was given.
  public let input: String
  /// Where it goes wrong: UTF-8 bytes from the start of `input`, from 0.
  public let offset: Int

  /// Creates an error.
  public init(_ code: Code, input: String, offset: Int = 0) {
    self.code = code
    self.input = input
    self.offset = offset
  }
}

extension CivilTimeError {
  /// The Chinese wording, without the input.
  public var zh: String {
    switch code {
    case .malformed: "日期时间格式不正确"
    case .impossibleDay: "日期不存在"
    case .impossibleTime: "时间或时区不存在"
    case .outOfRange: "年份超出 0000–9999"
    case .trailingText: "日期时间之后有多余内容"
    case .reversedPeriod: "期间的结束早于开始"
    case .dayOutsideYear: "日期不属于该日历年度"
    case .contradictoryDay: "同一天既是节假日又是调休上班日"
    }
  }

  /// The English wording, without the input.
  public var en: String {
    switch code {
    case .malformed: "not a date or time in the expected form"
    case .impossibleDay: "no such day"
    case .impossibleTime: "no such time of day or offset"
    case .outOfRange: "the year lies outside 0000–9999"
    case .trailingText: "something follows the date or time"
    case .reversedPeriod: "the period ends before it begins"
    case .dayOutsideYear: "the day belongs to another calendar year"
    case .contradictoryDay: "the day is both a holiday and a make-up workday"
    }
  }
}

extension CivilTimeError: CustomStringConvertible {
  /// The English wording with the input and the place.
  public var description: String { "\(en): '\(input)' at byte \(offset)" }
}
