extension JSONValue {
  /// The one writing of the value, for digests and storage: keys in the order of their UTF-8 bytes, no white space,
  /// the fewest escapes, numbers in their one form. Reading and writing it again changes nothing.
  ///
  /// Like RFC 8785 in form, but keys are ordered by UTF-8 bytes and numbers are exact decimals.
  /// - Complexity: O(*n* log *n*) in the number of members.
  public var canonicalBytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self, sortingKeys: true)
    return writer.take()
  }

  /// ``canonicalBytes`` as text.
  public var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

  /// The value for people: keys in their own order, two spaces a level, a line end after it.
  public var prettyText: String {
    var writer = JSONWriter(style: .pretty)
    writer.value(self)
    writer.endLine()
    return writer.text
  }
}

extension JSONWriter {
  /// Writes a whole value; what could not be read is written as `null`.
  public mutating func value(_ value: JSONValue, sortingKeys: Bool = false) {
    switch value.kind {
    case .null, .unreadable: null()
    case .bool(let flag): bool(flag)
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let items):
      beginArray()
      for item in items { self.value(item, sortingKeys: sortingKeys) }
      endArray()
    case .object(let object): self.object(object, sortingKeys: sortingKeys)
    }
  }

  private mutating func object(_ object: JSONObject, sortingKeys: Bool) {
    beginObject()
    for member in sortingKeys ? object.membersByKey : object.members {
      key(member.key)
      value(member.value, sortingKeys: sortingKeys)
    }
    endObject()
  }
}

extension JSONObject {
  /// By UTF-8 bytes, not by `String` order, which follows Unicode normal forms.
  fileprivate var membersByKey: [Member] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
