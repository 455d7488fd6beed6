import AddressPlanning
import ExtranetModel
import IPAddressing
import Tables
import Wording

/// Layouts, bit budgets and decoded addresses as tables.
public enum LayoutTables {
  /// The fields of a layout.
  public static func fields(of layout: AddressLayout) -> Table {
    Table(
      schema: "circuitbook/layout-fields/1", title: title(of: layout), headings: [field, kind, width, codes],
      rows: layout.fields.map { one in
        [.phrase(one.names), .term(one.kind), widthValue(one), .integer(one.codes.count)]
      }, notes: notes(of: layout))
  }

  /// A solved budget, or the proof that there is none with the ways out.
  public static func budget(_ result: BitBudgetResult, of layout: AddressLayout) -> Table {
    let steps = result.budget?.steps ?? result.shortfall?.steps ?? []
    var notes = notes(of: layout)
    if let shortfall = result.shortfall {
      notes.insert(shortfall.proof, at: 0)
      notes += shortfall.relaxations.map(\.cost)
    }
    return Table(
      schema: "circuitbook/bit-budget/1", title: title(of: layout),
      headings: [
        field, Table.Heading("offset", Phrase(zh: "起始位", en: "from bit"), .trailing), width,
        Table.Heading("needed", Phrase(zh: "需要位数", en: "bits needed"), .trailing),
        Table.Heading("count", Phrase(zh: "数量", en: "count"), .trailing),
        Table.Heading("with-growth", Phrase(zh: "计入增长", en: "with growth"), .trailing),
      ],
      rows: steps.map { step in
        [
          .phrase(step.names), .integer(step.offset), .integer(step.width), .integer(step.neededBits),
          .integer(step.count.map(Int.init)), step.neededValues.map { .decimal(String($0)) } ?? .missing,
        ]
      },
      summary: result.budget.map {
        [Table.Figure(Table.Heading("spare", Phrase(zh: "剩余位", en: "spare bits")), .integer($0.spareBits))]
      } ?? [], notes: notes)
  }

  /// The fields of one address.
  public static func decoded(_ address: DecodedAddress) -> Table {
    Table(
      schema: "circuitbook/decoded-address/1", title: Phrase("\(address.prefix)"),
      headings: [
        field, Table.Heading("offset", Phrase(zh: "起始位", en: "from bit"), .trailing), width,
        Table.Heading("value", Phrase(zh: "值", en: "value"), .trailing),
        Table.Heading("meaning", Phrase(zh: "含义", en: "meaning")),
      ],
      rows: address.fields.map { one in
        [
          .phrase(one.field.names), .integer(one.offset), .integer(one.width), .decimal(String(one.value)),
          .phrase(one.phrase),
        ]
      },
      notes: [
        Phrase(zh: "方案依据：\(address.basis.phrase.zh)", en: "basis of the layout: \(address.basis.phrase.en)")
      ])
  }

  /// What stands behind an address.
  public static func matches(_ matches: [AddressMatch]) -> Table {
    Table(
      schema: "circuitbook/address-matches/1",
      title: Phrase(zh: "地址溯源", en: "What stands behind the address"),
      headings: [
        Table.Heading("address", Phrase(zh: "地址", en: "address")),
        Table.Heading("space", Phrase(zh: "地址空间", en: "space")),
        Table.Heading("prefix", Phrase(zh: "前缀", en: "prefix")),
        Table.Heading("use", Phrase(zh: "用途", en: "use")),
        Table.Heading("owner", Phrase(zh: "归属", en: "owner")),
        Table.Heading("peer", Phrase(zh: "对端", en: "peer")),
        Table.Heading("device", Phrase(zh: "设备", en: "device")),
        Table.Heading("area", Phrase(zh: "区域", en: "area")),
        Table.Heading("segment", Phrase(zh: "网段", en: "segment")),
      ],
      rows: matches.map { one in
        [
          .text(one.address.description), .text(one.space),
          .text(orMissing: one.assignment.prefix?.description),
          one.segment?.use.map { .term($0) } ?? .missing, .text(orMissing: one.segment?.owner),
          .text(orMissing: one.segment?.peer), .text(orMissing: one.device),
          .text(orMissing: one.segment?.area),
          .text(orMissing: one.segment?.key),
        ]
      },
      notes: [
        Phrase(
          zh: "溯源止于网段；终端须由租约或邻居表指认",
          en: "tracing ends at the segment; a terminal is named by leases or neighbour tables only")
      ])
  }

