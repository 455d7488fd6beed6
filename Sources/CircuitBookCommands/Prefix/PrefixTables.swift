import IPAddressing
import Operations
import Tables
import Wording

/// What the calculator answers, as tables.
enum PrefixTables {
  /// Prefixes and how large they are.
  static func prefixes(_ schema: String) -> Table {
    Table(schema: schema, headings: [prefix, length, first, last, addresses])
  }

  static func row(of prefix: IPPrefix) -> [TableValue] {
    [
      .text(prefix.description), .integer(prefix.length), .text(prefix.first.description),
      .text(prefix.last.description), count(AddressBlock.prefix(prefix)),
    ]
  }

  /// Prefixes and what they are a part of.
  static let parts = Table(schema: "circuitbook/prefix-split/1", headings: [prefix, first, last, whole])

  static func row(of part: SplitPrefixes.Part) -> [TableValue] {
    [
      .text(part.prefix.description), .text(part.prefix.first.description),
      .text(part.prefix.last.description),
      .text(part.whole.description),
    ]
  }

  /// Items, whether they lie in a set, and where.
  static let matches = Table(
    schema: "circuitbook/prefix-contains/1",
    headings: [
      item, Table.Heading("position", Phrase(zh: "结果", en: "position")),
      Table.Heading("match", Phrase(zh: "最长匹配", en: "longest match")),
    ])

  static func row(of block: AddressBlock, _ match: MatchAddresses.Match) -> [TableValue] {
    [.text(block.description), .term(match.position), .text(orMissing: match.block?.description)]
  }

  /// Names under in-addr.arpa and ip6.arpa.
  static let names = Table(
    schema: "circuitbook/prefix-reverse/1",
    headings: [Table.Heading("name", Phrase(zh: "反向域名", en: "reverse name")), prefix, item])

  static func row(of naming: ReverseNaming, for block: AddressBlock) -> [TableValue] {
    [.text(naming.name), .text(naming.prefix.description), .text(block.description)]
  }

  /// Ranges as prefixes and prefixes as ranges.
  static let ranges = Table(
    schema: "circuitbook/prefix-range/1", headings: [item, prefix, first, last, addresses])

  static func row(of part: AddressBlock, for block: AddressBlock) -> [TableValue] {
    let prefix: TableValue = part.range.prefix.map { .text($0.description) } ?? .missing
    return [
      .text(block.description), prefix, .text(part.first.description), .text(part.last.description),
      count(part),
    ]
  }

  /// Counts are texts: 2^64 and more are beyond the numbers of most readers of JSON.
  private static func count(_ block: AddressBlock) -> TableValue { .text(block.count.description) }

  static let item = Table.Heading("item", Phrase(zh: "输入", en: "item"))
  static let prefix = Table.Heading("prefix", Phrase(zh: "前缀", en: "prefix"))
  static let whole = Table.Heading("whole", Phrase(zh: "所属前缀", en: "part of"))
  static let length = Table.Heading("length", Phrase(zh: "长度", en: "length"), .trailing)
  static let first = Table.Heading("first", Phrase(zh: "首地址", en: "first"))
  static let last = Table.Heading("last", Phrase(zh: "末地址", en: "last"))
  static let addresses = Table.Heading("addresses", Phrase(zh: "地址数", en: "addresses"), .trailing)
}
