import Book
import ChangePlanning
import ExtranetModel

extension BookSnapshot {
  /// The records of a type, ascending by key.
  /// - Throws: `OperationError` when a stored record cannot be read.
  func all<Record: ExtranetRecord>(_ type: Record.Type = Record.self) throws(OperationError) -> [Record] {
    var result: [Record] = []
    for stored in self[Record.kind] {
      do throws(RecordError) {
        result.append(try Record(fields: stored.fields))
      } catch {
        throw OperationError(error)
      }
    }
    return result
  }
}

extension BookStore {
  /// The records of some kinds at one revision.
  func read(_ kinds: [RecordKind], asOf revision: Int64?) async throws(OperationError) -> BookSnapshot {
    do throws(BookError) {
      return try snapshot(of: kinds, asOf: revision)
    } catch {
      throw OperationError(error)
    }
  }
}
