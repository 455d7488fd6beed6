extension SQLiteDatabase {
  /// Compares `sqlite_schema` with the script's statements: SQLite keeps the text of each as it was written.
  ///
  /// What SQLite makes by itself (`sqlite_…`) is passed over.
  public func schemaDifferences(from script: String) throws(DatabaseError) -> [SchemaDifference] {
    let expected = Self.statements(of: script)
    let stored = try rows("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    {
      (row) throws(DatabaseError) in (try row.text(at: 0), try row.optionalText(at: 1) ?? "")
    }
    let found = Dictionary(stored) { first, _ in first }
    return Set(expected.keys).union(found.keys).sorted().compactMap { name in
      guard let statement = expected[name] else { return SchemaDifference(.foreign, name) }
      guard let text = found[name] else { return SchemaDifference(.missing, name) }
      return text == statement ? nil : SchemaDifference(.altered, name)
    }
  }

  /// The statements of a script by the name each makes: the word after `TABLE`, `INDEX`, `VIEW` or `TRIGGER`.
  private static func statements(of script: String) -> [String: String] {
    var result: [String: String] = [:]
    for part in script.split(separator: ";") {
      let text = part.trimmingBlanks
      let words = text.split(whereSeparator: { " \n(".contains($0) })
      guard let noun = words.firstIndex(where: { ["TABLE", "INDEX", "VIEW", "TRIGGER"].contains($0) }),
        words.indices.contains(noun + 1)
      else { continue }
      result[String(words[noun + 1])] = String(text)
    }
    return result
  }
}

extension Substring {
  /// The text without blanks and line ends at either side.
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
