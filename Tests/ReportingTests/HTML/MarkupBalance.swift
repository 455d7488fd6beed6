/// Checks that every element of a page is closed where it must be, and lists what a reader's browser
/// would be given.
struct MarkupBalance {
  /// The first mistake, or nil.
  private(set) var mistake: String?
  /// The elements in the order of their start tags.
  private(set) var names: [String] = []
  /// Every attribute with its value.
  private(set) var attributes: [(name: String, value: String)] = []

  private static let void: Set<String> = ["meta", "!DOCTYPE"]

  init(_ page: String) {
    var open: [String] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<"), mistake == nil {
      guard let end = rest[start...].firstIndex(of: ">") else {
        fail("a tag without end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "/" {
        let name = String(tag.dropFirst())
        if open.popLast() != name { fail("</\(name)> closes what is not open") }
      } else {
        let name = String(tag.prefix { $0 != " " })
        names.append(name)
        read(tag.dropFirst(name.count))
        if !Self.void.contains(name) { open.append(name) }
      }
    }
    if !open.isEmpty { fail("not closed: \(open)") }
  }

  private mutating func fail(_ text: String) { mistake = mistake ?? text }

  /// Attributes as this page writes them: one blank, a name, a value in double quotes.
  private mutating func read(_ text: Substring) {
    var rest = text
    while let equals = rest.firstIndex(of: "="), names.last != "!DOCTYPE" {
      let name = rest[..<equals].drop { $0 == " " }
      let value = rest[rest.index(after: equals)...]
      guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\"") else {
        return fail("attribute \(name) of \(names.last ?? "") is not quoted")
      }
      attributes.append((String(name), String(value[value.index(after: value.startIndex)..<end])))
      rest = value[value.index(after: end)...]
    }
  }
}
