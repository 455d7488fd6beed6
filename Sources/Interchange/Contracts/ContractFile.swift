import ChangePlanning
import ExtranetModel
import JSONText
import Judging
import Tables
import Wording

/// A contract as its file states it: the contract, its items with their classes, its clauses.
///
/// The file is JSON5, described by `data/contracts/contract.schema.json`; every fault is reported with its line.
public struct ContractFile: Sendable {
  /// The name and version a file must begin with.
  public static let schema = "circuitbook/contract/1"

  /// What the file asks the book to hold.
  public let drafts: [Draft]
  /// Every fault, in the order of the file.
  public let findings: [Finding]

  /// Reads a file; with any error there are no drafts.
  /// - Parameters:
  ///   - bytes: the file's bytes, UTF-8.
  ///   - source: the file's name, for places.
  public init(parsing bytes: [UInt8], source: String) {
    let document = JSONDocument(parsing: bytes)
    if let mistake = Self.mistakenForm(of: bytes, document, source: source) {
      findings = [mistake]
      drafts = []
      return
    }
    let errors = JSONErrorList(document.errors)
    var drafts: [Draft] = []
    if let root = document.root {
      drafts = ContractDrafts(source: source).read(JSONReader(root, errors: errors))
    }
    findings = errors.sorted.map { $0.finding(in: source) }
    self.drafts = errors.isEmpty ? drafts : []
  }
}

/// Turns the parts of a contract file into drafts.
private struct ContractDrafts {
  let source: String

  func read(_ root: JSONReader) -> [Draft] {
    if let schema = root.string("schema"), schema != ContractFile.schema {
      root.report(
        at: "schema", code: "unknown-schema", zh: "应为 \(ContractFile.schema)",
        en: "\(ContractFile.schema) is expected")
    }
    let contract = root.object("contract")
    let id = contract?.string("id") ?? ""
    let drafts =
      [contract.map { draft(contractRecord($0), $0) }].compactMap { $0 }
      + root.array("items").flatMap { items($0, of: id) }
      + root.optionalArray("clauses").compactMap { clause($0, of: id) }
    root.reportUnknownKeys()
    reportRepeats(in: drafts, root.errors)
    return drafts
  }

  private func contractRecord(_ reader: JSONReader) -> Contract {
    var contract = Contract()
    contract.id = reader.cell("id") ?? ""
    contract.title = reader.cell("title") ?? ""
    contract.number = reader.optionalCell("number") ?? ""
    contract.buyer = reader.optionalCell("buyer") ?? ""
    contract.supplier = reader.optionalCell("supplier") ?? ""
    contract.pricing = reader.cell("pricing")
    contract.start = reader.optionalCell("start")
    contract.end = reader.optionalCell("end")
    contract.ceiling = reader.optionalCell("ceiling")
    contract.areas = reader.optionalCells("areas")
    contract.source = reader.cell("source")
    contract.note = reader.optionalCell("note") ?? ""
    reader.reportUnknownKeys()
    if let start = contract.start?.knownDay, let end = contract.end?.knownDay, end < start {
      reader.report(
        at: "end", code: "end-before-start", zh: "服务结束早于服务开始", en: "the service ends before it starts")
    }
    return contract
  }

  private func items(_ reader: JSONReader, of contract: String) -> [Draft] {
    var item = ContractItem()
    item.contract = contract
    item.item = reader.integer("item", in: 1...999)
    item.name = reader.cell("name") ?? ""
    item.product = reader.cell("product")
    item.unit = reader.cell("unit")
    item.quantity = reader.optionalInteger("quantity", in: 0...10_000_000)
    item.countedFrom = reader.cell("countedFrom")
    item.source = reader.cell("source")
    let classes = reader.optionalArray("classes").map { (bandwidthClass($0, of: item), $0) }
    reader.reportUnknownKeys()
    // A class that could not be read is a finding of its own; a sum without it would be a second one.
    let counts = classes.compactMap(\.0.quantity)
    let sum = counts.reduce(0, +)
    if let quantity = item.quantity, !classes.isEmpty, counts.count == classes.count, sum != quantity {
      reader.report(
        at: "classes", code: "classes-do-not-add-up", zh: "各档合计 \(sum)，分项为 \(quantity)",
        en: "the classes add up to \(sum), the item is \(quantity)")
    }
    return [draft(item, reader)] + classes.map { draft($0.0, $0.1) }
  }

  private func bandwidthClass(_ reader: JSONReader, of item: ContractItem) -> BandwidthClass {
    var result = BandwidthClass()
    result.contract = item.contract
    result.item = item.item
    result.label = reader.cell("label")
    result.quantity = reader.integer("quantity", in: 0...10_000_000)
    result.declaredRate = reader.optionalInteger("bitsPerSecond", in: 1...1_000_000_000_000)
    result.source = reader.cell("source")
    reader.reportUnknownKeys()
    return result
  }

  private func clause(_ reader: JSONReader, of contract: String) -> Draft? {
    var clause = Clause()
    clause.contract = contract
    clause.id = reader.cell("id") ?? ""
    let title = reader.object("title")
    clause.titleChinese = title?.cell("zh") ?? ""
    clause.titleEnglish = title?.cell("en") ?? ""
    title?.reportUnknownKeys()
    let kind: ClauseKind? = reader.cell("rule")
    clause.rule = kind?.rawValue ?? ""
    clause.source = reader.cell("source")
    let parameters = reader.object("parameters")
    reader.reportUnknownKeys()
    guard let kind, let parameters, let rule = ClauseRules.read(kind, parameters) else { return nil }
    clause.parameters = rule.canonicalParameters
    return draft(clause, reader)
  }

  private func draft(_ record: some ExtranetRecord, _ reader: JSONReader) -> Draft {
    Draft(
      record,
      at: Place(source: source, line: reader.place.line, column: reader.place.column, field: reader.path))
  }

  /// Reports every statement of a key after the first, where it stands; keys with a part missing are passed over.
  private func reportRepeats(in drafts: [Draft], _ errors: JSONErrorList) {
    var first: [RecordKind: [String: Place]] = [:]
    for draft in drafts
    where draft.key.split(separator: "/", omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }) {
      guard let place = draft.place else { continue }
      guard let before = first[draft.kind]?[draft.key] else {
        first[draft.kind, default: [:]][draft.key] = place
        continue
      }
      let line = before.line.map(String.init) ?? "?"
      errors.report(
        JSONError(
          code: "duplicate-key", place: JSONPlace(line: place.line ?? 0, column: place.column ?? 0),
          path: place.field ?? "",
          zh: "\(draft.kind.phrase.zh) \(draft.key) 已在第 \(line) 行出现",
          en: "\(draft.kind.phrase.en) \(draft.key) is already stated in line \(line)"))
    }
  }
}

extension JSONError {
  /// The finding this error becomes in a file.
  func finding(in source: String) -> Finding {
    Finding(
      .error, code: code, Phrase(zh: zh, en: en),
      at: Place(source: source, line: line, column: column, field: path.isEmpty ? nil : path))
  }
}
