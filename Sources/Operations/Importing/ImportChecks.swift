import Book
import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Wording

/// What no single cell can show: records that name others the book does not hold, and values that contradict.
struct ImportChecks {
  let edits: [Edit]
  let snapshot: BookSnapshot
  let constants: [String: String]

  /// The kinds that records of these kinds may name.
  static func referencedKinds(by kinds: Set<RecordKind>) -> Set<RecordKind> {
    var referenced: Set<RecordKind> = [.contract, .contractItem]
    if kinds.contains(.target) { referenced.insert(.circuit) }
    if kinds.contains(.prefix) { referenced.insert(.segment) }
    return referenced
  }

  var findings: [Finding] {
    unknownContracts + unknownItems + edits.flatMap(contradictions) + unknownCircuits + blockFindings
  }

  private var blockFindings: [Finding] {
    edits.contains { $0.kind == .prefix } ? BlockChecks(edits: edits, snapshot: snapshot).findings : []
  }

  /// One finding a contract nobody entered: its rows are in no count. Said with `--set` it is a slip of the hand.
  private var unknownContracts: [Finding] {
    let known = Set(snapshot[.contract].map(\.key))
      .union(edits.filter { $0.kind == .contract }.map(\.key)).union([""])
    let strangers = Dictionary(grouping: edits.filter { $0.kind != .contract }) {
      $0.after?["contract"] ?? ""
    }
    return strangers.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map { contract, rows in
      let names = known.filter { !$0.isEmpty }.sorted().joined(separator: ", ")
      return Finding(
        constants["contract"] == contract ? .error : .warning, code: "unknown-contract",
        Phrase(
          zh: "账簿中没有合同 \(contract)，\(rows.count) 行不会计入任何合同",
          en: "the book has no contract \(contract): \(rows.count) rows would be in no count"),
        at: rows[0].place, value: contract,
        remedy: Phrase(zh: "先导入合同；已有：\(names)", en: "import the contract first; there are: \(names)"))
    }
  }

  /// One finding a cell that names an item its contract does not have: such a row is in no count. What stood in the book
  /// before is left to `reconcile run`; a contract that is unknown has a finding of its own.
  private var unknownItems: [Finding] {
    let contracts = Set(snapshot[.contract].map(\.key))
      .union(edits.filter { $0.kind == .contract }.map(\.key))
    let stated = edits.filter { $0.kind == .contractItem }
    let items = Dictionary(
      grouping: snapshot[.contractItem].map(\.fields) + stated.compactMap(\.after), by: { $0["contract"] }
    ).mapValues { Set($0.compactMap { Int64($0["item"]) }) }
    return edits.filter { [.circuit, .publicAddress].contains($0.kind) }.compactMap { edit in
      guard let after = edit.after, let item = Int64(after["item"]), item > 0 else { return nil }
      let contract = after["contract"]
      let isNew = edit.before?["item"] != after["item"] || edit.before?["contract"] != contract
      let known = items[contract] ?? []
      guard isNew, contracts.contains(contract), !known.contains(item) else { return nil }
      return unknownItem(of: contract, known: known.sorted(), in: edit)
    }
  }

  private func unknownItem(of contract: String, known: [Int64], in edit: Edit) -> Finding {
    let fault = Fault(
      severity: .error, code: "unknown-item", column: "item",
      phrase: Phrase(zh: "合同 \(contract) 没有这一分项", en: "contract \(contract) has no such item"))
    var finding = finding(of: fault, in: edit)
    let list = known.map(String.init).joined(separator: ", ")
    finding.remedy =
      known.isEmpty
      ? Phrase(zh: "该合同没有分项：先补入合同文件", en: "it has no items: import its file with them first")
      : Phrase(zh: "已有分项：\(list)", en: "its items: \(list)")
    return finding
  }

  private var unknownCircuits: [Finding] {
    let known = Set(snapshot[.circuit].map(\.key))
    return edits.filter { $0.kind == .target }.compactMap { edit in
      guard let circuit = edit.after?["circuit"], !known.contains(circuit) else { return nil }
      return Finding(
        .warning, code: "unknown-circuit",
        Phrase(zh: "台账没有线路 \(circuit)", en: "the ledger has no circuit \(circuit)"), at: edit.place,
        value: circuit,
        remedy: Phrase(zh: "先导入线路台账", en: "import the circuit ledger first"))
    }
  }

  private func contradictions(in edit: Edit) -> [Finding] {
    guard let after = edit.after else { return [] }
    return [negativePrice(after), itemNumber(after), endBeforeStart(after)].compactMap { fault in
      fault.map { finding(of: $0, in: edit) }
    }
  }

  /// What one cell contradicts, before its place is known.
  private struct Fault {
    let severity: Finding.Severity
    let code: String
    /// The code of the column.
    let column: String
    let phrase: Phrase
  }

  /// The finding with the row's place, the column's name as people know it, and the value.
  private func finding(of fault: Fault, in edit: Edit) -> Finding {
    var place = edit.place
    place?.field = RecordForm.of(edit.kind).fields.first { $0.code == fault.column }?.names.zh
    return Finding(
      fault.severity, code: fault.code, fault.phrase, at: place, value: edit.after?[fault.column])
  }

  private func negativePrice(_ fields: FieldValues) -> Fault? {
    guard fields["unit-price"].hasPrefix("-") else { return nil }
    return Fault(
      severity: .error, code: "negative-price", column: "unit-price",
      phrase: Phrase(zh: "单价不能为负", en: "a unit price cannot be negative"))
  }

  private func itemNumber(_ fields: FieldValues) -> Fault? {
    let item = fields["item"]
    guard item.hasPrefix("-") || item == "0" else { return nil }
    return Fault(
      severity: .error, code: "item-below-one", column: "item",
      phrase: Phrase(zh: "合同分项从 1 起", en: "contract items begin at 1"))
  }

  /// Days compare as their canonical texts; a month or an open end cannot contradict.
  private func endBeforeStart(_ fields: FieldValues) -> Fault? {
    let (start, end) = (fields["billing-start"], fields["billing-end"])
    guard start.utf8.count == 10, end.utf8.count == 10, end < start else { return nil }
    return Fault(
      severity: .warning, code: "end-before-start", column: "billing-end",
      phrase: Phrase(zh: "止租日期早于起租日期 \(start)", en: "billing ends before it starts on \(start)"))
  }
}
