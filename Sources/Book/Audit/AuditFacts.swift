import JSONText

/// The public facts of an audit entry as canonical JSON: they name no person and no record.
///
/// `book verify` writes them again from the tables and compares the bytes, so nothing here may depend on anything that
/// is not stored. Part of the file format.
struct AuditFacts: Sendable {
  private var members: [(String, JSONValue)] = []

  mutating func add(_ name: String, _ number: Int64?) {
    if let number { members.append((name, .integer(number))) }
  }

  mutating func add(_ name: String, _ text: String?) {
    if let text { members.append((name, .string(text))) }
  }

  /// One JSON object in its one writing; absent facts are left out.
  var text: String { JSONValue.object(members).canonicalText }
}

extension AuditFacts {
  /// The facts of the first entry.
  static func create(_ properties: BookProperties) -> AuditFacts {
    var facts = AuditFacts()
    facts.add("book", properties.identifier)
    facts.add("created_at", properties.created.stored)
    facts.add("format", properties.formatVersion)
    return facts
  }

  /// The facts of an applied plan; `root` covers every version the revision made or ended.
  static func apply(_ revision: RevisionRow, root: Digest) -> AuditFacts {
    var facts = AuditFacts()
    facts.add("applied_at", revision.appliedAt)
    facts.add("edits", revision.editCount)
    facts.add("plan", revision.planSeal?.hexadecimal)
    facts.add("reverts", revision.reverts)
    facts.add("revision", revision.number)
    facts.add("root", root.hexadecimal)
    return facts
  }

  /// The facts of a purge; `erased` covers the numbers of all versions and entries it emptied.
  static func purge(
    versions: Int64, entries: Int64, erased: Digest, revision: (row: RevisionRow, root: Digest)?
  ) -> AuditFacts {
    var facts = revision.map { AuditFacts.apply($0.row, root: $0.root) } ?? AuditFacts()
    facts.add("audit_entries", entries)
    facts.add("erased", erased.hexadecimal)
    facts.add("versions", versions)
    return facts
  }
}
