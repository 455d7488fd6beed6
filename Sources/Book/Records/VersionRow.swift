import Databases
import ExtranetModel
import IPAddressing
import Tables

/// A version on its way into the file.
struct VersionRow {
  let identifier: Int64
  let reference: RecordReference
  let madeBy: Int64
  let payload: String
  let salt: [UInt8]
  let address: AddressKey?

  static let columns = [
    "version_id", "kind", "record_key", "made_by_revision", "payload", "salt", "digest", "address_space",
    "address_family", "address_first", "address_length",
  ]

  /// The digest kept beside the payload.
  var digest: Digest {
    VersionSeal(
      kind: reference.kind.rawValue, key: reference.key, payload: Array(payload.utf8), salt: salt,
      address: AddressColumns(address)
    ).digest
  }

  /// The values of ``columns``.
  func values(digest: Digest) -> [SQLValue] {
    let address = AddressColumns(address)
    return [
      .integer(identifier), .text(reference.kind.rawValue), .text(reference.key), .integer(madeBy),
      .text(payload),
      .blob(salt), .blob(digest.bytes), .optional(address.space), .optional(address.family),
      .optional(address.first), .optional(address.length),
    ]
  }
}

/// What a version's digest covers: everything in the row that says what the record was.
struct VersionSeal {
  let kind: String
  let key: String
  let payload: [UInt8]
  let salt: [UInt8]
  let address: AddressColumns

  /// SHA-256 over the framed salt, kind, key, payload bytes as stored, and address columns.
  var digest: Digest {
    var frame = FramedBytes()
    frame.append(salt)
    frame.append(kind)
    frame.append(key)
    frame.append(payload)
    frame.append(address.space)
    frame.append(address.family)
    frame.append(address.first)
    frame.append(address.length)
    return frame.digest
  }
}

/// The four columns an address is found by; all null for records that stand for none.
struct AddressColumns: Sendable, Hashable {
  var space: String?
  /// 4 or 6.
  var family: Int64?
  /// The first address, big-endian: 4 or 16 bytes.
  var first: [UInt8]?
  var length: Int64?

  init(_ key: AddressKey?) {
    space = key?.space
    family = key.map { $0.prefix.family == .ipv4 ? 4 : 6 }
    first = key?.prefix.first.bytes
    length = key.map { Int64($0.prefix.length) }
  }

  /// Reads four columns of a row.
  init(_ row: borrowing SQLRow, from column: Int) throws(DatabaseError) {
    space = try row.optionalText(at: column)
    family = try row.optionalInteger(at: column + 1)
    first = try row.optionalBlob(at: column + 2)
    length = try row.optionalInteger(at: column + 3)
  }
}
