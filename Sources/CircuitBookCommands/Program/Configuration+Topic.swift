import CommandLineParsing
import Wording

extension Configuration {
  /// `help config`: every key of the configuration file.
  static let topic = HelpTopic(
    "config", Phrase(zh: "配置文件", en: "The configuration file"),
    discussion: Phrase(
      zh: """
        JSON5 文件，读自 --config、$CIRCUITBOOK_CONFIG 或 \(standardPath)；最后一个可以没有。所有键均可省略；\
        命令行先于环境变量，环境变量先于本文件。错误一次全部列出，有错不执行。
        """,
      en: """
        A JSON5 file, read from --config, $CIRCUITBOOK_CONFIG or \(standardPath); the last need not be there. Every \
        key may be left out. The command line goes before the environment, the environment before this file. All \
        mistakes are listed at once, and nothing is done with one.
        """),
    entries: [
      ("book", Phrase(zh: "账簿：SQLite 文件的路径，同 --book", en: "the path of the book, as --book")),
      ("language", Phrase(zh: "界面语言，zh 或 en，同 --lang", en: "zh or en, as --lang")),
      (
        "credentials",
        Phrase(
          zh: "SNMP 凭据文件的路径，权限 0600，同 poll run --credentials",
          en: "the path of the SNMP credentials, mode 0600, as poll run --credentials")
      ),
      (
        "room",
        Phrase(
          zh: "拨测和 SNMP 采集从哪个机房发出，记入测量", en: "where probes and polls start from; kept with what they measure")
      ),
      (
        "rate",
        Phrase(
          zh: "拨测速率；不写则合计每秒 500 包、每台设备每秒 20 包。写则下列三键都要写",
          en:
            "how fast probe run sends; without it 500 packets a second, 20 to a device. With it all three are needed:"
        )
      ),
      ("rate.total", Phrase(zh: "合计每秒包数，1 至 1000000", en: "packets a second in total, 1 to 1000000")),
      (
        "rate.perDevice",
        Phrase(zh: "到一台设备每秒包数，1 至 10000", en: "packets a second to one device, 1 to 10000")
      ),
      (
        "rate.agreedBy",
        Phrase(
          zh: "谁同意了这一速率（姓名、单据号），记入测量",
          en: "who agreed to that rate (a name, a ticket); kept with what is measured")
      ),
    ],
    example: [
      "{",
      "  book: \"/var/lib/circuitbook/book.db\",",
      "  language: \"zh\",",
      "  credentials: \"/etc/circuitbook/snmp.json5\",",
      "  room: \"core-room-1\",",
      "  rate: { total: 1000, perDevice: 40, agreedBy: \"NOC, ticket 2026-117\" },",
      "}",
    ])
}
