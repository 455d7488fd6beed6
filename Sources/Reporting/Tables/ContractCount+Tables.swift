import CivilTime
import ExtranetModel
import Reconciling
import Tables
import Wording

extension ContractCount {
  /// The count as tables: the items, their bandwidth classes, and on demand what each reading of the range allows.
  ///
  /// Tables without a row are left out, but for the items.
  public func tables(withReadings: Bool) -> [Table] {
    [itemTable] + ([classTable] + (withReadings ? [readingTable] : [])).filter { !$0.rows.isEmpty }
  }

  /// One row an item, the lines added up, addresses by themselves (001 L2404-2411).
  public var itemTable: Table {
    Table(
      schema: "circuitbook/contract-count/1",
      title: Phrase(
        zh: "\(contract.title)　合同数量与台账（\(day)）", en: "\(contract.id): contract and ledger on \(day)"),
      headings: [
        Table.Heading("item", Phrase(zh: "分项", en: "item"), .trailing),
        Table.Heading("name", Phrase(zh: "名称", en: "name")),
        Table.Heading("unit", Phrase(zh: "单位", en: "unit")), Self.contracted, Self.counted, Self.difference,
        Table.Heading("allowed", Phrase(zh: "允许调整（分项 / 合计）", en: "may move (item / total)"), .trailing),
        Table.Heading("outcome", Phrase(zh: "结论", en: "outcome")), Self.source,
      ],
      rows: items.map(row), summary: summary, notes: notes)
  }

  /// One row a bandwidth class, in the contract's order.
  public var classTable: Table {
    Table(
      schema: "circuitbook/contract-classes/1", title: Phrase(zh: "分档", en: "Bandwidth classes"),
      headings: [
        Table.Heading("item", Phrase(zh: "分项", en: "item"), .trailing),
        Table.Heading("rate", Phrase(zh: "标称带宽", en: "rate label"), .trailing), Self.contracted, Self.counted,
        Self.difference, Table.Heading("allowed", Phrase(zh: "允许调整（按档）", en: "may move (class)"), .trailing),
        Table.Heading("outcome", Phrase(zh: "结论", en: "outcome")),
      ],
      rows: items.flatMap { item in
        item.classes.map { one in
          [
            .integer(item.item.item ?? 0),
            one.label.map { .text($0.text) } ?? .text(orMissing: nil),
            .integer(one.contracted.map(Int.init)), .integer(one.counted),
            .integer(one.difference.map(Int.init)), .text(orMissing: one.readings.allowedText),
            one.outcome.map { .term($0) } ?? .missing,
          ]
        }
      })
  }

  /// One row for each reading that the contract's wording leaves open, item by item, each before its classes.
  public var readingTable: Table {
    Table(
      schema: "circuitbook/contract-readings/1",
      title: Phrase(
        zh: "\(range?.ratio.percentText ?? "") 的各种口径",
        en: "Readings of the \(range?.ratio.percentText ?? "") rule"),
      headings: [
        Table.Heading("item", Phrase(zh: "分项", en: "item"), .trailing),
        Table.Heading("rate", Phrase(zh: "标称带宽", en: "rate label"), .trailing),
        Table.Heading("basis", Phrase(zh: "基数", en: "of")),
        Table.Heading("rounding", Phrase(zh: "取整", en: "rounding")),
        Table.Heading("movement", Phrase(zh: "变动", en: "movement")),
        Table.Heading("base", Phrase(zh: "基数值", en: "base"), .trailing),
        Table.Heading("allowed", Phrase(zh: "允许", en: "allowed"), .trailing),
        Table.Heading("moved", Phrase(zh: "实际", en: "moved"), .trailing),
        Table.Heading("outcome", Phrase(zh: "结论", en: "outcome")),
      ],
      rows: items.flatMap { item in item.openReadings.map { Self.row($0, of: item) } })
  }

  private static func row(_ open: OpenReading, of item: ItemCount) -> [TableValue] {
    let reading = open.reading
    return [
      .integer(item.item.item ?? 0), .text(orMissing: open.label?.text), .term(reading.basis),
      .term(reading.rounding), .term(reading.movement), .integer(reading.base), .integer(reading.allowed),
      .integer(reading.moved), .term(reading.outcome),
    ]
  }

