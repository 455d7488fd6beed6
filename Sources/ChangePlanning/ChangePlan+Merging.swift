import ExtranetModel
import Tables
import Wording

extension ChangePlan {
  /// Merges drafts of one kind with the book's current records into what differs.
  ///
  /// An absent column says nothing. An absent row says nothing either, unless `isComplete` claims that the drafts are
  /// all there is within the scope of `current`: then records without a draft are removed.
  /// - Parameters:
  ///   - drafts: drafts of one kind, in any order; two with one key are an error of the reader and the later one wins.
  ///   - current: the records of that kind, in any order.
  ///   - isComplete: whether records without a draft go.
  /// - Complexity: O(*n* log *n*) in both together.
  public static func edits(
    from drafts: [Draft], current: [StoredRecord], isComplete: Bool = false
  ) -> [Edit] {
    let asked = lastOfEachKey(drafts)
    let stored = current.sorted { $0.key < $1.key }
    var edits: [Edit] = []
    var position = 0
    for draft in asked {
      while position < stored.count, stored[position].key < draft.key {
        if isComplete { edits.append(removal(of: stored[position])) }
        position += 1
      }
      let before =
        position < stored.count && stored[position].key == draft.key ? stored[position].fields : nil
      if before != nil { position += 1 }
      let after = draft.merged(onto: before ?? FieldValues())
      if after != before {
        edits.append(Edit(kind: draft.kind, key: draft.key, before: before, after: after, place: draft.place))
      }
    }
    if isComplete { edits += stored[position...].map(removal) }
    return edits
  }

  /// The drafts in key order, of those with one key the last: two edits of one record would contradict each other.
  private static func lastOfEachKey(_ drafts: [Draft]) -> [Draft] {
    let sorted = drafts.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element)
    return sorted.enumerated().filter { index, draft in
      index + 1 == sorted.count || sorted[index + 1].key != draft.key
    }.map(\.element)
  }

  private static func removal(of record: StoredRecord) -> Edit {
    Edit(kind: record.kind, key: record.key, before: record.fields, after: nil)
  }
}

extension Draft {
  /// The record's fields once this draft is applied to them.
  func merged(onto before: FieldValues) -> FieldValues {
    var after = before
    for code in stated { after[code] = fields[code] }
    return after
  }
}
