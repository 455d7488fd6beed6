import IPAddressing
import Operations
import Tables
import Wording

/// What is known of addresses, as a table: a row each, or one fact a row for a single one.
enum DescriptionTable {
  /// A fact, and how it is found.
  private struct Column: Sendable {
    let heading: Table.Heading
    /// Whether aligned text of many rows shows it: a line has room for few.
    let isBrief: Bool
    let value: @Sendable (AddressDescription) -> TableValue

    init(
      _ heading: Table.Heading, isBrief: Bool = false,
      _ value: @escaping @Sendable (AddressDescription) -> TableValue
    ) {
      self.heading = heading
      self.isBrief = isBrief
      self.value = value
    }
  }

  /// The facts of all addresses below each other, without rows.
  static func table(isBrief: Bool) -> Table {
    Table(schema: "circuitbook/prefix-parse/1", headings: columns(isBrief).map(\.heading))
  }

  /// The facts of one address in a row.
  static func row(of description: AddressDescription, isBrief: Bool) -> [TableValue] {
    columns(isBrief).map { $0.value(description) }
  }

  /// The facts that are known of one address, one a row.
  static func facts(of description: AddressDescription) -> Table {
    Table(
      schema: "circuitbook/prefix-parse/1",
      headings: [
        Table.Heading("fact", Phrase(zh: "项目", en: "fact")),
        Table.Heading("value", Phrase(zh: "值", en: "value")),
      ],
      rows: columns(false).compactMap { column in
        if description.address != nil, ofManyAddresses.contains(column.heading) { return nil }
        let value = column.value(description)
        return value == .missing ? nil : [.phrase(column.heading.phrase), value]
      })
  }

  /// What says nothing of a single address.
  private static var ofManyAddresses: [Table.Heading] {
    [PrefixTables.first, PrefixTables.last, PrefixTables.addresses, exponent]
  }

  private static let exponent = Table.Heading(
    "addresses-exponent", Phrase(zh: "地址数（2 的幂）", en: "addresses as a power of 2"), .trailing)

  private static func columns(_ isBrief: Bool) -> [Column] { columns.filter { $0.isBrief || !isBrief } }

  private static let columns: [Column] = [
    Column(Table.Heading("text", Phrase(zh: "规范写法", en: "text")), isBrief: true) {
      .text($0.expression.text)
    },
    Column(Table.Heading("kind", Phrase(zh: "种类", en: "kind")), isBrief: true) { .term($0.expression.kind) },
    Column(Table.Heading("family", Phrase(zh: "地址族", en: "family"))) {
      .text(orMissing: $0.family?.description)
    },
    Column(PrefixTables.prefix) { .text(orMissing: $0.prefix?.description) },
    Column(PrefixTables.length) { .integer($0.prefix?.length) },
    Column(PrefixTables.first, isBrief: true) { .text(orMissing: $0.block?.first.description) },
    Column(PrefixTables.last, isBrief: true) { .text(orMissing: $0.block?.last.description) },
    Column(PrefixTables.addresses) { .text(orMissing: $0.block?.count.description) },
    Column(exponent) { .integer($0.block?.count.exponent) },
    Column(Table.Heading("purpose", Phrase(zh: "特殊用途", en: "special purpose")), isBrief: true) {
      $0.special.map { .term(code: $0.purpose.rawValue, $0.purpose.phrase) } ?? .missing
    },
    Column(Table.Heading("special-name", Phrase(zh: "登记名称（IANA）", en: "name (IANA)"))) {
      .text(orMissing: $0.special?.name)
    },
    Column(Table.Heading("special-block", Phrase(zh: "特殊用途地址块", en: "special block"))) {
      .text(orMissing: $0.special?.prefix.description)
    },
    Column(Table.Heading("reference", Phrase(zh: "依据", en: "reference"))) {
      .text(orMissing: $0.special?.reference)
    },
    Column(Table.Heading("globally-reachable", Phrase(zh: "全球可达", en: "globally reachable"))) {
      $0.isGloballyReachable.map { .boolean($0) } ?? .missing
    },
    Column(Table.Heading("reverse-name", Phrase(zh: "反向域名", en: "reverse name"))) {
      .text(orMissing: $0.reverseName)
    },
    Column(Table.Heading("zone", Phrase(zh: "区域", en: "zone"))) { .text(orMissing: $0.zone) },
    Column(Table.Heading("mac", Phrase(zh: "MAC 地址", en: "MAC address"))) {
      .text(orMissing: $0.mac?.description)
    },
    Column(
      Table.Heading("interface-identifier", Phrase(zh: "接口标识（EUI-64）", en: "interface identifier (EUI-64)"))
    ) {
      .text(orMissing: $0.modifiedEUI64?.description)
    },
    Column(Table.Heading("ipv4", Phrase(zh: "内嵌 IPv4", en: "embedded IPv4"))) {
      .text(orMissing: $0.embedded?.address.description)
    },
    Column(Table.Heading("embedding", Phrase(zh: "内嵌方式", en: "embedding"))) {
      $0.embedded.map { .term($0.how) } ?? .missing
    },
  ]
}

extension AddressDescription {
  /// The zone, where there is one.
  fileprivate var zone: String? {
    if case .scoped(let scoped) = expression { scoped.zone } else { nil }
  }
}
