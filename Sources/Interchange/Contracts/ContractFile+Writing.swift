import ExtranetModel
import JSONText
import Tables

extension ContractFile {
  /// The file that states a contract as the book holds it: read again it asks for nothing new.
  ///
  /// Items stand by number, their classes and the clauses in the order given.
  /// - Complexity: O(items × classes).
  public static func json(
    of contract: Contract, items: [ContractItem], classes: [BandwidthClass], clauses: [Clause]
  ) -> JSONValue {
    let items = items.sorted { ($0.item ?? 0) < ($1.item ?? 0) }
    return .object([
      ("schema", .string(schema)), ("contract", json(of: contract)),
      ("items", .array(items.map { item in json(of: item, classes.filter { $0.item == item.item }) })),
      ("clauses", .array(clauses.map(json(of:)))),
    ])
  }

  private static func json(of contract: Contract) -> JSONValue {
    .present([
      ("id", .cell(contract.id)), ("title", .cell(contract.title)), ("number", stated(contract.number)),
      ("buyer", stated(contract.buyer)), ("supplier", stated(contract.supplier)),
      ("pricing", contract.pricing.map { .cell($0) }), ("start", contract.start.map { .cell($0) }),
      ("end", contract.end.map { .cell($0) }), ("ceiling", contract.ceiling.map { .cell($0) }),
      ("areas", contract.areas.isEmpty ? nil : .cells(contract.areas)),
      ("source", contract.source.map { .cell($0) }), ("note", stated(contract.note)),
    ])
  }

  private static func json(of item: ContractItem, _ classes: [BandwidthClass]) -> JSONValue {
    .present([
      ("item", item.item.map { .integer($0) }), ("name", .cell(item.name)),
      ("product", item.product.map { .cell($0) }), ("unit", item.unit.map { .cell($0) }),
      ("quantity", item.quantity.map { .integer($0) }),
      ("countedFrom", item.countedFrom.map { .cell($0) }), ("source", item.source.map { .cell($0) }),
      ("classes", classes.isEmpty ? nil : .array(classes.map(json(of:)))),
    ])
  }

  private static func json(of one: BandwidthClass) -> JSONValue {
    .present([
      ("label", one.label.map { .cell($0) }), ("quantity", one.quantity.map { .integer($0) }),
      ("bitsPerSecond", one.declaredRate.map { .integer($0) }), ("source", one.source.map { .cell($0) }),
    ])
  }

  private static func json(of clause: Clause) -> JSONValue {
    .present([
      ("id", .cell(clause.id)),
      ("title", .object([("zh", .cell(clause.titleChinese)), ("en", .cell(clause.titleEnglish))])),
      ("rule", .cell(clause.rule)), ("source", clause.source.map { .cell($0) }),
      ("parameters", JSONDocument(parsing: clause.parameters, dialect: .json).root ?? .object([])),
    ])
  }

  private static func stated(_ text: String) -> JSONValue? { text.isEmpty ? nil : .cell(text) }
}
