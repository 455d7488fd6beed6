import Measurements
import SNMPPolling
import Tables
import Wording

/// A poll's answers as a table.
enum PollTables {
  static func answers(_ run: SNMPPolling.PollRun) -> Table {
    Table(
      schema: "circuitbook/poll-answers/1", title: Phrase(zh: "设备应答", en: "What devices answered"),
      headings: [
        Table.Heading("device", Phrase(zh: "设备", en: "device")),
        Table.Heading("answer", Phrase(zh: "应答", en: "answer")),
        Table.Heading("cause", Phrase(zh: "原因", en: "cause")),
        Table.Heading("packets", Phrase(zh: "报文", en: "packets"), .trailing),
        Table.Heading("variables", Phrase(zh: "变量", en: "variables"), .trailing),
      ],
      rows: run.devices.map { device in
        [
          .text(device.deviceKey), .term(device.answer), device.cause.map { .term($0) } ?? .missing,
          .integer(device.effort.packetsSent), .integer(device.effort.variables),
        ]
      })
  }
}
