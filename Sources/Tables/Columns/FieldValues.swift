/// The fields of one record as canonical text, by column code, in the order of the codes; empty fields are absent.
///
/// This is what plans compare and the book stores: one form for every kind of record.
public struct FieldValues: Sendable, Hashable {
  /// One field.
  public struct Field: Sendable, Hashable {
    /// The column's code.
    public let code: String
    /// The canonical text, never empty.
    public let text: String

    /// Creates a field.
    public init(code: String, text: String) {
      self.code = code
      self.text = text
    }
  }

  /// The fields, ascending by code.
  public private(set) var fields: [Field]

  /// Creates a row without fields.
  public init() { fields = [] }

  /// Creates a row from pairs; empty texts are left out, a later code wins.
  public init(_ pairs: some Sequence<(String, String)>) {
    self.init()
    for (code, text) in pairs { self[code] = text }
  }

  /// The text of a field, empty when absent; assigning an empty text removes it.
  /// - Complexity: O(log *n*) to read, O(*n*) to write.
  public subscript(code: String) -> String {
    get {
      let index = position(of: code)
      return index < fields.count && fields[index].code == code ? fields[index].text : ""
    }
    set {
      // Fields mostly come in their own order: from the book, and from columns in a row.
      if !newValue.isEmpty, fields.last.map({ $0.code < code }) ?? true {
        return fields.append(Field(code: code, text: newValue))
      }
      let index = position(of: code)
      let stands = index < fields.count && fields[index].code == code
      switch (stands, newValue.isEmpty) {
      case (true, true): fields.remove(at: index)
      case (true, false): fields[index] = Field(code: code, text: newValue)
      case (false, true): break
      case (false, false): fields.insert(Field(code: code, text: newValue), at: index)
      }
    }
  }

  private func position(of code: String) -> Int {
    var low = 0
    var high = fields.count
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
