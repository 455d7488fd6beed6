// The value itself.
extension JSONReader {
  /// The text; anything but a string is reported.
  public func asString() -> String? { value.string ?? failed(.string) }
  /// The flag; anything but `true` and `false` is reported.
  public func asBool() -> Bool? { value.bool ?? failed(.boolean) }
  /// The exact number; anything else is reported.
  public func asDecimal() -> JSONNumber? { value.number ?? failed(.number) }

  /// The whole number; decimals, numbers beyond 64 bits or outside the range, and anything else are reported.
  public func asInteger(in range: ClosedRange<Int64>? = nil) -> Int64? {
    guard let number = asDecimal() else { return nil }
    guard let integer = number.int64 else {
      report(.notAnInteger, zh: "应为整数：\(number.text)", en: "expected a whole number: \(number.text)")
      return nil
    }
    if let range, !range.contains(integer) {
      report(
        .outOfRange, zh: "应在 \(range.lowerBound) 至 \(range.upperBound) 之间：\(integer)",
        en: "expected \(range.lowerBound) to \(range.upperBound): \(integer)")
      return nil
    }
    return integer
  }

  /// A reader for each item; anything but an array is reported and gives none.
  public func asArray() -> [JSONReader] {
    guard let items = value.array else {
      reportType(.array)
      return []
    }
    return items.enumerated().map { JSONReader($0.element, path: "\(path)[\($0.offset)]", errors: errors) }
  }

  /// This reader, when the value is an object; anything else is reported.
  public func asObject() -> JSONReader? { value.object == nil ? failed(.object) : self }

  private func failed<Value>(_ expected: JSONType) -> Value? {
    reportType(expected)
    return nil
  }
}

// Members that must be there.
extension JSONReader {
  /// The text of a key.
  public func string(_ key: String) -> String? { required(key)?.asString() }
  /// The flag of a key.
  public func bool(_ key: String) -> Bool? { required(key)?.asBool() }
  /// The exact number of a key.
  public func decimal(_ key: String) -> JSONNumber? { required(key)?.asDecimal() }
  /// The whole number of a key.
  public func integer(_ key: String, in range: ClosedRange<Int64>? = nil) -> Int64? {
    required(key)?.asInteger(in: range)
  }
  /// A reader for each item of a key's array; none when it is missing, which is reported.
  public func array(_ key: String) -> [JSONReader] { required(key)?.asArray() ?? [] }
  /// A reader of a key's object.
  public func object(_ key: String) -> JSONReader? { required(key)?.asObject() }
}

// Members that may be missing or null.
extension JSONReader {
  /// The text of a key, if it is there.
  public func optionalString(_ key: String) -> String? { optional(key)?.asString() }
  /// The flag of a key, if it is there.
  public func optionalBool(_ key: String) -> Bool? { optional(key)?.asBool() }
  /// The exact number of a key, if it is there.
  public func optionalDecimal(_ key: String) -> JSONNumber? { optional(key)?.asDecimal() }
  /// The whole number of a key, if it is there.
  public func optionalInteger(_ key: String, in range: ClosedRange<Int64>? = nil) -> Int64? {
    optional(key)?.asInteger(in: range)
  }
  /// A reader for each item of a key's array; none when it is missing.
  public func optionalArray(_ key: String) -> [JSONReader] { optional(key)?.asArray() ?? [] }
  /// A reader of a key's object, if it is there.
  public func optionalObject(_ key: String) -> JSONReader? { optional(key)?.asObject() }
}
