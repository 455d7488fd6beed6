/// A fixed distance from UTC, in whole minutes, less than a day either way.
public struct TimeZoneOffset: Sendable, Hashable {
  /// Seconds east of UTC; negative to the west.
  public var seconds: Int { Int(minutes) * 60 }

  private let minutes: Int16

  /// UTC itself.
  public static let utc = TimeZoneOffset(eastMinutes: 0)
  /// China Standard Time (Asia/Shanghai): +08:00 all year.
  ///
  /// The zone had daylight saving until 1991; for the dates of contracts and measurements it is one fixed offset.
  public static let shanghai = TimeZoneOffset(eastMinutes: 480)

  private init(eastMinutes: Int16) { minutes = eastMinutes }

  /// The offset so many minutes east of UTC; nil at or beyond a full day.
  public init?(minutes: Int) {
    guard (-1439...1439).contains(minutes) else { return nil }
    self.init(eastMinutes: Int16(minutes))
  }
}

extension TimeZoneOffset: CustomStringConvertible {
  /// The offset as RFC 3339 writes it: `Z`, `+08:00`, `-03:30`.
  public var description: String {
    if minutes == 0 { return "Z" }
    let distance = Int(minutes.magnitude)
    return "\(minutes < 0 ? "-" : "+")\(padded(distance / 60, to: 2)):\(padded(distance % 60, to: 2))"
  }
}

extension TextCursor {
  /// `Z`, `+08:00` or `-03:30` (RFC 3339 §5.6, time-offset).
  mutating func timeZoneOffset() throws(CivilTimeError) -> TimeZoneOffset {
    if take(UInt8(ascii: "Z"), UInt8(ascii: "z")) != nil { return .utc }
    let start = offset
    guard let sign = take(UInt8(ascii: "+"), UInt8(ascii: "-")) else { throw error(.malformed) }
    let hours = try number(digits: 2)
    try expect(UInt8(ascii: ":"))
    let minutes = try number(digits: 2)
    let distance = hours * 60 + minutes
    guard minutes < 60, let result = TimeZoneOffset(minutes: sign == UInt8(ascii: "-") ? -distance : distance)
    else { throw error(.impossibleTime, at: start) }
    return result
  }
}
