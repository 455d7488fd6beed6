extension Instant: CustomStringConvertible {
  /// Reads RFC 3339: `2026-05-01T08:30:00+08:00`, `2026-05-01T00:30:00.25Z`.
  ///
  /// `t`, `z` and a space instead of `T` are accepted (RFC 3339 §5.6 notes); digits after the ninth of a fraction
  /// are dropped; a leap second (`23:59:60` UTC) is the instant that follows it.
  /// - Throws: the place of the first byte that does not fit.
  public init(parsing text: String) throws(CivilTimeError) {
    var cursor = TextCursor(text)
    self = try cursor.instant()
    try cursor.expectEnd()
  }

  /// The instant in UTC, RFC 3339: `2026-05-01T00:30:00Z`, with as many decimals as it has.
  public var description: String { formatted(offset: .utc) }

  /// The instant at an offset, RFC 3339: `2026-05-01T08:30:00+08:00`, with as many decimals as it has.
  ///
  /// An instant whose local day would lie outside years 0000–9999 is written in UTC.
  public func formatted(offset: TimeZoneOffset) -> String {
    let local = secondsSince1970 + Int64(offset.seconds)
    let days = Int((local - (local < 0 ? 86_399 : 0)) / 86_400)
    guard let day = Day(daysSince1970: days) else { return formatted(offset: .utc) }
    let second = Int(local) - days * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(
      separator: ":")
    return "\(day)T\(clock)\(fraction)\(offset)"
  }

  private var fraction: String {
    if nanosecond == 0 { return "" }
    var digits = padded(Int(nanosecond), to: 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }
}

extension TextCursor {
  fileprivate mutating func instant() throws(CivilTimeError) -> Instant {
    let day = try day()
    guard take(UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")) != nil else {
      throw error(.malformed)
    }
    let clock = offset
    let hour = try number(digits: 2)
    try expect(UInt8(ascii: ":"))
    let minute = try number(digits: 2)
    try expect(UInt8(ascii: ":"))
    let second = try number(digits: 2)
    let nanosecond = try fraction()
    let zone = try timeZoneOffset()
    guard hour < 24, minute < 60, second <= 60 else { throw error(.impossibleTime, at: clock) }
    let local = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    let seconds = local - Int64(zone.seconds)
    // A leap second is the last second of a UTC day, so what follows it is a whole day.
    guard second < 60 || seconds % 86_400 == 0 else { throw error(.impossibleTime, at: clock) }
    let result = Instant(secondsSince1970: seconds, nanoseconds: second < 60 ? nanosecond : 0)
    guard result.secondsSince1970 == seconds else { throw error(.outOfRange, at: 0) }
    return result
  }

  /// A fraction of a second in nanoseconds; 0 when there is none.
  private mutating func fraction() throws(CivilTimeError) -> Int64 {
    guard take(UInt8(ascii: ".")) != nil else { return 0 }
    var value: Int64 = 0
    var scale: Int64 = 1_000_000_000
    guard next.map({ (0x30...0x39).contains($0) }) == true else { throw error(.malformed) }
    while let digit = takeDigit() {
      scale /= 10
      value += Int64(digit) * scale
    }
    return value
  }
}
