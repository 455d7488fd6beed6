import ExtranetModel
import Tables
import Wording

extension AddressKey {
  /// The address a record of this kind and with these fields stands for, nil for kinds that stand for none.
  static func of(_ kind: RecordKind, _ fields: FieldValues) throws(BookError) -> AddressKey? {
    switch kind {
    case .prefix: try read(PrefixAssignment.self, fields)
    case .publicAddress: try read(PublicAddress.self, fields)
    case .contract, .contractItem, .bandwidthClass, .clause, .circuit, .billedLine, .device, .target, .layout,
      .segment:
      nil
    }
  }

  private static func read<Record: ExtranetRecord>(
    _ type: Record.Type, _ fields: FieldValues
  ) throws(BookError) -> AddressKey? {
    do throws(RecordError) {
      return try Record(fields: fields).addressKey
    } catch {
      throw BookError(
        .planMismatch,
        Phrase(
          zh: "\(error.kind.phrase.zh)的字段 \(error.column) 无法识别：\(error.value)",
          en: "field \(error.column) of a \(error.kind.phrase.en) cannot be read: \(error.value)"))
    }
  }
}
