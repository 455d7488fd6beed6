import JSONText
import Tables
import Wording

/// An address layout as its file states it, with everything that is wrong with it.
///
/// The file is JSON5, described by `data/layouts/layout.schema.json`; every fault is reported with its line.
public struct LayoutFile: Sendable, Hashable {
  /// The name and version a file must begin with.
  public static let schema = "circuitbook/layout/1"

  /// The layout; nil when anything is wrong.
  public let layout: AddressLayout?
  /// Every fault, in the order of the file.
  public let findings: [Finding]

  /// Reads a file.
  /// - Parameters:
  ///   - bytes: the file's bytes, UTF-8.
  ///   - source: the file's name, for places.
  /// - Complexity: O(*n* log *n*) in the bytes.
  public init(parsing bytes: [UInt8], source: String) {
    self.init(document: JSONDocument(parsing: bytes), source: source)
  }

  /// Reads a text.
  /// - Parameters:
  ///   - text: the file's text.
  ///   - source: the file's name, for places.
  public init(parsing text: String, source: String) {
    self.init(document: JSONDocument(parsing: text), source: source)
  }

  private init(document: JSONDocument, source: String) {
    let errors = JSONErrorList(document.errors)
    var found: [Finding] = []
    var layout: AddressLayout?
    if let root = document.root {
      layout = AddressLayout(file: JSONReader(root, errors: errors))
      let places = JSONPaths(root)
      found = layout?.findings(at: { Self.place(places[$0], path: $0, source: source) }) ?? []
    }
    let faults = errors.sorted.map { error in
      Finding(
        .error, code: error.code, Phrase(zh: error.zh, en: error.en),
        at: Self.place(error.place, path: error.path, source: source))
    }
    findings = Self.ordered(faults + found)
    self.layout = findings.hasErrors ? nil : layout
  }

  private static func place(_ place: JSONPlace, path: String, source: String) -> Place {
    Place(source: source, line: place.line, column: place.column, field: path.isEmpty ? nil : path)
  }

  private static func ordered(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { left, right in
      let one = (left.element.place?.line ?? 0, left.element.place?.column ?? 0, left.offset)
      return one < (right.element.place?.line ?? 0, right.element.place?.column ?? 0, right.offset)
    }.map(\.element)
  }
}

/// The place of every value of a document by its path.
private struct JSONPaths {
  private var places: [String: JSONPlace] = [:]

  init(_ root: JSONValue) { note(root, path: "") }

  private mutating func note(_ value: JSONValue, path: String) {
    places[path] = value.place
    for (index, item) in (value.array ?? []).enumerated() { note(item, path: "\(path)[\(index)]") }
    for member in value.object?.members ?? [] {
      note(member.value, path: path.isEmpty ? member.key : "\(path).\(member.key)")
    }
  }

  /// The place of a path, or of the nearest value around it.
  subscript(path: String) -> JSONPlace {
    var rest = path[...]
    while places[String(rest)] == nil, let cut = rest.lastIndex(where: { $0 == "." || $0 == "[" }) {
      rest = rest[..<cut]
    }
    return places[String(rest)] ?? places[""] ?? .none
  }
}

extension LayoutRecord {
  /// The record of a layout: its definition is canonical JSON.
  public init(_ layout: AddressLayout) {
    self.init()
    id = layout.id
    basis = layout.basis.rawValue
    definition = layout.canonicalText
  }

  /// The layout, read back from the stored definition, or the faults when it cannot be read.
  public var file: LayoutFile { LayoutFile(parsing: definition, source: "layout/\(id)") }
}
