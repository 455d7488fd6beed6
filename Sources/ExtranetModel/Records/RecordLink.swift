import Tables

/// A column of one kind of record that holds the key of another.
public struct RecordLink: Sendable, Hashable {
  /// The kind that refers.
  public let source: RecordKind
  /// The code of its column.
  public let column: String
  /// The kind referred to.
  public let target: RecordKind

  /// Every such column; a column that names a record by its key is one more line here.
  public static let all: [RecordLink] =
    [.contractItem, .bandwidthClass, .clause, .circuit, .publicAddress, .billedLine, .device].map {
      RecordLink(source: $0, column: "contract", target: .contract)
    } + [
      RecordLink(source: .publicAddress, column: "circuit", target: .circuit),
      RecordLink(source: .target, column: "circuit", target: .circuit),
      RecordLink(source: .circuit, column: "device", target: .device),
      RecordLink(source: .device, column: "uplinks", target: .device),
      RecordLink(source: .segment, column: "owner", target: .device),
      RecordLink(source: .segment, column: "peer", target: .device),
      RecordLink(source: .segment, column: "layout", target: .layout),
      RecordLink(source: .prefix, column: "segment", target: .segment),
    ]

  /// The keys a record names in the column; a list stands in one text separated by `;`.
  public func keys(in fields: FieldValues) -> [String] {
    let text = fields[column]
    return text.isEmpty ? [] : isList ? text.split(separator: ";").map(String.init) : [text]
  }

  private var isList: Bool { source == .device && column == "uplinks" }
}
