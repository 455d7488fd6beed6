import Book
import CivilTime
import ExtranetModel
import Tables
import Wording

/// What the book says about itself, as tables.
enum BookTables {
  static func information(_ info: BookInfo, calendar: WorkdayCalendar) -> Table {
    let counts = RecordKind.allCases.compactMap { kind in
      info.recordCounts[kind].map { (kind.phrase, TableValue.integer($0)) }
    }
    let facts: [(Phrase, TableValue)] =
      [
        (Phrase(zh: "最新入账（第几次）", en: "newest revision"), .integer(info.newestRevision)),
        (Phrase(zh: "版本数", en: "versions"), .integer(info.versionCount)),
        (Phrase(zh: "已清除版本", en: "erased versions"), .integer(info.erasedCount)),
        (Phrase(zh: "审计条数", en: "audit entries"), .integer(info.auditCount)),
        (Phrase(zh: "审计链末端", en: "head of the audit chain"), .text(info.auditHead)),
        (Phrase(zh: "测量批次", en: "runs of measurements"), .integer(info.runCount)),
        (
          Phrase(zh: "工作日历至", en: "working days known to"),
          .text(orMissing: calendar.lastKnownDay?.description)
        ),
      ] + counts
    return Table(
      schema: "circuitbook/book-info/1", title: Phrase(zh: "账簿", en: "The book"),
      headings: [
        Table.Heading("fact", Phrase(zh: "项目", en: "fact")),
        Table.Heading("value", Phrase(zh: "值", en: "value"), .trailing),
      ],
      rows: facts.map { [.phrase($0.0), $0.1] })
  }

  static func revisions(_ revisions: [Revision]) -> Table {
    Table(
      schema: "circuitbook/revisions/1", title: Phrase(zh: "入账记录", en: "Revisions"),
      headings: [
        Table.Heading("revision", Phrase(zh: "第几次", en: "revision"), .trailing),
        Table.Heading("at", Phrase(zh: "时间", en: "applied at")),
        Table.Heading("edits", Phrase(zh: "修改", en: "edits"), .trailing),
        Table.Heading("reverts", Phrase(zh: "冲销", en: "reverts"), .trailing),
        Table.Heading("user", Phrase(zh: "账户", en: "account")),
        Table.Heading("person", Phrase(zh: "经办人", en: "person")),
        Table.Heading("reason", Phrase(zh: "理由", en: "reason")),
      ],
      rows: revisions.map { one in
        [
          .integer(one.number), .text(one.appliedAt.wholeSeconds.formatted(offset: .shanghai)),
          .integer(one.editCount),
          .integer(one.reverts.map(Int.init)), .text(orMissing: one.author?.user),
          .text(orMissing: one.author?.person), .text(orMissing: one.reason),
        ]
      })
  }

  static func verification(_ result: BookVerification) -> Table {
    let facts: [(Phrase, Int)] = [
      (Phrase(zh: "审计条数", en: "audit entries"), result.auditEntries),
      (Phrase(zh: "入账次数", en: "revisions"), result.revisions),
      (Phrase(zh: "版本数", en: "versions"), result.versions),
      (Phrase(zh: "已清除版本", en: "erased versions"), result.erasedVersions),
      (Phrase(zh: "已清除审计内容", en: "erased audit texts"), result.erasedEntries),
      (Phrase(zh: "不符", en: "faults"), result.findings.count { $0.severity == .error }),
    ]
    return Table(
      schema: "circuitbook/book-verification/1", title: Phrase(zh: "核验", en: "Verification"),
      headings: [
        Table.Heading("fact", Phrase(zh: "项目", en: "fact")),
        Table.Heading("value", Phrase(zh: "值", en: "value"), .trailing),
      ],
      rows: facts.map { [.phrase($0.0), .integer($0.1)] },
      notes: [Phrase(zh: "审计链末端：\(result.head)", en: "head of the audit chain: \(result.head)")])
  }

  static func purgeable(_ records: [PurgeableRecord]) -> Table {
    Table(
      schema: "circuitbook/purgeable-records/1", title: Phrase(zh: "将清除的记录", en: "What would be erased"),
      headings: [
        Table.Heading("kind", Phrase(zh: "类别", en: "kind")),
        Table.Heading("key", Phrase(zh: "编号", en: "key")),
        Table.Heading("stands", Phrase(zh: "现存", en: "stands now")),
        Table.Heading("versions", Phrase(zh: "版本数", en: "versions"), .trailing),
        Table.Heading("measurements", Phrase(zh: "测量行数", en: "measurements"), .trailing),
      ],
      rows: records.map { one in
        [
          .phrase(one.record.kind.phrase), .text(one.record.key), .boolean(one.stands),
          .integer(one.versions),
          .integer(one.measurements),
        ]
      })
  }
}
