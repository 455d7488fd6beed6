import IPAddressing
import JSONText
import Tables
import Wording

extension AddressLayout {
  /// Reads a layout file's root, reporting every fault; nil when there is no prefix to place fields behind.
  init?(file root: JSONReader) {
    if let schema = root.string("schema"), schema != LayoutFile.schema {
      root.report(
        at: "schema", code: "unknown-schema", zh: "应为 \(LayoutFile.schema)",
        en: "\(LayoutFile.schema) is expected")
    }
    let id = root.identifier("id")
    let names = root.names("names")
    let basis: LayoutBasis? = root.cell("basis")
    let prefix = root.ipv6Prefix("prefix")
    let alignment: BorderAlignment? = root.optionalCell("alignment")
    let growth = root.optionalInteger("growth", in: 0...LayoutField.growthLimit)
    let clause: String? = root.optionalCell("clause")
    let source: String? = root.cell("source")
    let fields = root.array("fields").map { LayoutField(file: $0) }
    root.reportUnknownKeys()
    guard let prefix else { return nil }
    // What could not be read was reported; the rest can still be checked against a harmless stand-in.
    self.init(
      id: id ?? "", names: names ?? Phrase(""), basis: basis ?? .transcribed, prefix: prefix, fields: fields)
    self.alignment = alignment ?? .none
    self.growth = growth ?? 0
    self.clause = clause ?? ""
    self.source = source ?? ""
  }

  /// The layout as its file states it, absent parts left out.
  public var json: JSONValue {
    .present([
      ("schema", .string(LayoutFile.schema)),
      ("id", .string(id)),
      ("names", .phrase(names)),
      ("basis", .cell(basis)),
      ("prefix", .string(prefix.description)),
      ("alignment", alignment == .none ? nil : .cell(alignment)),
      ("growth", growth == 0 ? nil : .integer(growth)),
      ("clause", clause.isEmpty ? nil : .string(clause)),
      ("source", .string(source)),
      ("fields", .array(fields.map(\.json))),
    ])
  }

  /// The one text of the layout: what the book stores and digests are made of.
  public var canonicalText: String { json.canonicalText }
}

extension LayoutField {
  /// Growth beyond this many percent is taken for a slip.
  static let growthLimit: Int64 = 10_000

  /// Reads a field, reporting every fault; one that cannot stand has no id and is passed over by the checks.
  init(file reader: JSONReader) {
    let id = reader.identifier("id")
    let names = reader.names("names")
    let kind: FieldKind? = reader.cell("kind")
    let width = reader.width("width")
    let codes = reader.optionalArray("codes").map { LayoutCode(file: $0) }
    let isWhole = id != nil && names != nil && kind != nil && width != nil
    self.init(
      isWhole ? id ?? "" : "", names: names ?? Phrase(""), kind: kind ?? .subnet, width: width ?? .solve,
      codes: codes)
    offset = reader.optionalInteger("offset", in: 0...127).map { Int($0) }
    count = reader.optionalInteger("count", in: 1...(1 << 48))
    growth = reader.optionalInteger("growth", in: 0...Self.growthLimit)
    value = reader.optionalInteger("value", in: 0...Int64.max).map { UInt64($0) }
    reserved = reader.optionalArray("reserved").compactMap { $0.codeRange() }
    clause = reader.optionalCell("clause") ?? ""
    reader.reportUnknownKeys()
  }

  /// The field as a file states it.
  var json: JSONValue {
    .present([
      ("id", .string(id)),
      ("names", .phrase(names)),
      ("kind", .cell(kind)),
      ("width", width.json),
      ("offset", offset.map { .integer(Int64($0)) }),
      ("count", count.map { .integer($0) }),
      ("growth", growth.map { .integer($0) }),
      ("value", value.map { .code($0) }),
      ("codes", codes.isEmpty ? nil : .array(codes.map(\.json))),
      ("reserved", reserved.isEmpty ? nil : .array(reserved.map { .codeRange($0) })),
      ("clause", clause.isEmpty ? nil : .string(clause)),
    ])
  }
}

extension LayoutField.Width {
  fileprivate var json: JSONValue {
    switch self {
    case .bits(let width): .integer(Int64(width))
    case .solve: .string("solve")
    }
  }
}

extension LayoutCode {
  /// Reads a code, reporting every fault; one that cannot stand has no id and is passed over by the checks.
  init(file reader: JSONReader) {
    let value = reader.integer("value", in: 0...Int64.max)
    let id = reader.identifier("id")
    let names = reader.names("names")
    let aliases: [String] = reader.optionalCells("aliases")
    reader.reportUnknownKeys()
    let isWhole = value != nil && id != nil && names != nil
    self.init(
      UInt64(value ?? 0), isWhole ? id ?? "" : "", names: names ?? Phrase(""), aliases: aliases)
  }

  /// The code as a file states it.
  var json: JSONValue {
    .present([
      ("value", .code(value)),
      ("id", .string(id)),
      ("names", .phrase(names)),
      ("aliases", aliases.isEmpty ? nil : .cells(aliases)),
    ])
  }
}
