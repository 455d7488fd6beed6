import AddressPlanning
import ExtranetModel
import Glibc
import IPAddressing
import Testing
import Wording

/// The layouts shipped under `data/layouts/`, and fields to make others of.
enum ExampleLayouts {
  static func shipped(_ name: String) throws -> AddressLayout {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("\(root)/data/layouts/\(name).json5", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 262_144)
    let count = fread(&bytes, 1, bytes.count, file)
    return try #require(LayoutFile(parsing: Array(bytes.prefix(count)), source: name).layout)
  }

  static func layout(
    _ prefix: String, _ fields: [LayoutField], alignment: BorderAlignment = .none, growth: Int64 = 0
  ) throws -> AddressLayout {
    let prefix = try #require(IPv6Prefix(prefix))
    var layout = AddressLayout(
      id: "test", names: Phrase("test"), basis: .transcribed, prefix: prefix, fields: fields)
    layout.alignment = alignment
    layout.growth = growth
    return layout
  }

  static func field(
    _ id: String, _ kind: FieldKind = .region, width: LayoutField.Width = .solve, count: Int64? = nil
  ) -> LayoutField {
    var field = LayoutField(id, names: Phrase(id), kind: kind, width: width)
    field.count = count
    return field
  }
}