  private func row(_ count: ItemCount) -> [TableValue] {
    [
      .integer(count.item.item ?? 0), .text(count.item.name), count.item.unit.map { .term($0) } ?? .missing,
      .integer(count.contracted.map(Int.init)), .integer(count.counted),
      .integer(count.difference.map(Int.init)),
      .text(orMissing: count.readings.allowedText), .term(count.outcome),
      .text(orMissing: count.item.source?.cellText),
    ]
  }

  private var summary: [Table.Figure] {
    let contracted = Table.Heading("lines-contracted", Phrase(zh: "合同线路合计", en: "lines in the contract"))
    let counted = Table.Figure(
      Table.Heading("lines-counted", Phrase(zh: "台账线路合计", en: "lines in the ledger")), .integer(countedLines))
    guard namesQuantity else {
      return [Table.Figure(contracted, .term(QuantityOutcome.noQuantity)), counted]
    }
    return [
      Table.Figure(contracted, .integer(contractedLines)), counted,
      Table.Figure(
        Table.Heading("lines-difference", Phrase(zh: "差异", en: "difference")),
        .integer(countedLines - contractedLines)),
    ]
  }

  private var notes: [Phrase] {
    var notes: [Phrase] = []
    if let range {
      let source = rangeSource?.cellText ?? ""
      notes.append(
        range.isUnset
          ? Phrase(
            zh: "允许调整 \(range.ratio.percentText)（\(source)）：合同未约定基数、取整、净增减或累计，各种口径均列出，不作违约认定",
            en:
              "\(range.ratio.percentText) (\(source)): the contract settles neither basis, rounding nor net or gross; "
              + "every reading is shown, none is called a violation")
          : Phrase(
            zh: "允许调整 \(range.ratio.percentText)（\(source)）", en: "\(range.ratio.percentText) (\(source))"))
    }
    notes.append(
      Phrase(zh: "IP地址由地址台账计数，不计入线路", en: "addresses are counted from the address ledger, never as lines"))
    if let first = contract.start?.knownDay, day < first {
      notes.append(
        Phrase(zh: "合同 \(first) 起服务，该日在此之前", en: "the contract begins on \(first), after this day"))
    }
    if !notBegun.isEmpty {
      notes.append(
        Phrase(
          zh: "\(notBegun.count) 行起租日期晚于该日，未计入",
          en: "\(notBegun.count) rows begin after this day and are not counted"))
    }
    if !byStateAlone.isEmpty {
      notes.append(
        Phrase(
          zh: "\(byStateAlone.count) 行的日期不足以判断该日是否在用，按状态统计",
          en: "\(byStateAlone.count) rows have no date that settles this day: their state decides"))
    }
    if !withoutItem.isEmpty {
      notes.append(
        Phrase(
          zh: "\(withoutItem.count) 行未归入合同分项，未计入",
          en: "\(withoutItem.count) rows without an item of the contract are not counted"))
    }
    return notes
  }

  private static let contracted = Table.Heading("contracted", Phrase(zh: "合同数量", en: "contract"), .trailing)
  private static let counted = Table.Heading("counted", Phrase(zh: "台账数量", en: "ledger"), .trailing)
  private static let difference = Table.Heading("difference", Phrase(zh: "差异", en: "difference"), .trailing)
  private static let source = Table.Heading("source", Phrase(zh: "出处", en: "source"))
}

extension [RangeReading] {
  /// What the readings allow, from the narrowest to the widest, per item first, then over the total.
  fileprivate var allowedText: String? {
    guard !isEmpty else { return nil }
    return [QuantityRange.Basis.perClass, .perItem, .total].compactMap { basis in
      let values = Set(filter { $0.basis == basis }.map(\.allowed)).sorted()
      guard let first = values.first, let last = values.last else { return nil }
      return first == last ? "\(first)" : "\(first)–\(last)"
    }.joined(separator: " / ")
  }
}