  /// Prefixes with the segments they are given to.
  public static func assignments(_ rows: [(prefix: PrefixAssignment, segment: Segment?)]) -> Table {
    Table(
      schema: "circuitbook/address-prefixes/1", title: Phrase(zh: "地址规划", en: "The address plan"),
      headings: [
        Table.Heading("prefix", Phrase(zh: "前缀", en: "prefix")),
        Table.Heading("use", Phrase(zh: "用途", en: "use")),
        Table.Heading("owner", Phrase(zh: "归属", en: "owner")),
        Table.Heading("peer", Phrase(zh: "对端", en: "peer")),
        Table.Heading("area", Phrase(zh: "区域", en: "area")),
        Table.Heading("segment", Phrase(zh: "网段", en: "segment")),
      ],
      rows: rows.map { prefix, segment in
        [
          .text(orMissing: prefix.prefix?.description), segment?.use.map { .term($0) } ?? .missing,
          .text(orMissing: segment?.owner), .text(orMissing: segment?.peer), .text(orMissing: segment?.area),
          .text(orMissing: segment?.key),
        ]
      })
  }

  /// What the plan has around a prefix and in it.
  /// - Parameters:
  ///   - around: prefixes that hold it, the widest first.
  ///   - inside: prefixes it holds, itself among them.
  ///   - limit: how many of those inside are listed; a note counts the others.
  public static func meeting(
    _ prefix: IPPrefix, around: [(prefix: PrefixAssignment, segment: Segment?)],
    inside: [(prefix: PrefixAssignment, segment: Segment?)], limit: Int
  ) -> Table {
    let itself = Relation.itself
    let listed =
      around.map { ($0, Relation.around) }
      + inside.prefix(limit).map { ($0, $0.prefix.prefix == prefix ? itself : .inside) }
    let left = inside.count - limit
    return Table(
      schema: "circuitbook/prefix-matches/1",
      title: Phrase(
        zh: "规划中与 \(prefix.description) 有关的前缀", en: "The plan around and in \(prefix.description)"),
      headings: [
        Table.Heading("relation", Phrase(zh: "关系", en: "relation")),
        Table.Heading("space", Phrase(zh: "地址空间", en: "space")),
      ] + assignments([]).headings,
      rows: zip(listed, assignments(listed.map(\.0)).rows).map { one, row in
        [.term(one.1), .text(orMissing: one.0.prefix.addressKey?.space)] + row
      },
      notes: left > 0
        ? [Phrase(zh: "其内另有 \(left) 个前缀未列出", en: "\(left) more prefixes in it are not listed")] : [])
  }

  /// How a prefix of the plan stands to the one asked for.
  private enum Relation: String, Term {
    case around, itself, inside

    var phrase: Phrase {
      switch self {
      case .around: Phrase(zh: "包含它", en: "around it")
      case .itself: Phrase(zh: "即此", en: "itself")
      case .inside: Phrase(zh: "在其内", en: "in it")
      }
    }
  }

  private static let field = Table.Heading("field", Phrase(zh: "字段", en: "field"))
  private static let kind = Table.Heading("kind", Phrase(zh: "种类", en: "kind"))
  private static let width = Table.Heading("width", Phrase(zh: "位数", en: "bits"), .trailing)
  private static let codes = Table.Heading("codes", Phrase(zh: "码表", en: "codes"), .trailing)

  private static func widthValue(_ field: LayoutField) -> TableValue {
    if case .bits(let bits) = field.width { return .integer(Int64(bits)) }
    return .phrase(Phrase(zh: "待求", en: "solve"))
  }

  private static func title(of layout: AddressLayout) -> Phrase {
    Phrase(zh: "\(layout.names.zh)　\(layout.prefix)", en: "\(layout.names.en), \(layout.prefix)")
  }

  private static func notes(of layout: AddressLayout) -> [Phrase] {
    [Phrase(zh: "依据：\(layout.basis.phrase.zh)", en: "basis: \(layout.basis.phrase.en)")]
  }
}
