import ExtranetModel
import IPAddressing
import Wording

/// Turns field values into prefixes and addresses back into field values, after one layout.
///
/// Decoding is O(fields + codes) and never fails inside the layout's prefix: what has no name is said to have
/// none.
public struct LayoutCodec: Sendable {
  /// The layout.
  public let layout: AddressLayout
  /// The fields with the bits they occupy, from the left.
  public let placements: [FieldPlacement]

  /// Creates a codec.
  ///
  /// - Throws: `layout-invalid` when the layout has a mistake, `layout-not-solved` when a width is still to
  ///   be found.
  public init(_ layout: AddressLayout) throws(AddressPlanningError) {
    if let finding = layout.findings(at: { _ in nil }).first {
      throw AddressPlanningError(
        code: "layout-invalid", finding.phrase, value: finding.value, remedy: finding.remedy)
    }
    guard let placements = layout.placements else {
      throw AddressPlanningError(
        code: "layout-not-solved",
        Phrase(zh: "方案中还有宽度待求解的字段", en: "the layout has fields whose width is still to be found"),
        value: layout.id, remedy: Phrase(zh: "先运行 layout solve", en: "run layout solve first"))
    }
    self.layout = layout
    self.placements = placements
  }

  /// The field with an id.
  public func placement(of id: String) -> FieldPlacement? { placements.first { $0.field.id == id } }

  /// The first field of a kind.
  public func placement(of kind: FieldKind) -> FieldPlacement? { placements.first { $0.field.kind == kind } }
}
