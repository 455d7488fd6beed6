import Databases
import Tables
import Wording

extension SQLRow {
  /// The fields in a payload column.
  func fields(at column: Int) throws(DatabaseError) -> FieldValues {
    guard let bytes = storedBytes(at: column), let fields = Payload.fields(bytes) else {
      throw DatabaseError(.corrupt, message: "a payload is not in the stored form")
    }
    return fields
  }
}

extension Sequence {
  /// The elements ascending by a text; costs one pass when the database's order is ours already.
  ///
  /// A database compares bytes; Swift compares what the bytes mean, which differs for decomposed characters only.
  func ascending(by key: (Element) -> String) -> [Element] {
    let elements = Array(self)
    let isSorted = zip(elements, elements.dropFirst()).allSatisfy { key($0) <= key($1) }
    return isSorted ? elements : elements.sorted { key($0) < key($1) }
  }
}
