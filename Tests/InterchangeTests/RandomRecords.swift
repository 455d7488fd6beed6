import ChangePlanning
import ExtranetModel
import IPAddressing
import Interchange
import Judging
import Tables
import TestSupport
import Testing

/// Records of any kind with fields as the book may hold them: read by their own columns from random notations.
enum RandomRecords {
  static func make(_ kind: RecordKind, count: Int, _ random: inout SeededRandom) -> [StoredRecord] {
    var records: [String: StoredRecord] = [:]
    while records.count < count {
      let record = one(kind, records.count, &random)
      records[record.key] = record
    }
    return records.values.sorted { $0.key < $1.key }
  }

  static func key(of kind: RecordKind, _ fields: FieldValues) throws -> String {
    switch kind {
    case .contract: try Contract(fields: fields).key
    case .contractItem: try ContractItem(fields: fields).key
    case .bandwidthClass: try BandwidthClass(fields: fields).key
    case .clause: try Clause(fields: fields).key
    case .circuit: try Circuit(fields: fields).key
    case .publicAddress: try PublicAddress(fields: fields).key
    case .billedLine: try BilledLine(fields: fields).key
    case .device: try Device(fields: fields).key
    case .target: try Target(fields: fields).key
    case .layout: try LayoutRecord(fields: fields).key
    case .segment: try Segment(fields: fields).key
    case .prefix: try PrefixAssignment(fields: fields).key
    }
  }

  private static func one(_ kind: RecordKind, _ number: Int, _ random: inout SeededRandom) -> StoredRecord {
    switch kind {
    case .contract: record(Contract.self, number, &random)
    case .contractItem: record(ContractItem.self, number, &random)
    case .bandwidthClass: record(BandwidthClass.self, number, &random)
    case .clause: record(Clause.self, number, &random)
    case .circuit: record(Circuit.self, number, &random)
    case .publicAddress: record(PublicAddress.self, number, &random)
    case .billedLine: record(BilledLine.self, number, &random)
    case .device: record(Device.self, number, &random)
    case .target: record(Target.self, number, &random)
    case .layout: record(LayoutRecord.self, number, &random)
    case .segment: record(Segment.self, number, &random)
    case .prefix: record(PrefixAssignment.self, number, &random)
    }
  }

  private static func record<Record: ExtranetRecord>(
    _ type: Record.Type, _ number: Int, _ random: inout SeededRandom
  ) -> StoredRecord {
    let keys = RecordForm.of(Record.kind).fields.filter(\.isKey).map(\.code)
    var record = Record()
    for column in Record.columns {
      let isNeeded = column.isRequired || keys.contains(column.code)
      if !isNeeded, Bool.random(using: &random) { continue }
      fill(column, of: &record, number, isKey: keys.contains(column.code), &random)
    }
    return StoredRecord(kind: Record.kind, key: record.key, fields: record.fields)
  }

  /// Tries notations until the column can read one; no key is called like a note or a subtotal.
  private static func fill<Record: ExtranetRecord>(
    _ column: Column<Record>, of record: inout Record, _ number: Int, isKey: Bool,
    _ random: inout SeededRandom
  ) {
    for notation in notations(number, &random).shuffled(using: &random) {
      if isKey, notation.hasPrefix("注") || notation.hasPrefix("小计") { continue }
      do throws(CellError) {
        try column.read(notation.folded, &record)
        return
      } catch {
        continue
      }
    }
    Issue.record("no notation for \(column.code)")
  }

  /// Something every kind of cell can read, and awkward words.
  private static func notations(_ number: Int, _ random: inout SeededRandom) -> [String] {
    let figure = Int.random(in: 1...99_999, using: &random)
    let day = "2026-0\(Int.random(in: 1...9, using: &random))-\(Int.random(in: 10...28, using: &random))"
    let words = [
      "=1+1", "+86 512", "-", "a,b", "say \"hi\"", "'quoted", "；甲乙", "虞山（北）", "注：\(number)", "小计\(number)",
      "海虞",
      "-12.5", "@x", "{\"a\":1}", "行 一", "C\(number)",
    ]
    return [
      "\(figure)", "\(figure).\(figure % 90 + 10)", day, "长期", "2019.3", "\(figure)M", "20M/\(figure)M",
      "0.02", "是",
      "192.0.2.\(figure % 256)", "2001:db8::\(String(figure, radix: 16))",
      "2001:db8:\(String(figure % 65_536, radix: 16))::/48",
      "001 L\(figure)", "x\(number)-\(figure)",
    ] + words + RandomTerms.codes
  }
}

/// The codes of the closed lists the records use.
enum RandomTerms {
  static let codes: [String] =
    Product.allCases.map(\.rawValue) + BearerKind.allCases.map(\.rawValue)
    + CircuitState.allCases.map(\.rawValue)
    + AddressState.allCases.map(\.rawValue) + DeviceRole.allCases.map(\.rawValue)
    + TargetRole.allCases.map(\.rawValue)
    + SegmentUse.allCases.map(\.rawValue) + ClauseKind.allCases.map(\.rawValue)
    + CountingUnit.allCases.map(\.rawValue)
    + CountingLedger.allCases.map(\.rawValue) + Pricing.allCases.map(\.rawValue)
    + AdministrativeLevel.allCases.map(\.rawValue)
    + NetworkLayer.allCases.map(\.rawValue) + LineClass.allCases.map(\.rawValue)
    + MeasuringMethod.allCases.map(\.rawValue)
}
