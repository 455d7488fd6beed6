import Tables
import Wording

/// An address layout as the book keeps it: its definition is one canonical JSON text.
public struct LayoutRecord: ExtranetRecord {
  /// The layout's short name.
  public var id = ""
  /// How far it can be trusted: verified, transcribed or example.
  public var basis = ""
  /// The definition, canonical JSON of the layout file.
  public var definition = ""

  /// Creates an empty record.
  public init() {}

  /// The short name.
  public var key: String { id }
  /// Kept as a layout.
  public static let kind = RecordKind.layout

  /// The fields.
  public static let columns: [Column<LayoutRecord>] = [
    Column("layout", zh: "编码方案", en: "layout", required: true, \.id),
    Column("basis", zh: "依据", en: "basis", required: true, \.basis),
    Column("definition", zh: "定义", en: "definition", required: true, \.definition),
  ]
}
