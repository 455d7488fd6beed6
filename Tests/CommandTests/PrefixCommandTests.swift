import TestSupport
import Testing
import Wording

/// The calculator as people and scripts use it.
@Suite struct PrefixCommandTests {
  /// A command, what it finds on standard input, what it writes as lines, and how it ends.
  struct Row: Sendable, CustomStringConvertible {
    var line: String
    var input = ""
    var output: String
    var code: Int32 = 0

    var description: String { line }
  }

  static let rows: [Row] = [
    Row(
      line: "parse 2001:DB8::0:1 00-1B-44-11-3A-B7 fe80::1%eth0",
      output: "2001:db8::1\n00:1b:44:11:3a:b7\nfe80::1%eth0\n"),
    Row(line: "parse --interface 10.0.0.1/24", output: "10.0.0.1/24\n"),
    Row(
      line: "parse", input: "\u{FEFF}# list\r\n ::0 \r\n\r\n10.0.0.0/8 # ten\r\n", output: "::\n10.0.0.0/8\n"),
    Row(line: "parse -", input: "::1", output: "::1\n"),
    Row(line: "parse", input: "::1\nx\n::2\n", output: "::1\n::2\n", code: 1),
    Row(line: "split 10.0.0.0/30 --into 31", output: "10.0.0.0/31\n10.0.0.2/31\n"),
    Row(line: "split --into 128 --limit 3", input: "::/127\n::8/127\n", output: "::/128\n::1/128\n::8/128\n"),
    Row(line: "split ::/0 ::/127 --into 127 --limit 1", output: "::/127\n"),
    Row(line: "aggregate ::/1 10.0.0.0/25 8000::/1 10.0.0.128-10.0.0.255", output: "10.0.0.0/24\n::/0\n"),
    Row(line: "aggregate", input: "::1\nx\n", output: "", code: 1),
    Row(line: "aggregate", input: "", output: ""),
    Row(
      line: "exclude 10.0.0.0/26,10.0.0.255 10.0.0.0/24",
      output:
        "10.0.0.64/26\n10.0.0.128/26\n10.0.0.192/27\n10.0.0.224/28\n10.0.0.240/29\n10.0.0.248/30\n10.0.0.252/31\n"
        + "10.0.0.254/32\n"),
    Row(line: "exclude ::/0", input: "10.0.0.0/8\n::1\n", output: "10.0.0.0/8\n"),
    Row(line: "exclude ::/0 ::1", output: ""),
    Row(
      line: "free 10.0.0.0/24 --taken 10.0.0.0/26,10.0.0.128/27",
      output: "10.0.0.64/26\n10.0.0.160/27\n10.0.0.192/26\n"),
    Row(
      line: "free 10.0.0.0/24 --length 26 --count 2", input: "10.0.0.64/32\n",
      output: "10.0.0.0/26\n10.0.0.128/26\n"),
    Row(
      line: "free ::/0 --taken ::/1 --taken c000::/2 --length 4 --order leftmost --count 3",
      output: "8000::/4\na000::/4\n9000::/4\n"),
    Row(line: "free 10.0.0.0/24 --taken 10.0.0.0/26 --length 26 --order last", output: "10.0.0.192/26\n"),
    Row(line: "free 10.0.0.0/24 --taken 10.0.0.0/26 --length 27 --order best-fit", output: "10.0.0.64/27\n"),
    Row(line: "free 10.0.0.0/24 --taken 10.0.0.0/25 --length 26 --count 3", output: "", code: 1),
    Row(
      line: "contains 10.0.0.0/8,10.1.0.0/16 10.1.2.3 10.2.0.0/16 8.0.0.0/5 ::1",
      output:
        "10.1.2.3\tinside\t10.1.0.0/16\n10.2.0.0/16\tinside\t10.0.0.0/8\n8.0.0.0/5\tpartly\t-\n::1\toutside\t-\n",
      code: 2),
    Row(line: "contains 10.0.0.0/8 11.0.0.1", output: "11.0.0.1\toutside\t-\n", code: 2),
    Row(line: "contains --matching ::/1", input: "::1\nffff::1\n::2\n", output: "::1\n::2\n", code: 2),
    Row(
      line: "reverse 192.0.2.1 2001:db8::/32", output: "1.2.0.192.in-addr.arpa\n8.b.d.0.1.0.0.2.ip6.arpa\n"),
    Row(line: "reverse --delimiter hyphen 192.0.2.128/26", output: "128-26.2.0.192.in-addr.arpa\n"),
    Row(
      line: "range 192.0.2.10-192.0.2.13 10.0.0.0/22 ::1",
      output: "192.0.2.10/31\n192.0.2.12/31\n10.0.0.0-10.0.3.255\n::1-::1\n"),
  ]

  @Test(arguments: rows)
  func aCommandWritesLinesIntoAPipe(_ row: Row) async {
    let outcome = await Desk().run(["prefix"] + ShellWords(row.line).words, input: row.input)
    #expect(outcome.output == row.output)
    #expect(outcome.code == row.code, "\(outcome.errors)")
    #expect((outcome.code == 1) == outcome.errors.contains("error"))
  }

  /// What stands on standard input, and what standard error must say of it.
  @Test(arguments: [
    ("10.0.0.0/8\n10.0.0.256\n", "-:2:8: error: octet above 255 [octet-out-of-range] “10.0.0.256”"),
    ("\t2001:db8::g", "-:1:12: error: unexpected character"), ("a\u{1B}[31m\n", "“a␛[31m”"),
    (
      "10.0.0.0/24\n10.0.0.1/24",
      "-:2:1: error: host bits set [host-bits-set] “10.0.0.1/24” — it is an interface address; the prefix meant is 10.0.0.0/24"
    ),
    ("::1\0\n", "not text"), ("\u{1F}\u{8B}", "error"),
    (String(repeating: "1", count: 5000), "-:1:1: error: the line is too long"),
    (String(repeating: "x\n", count: 50), "30 more lines are wrong"),
    ("10.0.0.5-10.0.0.1\n", "-:1:10: error: range ends before it starts"),
  ])
  func aWrongLineIsNamedWithItsPlace(_ input: String, _ message: String) async {
    for verb in ["parse", "aggregate", "reverse"] {
      let outcome = await Desk().run(["prefix", verb], input: input)
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(!outcome.errors.contains("\u{1B}") && outcome.errors.utf8.count < 8000)
      if verb == "aggregate" { #expect(outcome.output.isEmpty) }
    }
  }

  @Test func aFaultIsToldInChinese() async {
    let outcome = await Desk().run(["prefix", "range", "--lang", "zh"], input: "10.0.0.1/24")
    #expect(outcome.errors.contains("主机位不为零") && outcome.errors.contains("10.0.0.0/24"))
  }

  @Test func aTerminalGetsATableAndAPipeLines() async {
    let words = ["prefix", "aggregate", "10.0.0.0/24"]
    var terminal = Desk()
    terminal.terminalWidth = 100
    let table = await terminal.run(words)
    #expect(table.output.contains("addresses") && table.output.contains("256"))
    #expect(await Desk().run(words).output == "10.0.0.0/24\n")
    #expect(await terminal.run(words + ["--format", "lines"]).output == "10.0.0.0/24\n")
    #expect(
      await Desk().run(words + ["--format", "csv"]).output.hasPrefix("prefix,length,first,last,addresses\r\n")
    )
  }

  @Test(arguments: Language.allCases)
  func oneAddressIsToldFactByFact(_ language: Language) async {
    let outcome = await Desk().run(
      ["prefix", "parse", "--format", "table", "--lang", language.rawValue, "64:ff9b::c000:221"])
    for fact in ["64:ff9b::c000:221", "192.0.2.33", "RFC 6052", "ip6.arpa"] {
      #expect(outcome.output.contains(fact))
    }
    #expect(!outcome.output.contains("MAC"))
  }

  @Test func theWholeOfIPv6IsCountedExactly() async {
    let outcome = await Desk().run("prefix", "parse", "--format", "json", "::/0")
    #expect(outcome.output.contains("\"addresses\": \"340282366920938463463374607431768211456\""))
    #expect(outcome.output.contains("\"addresses-exponent\": 128"))
  }

  @Test func aFileIsASetOfItsOwn() async {
    let desk = Desk()
    desk.folder.write(Array("# ours\n10.0.0.0/8\n2001:db8::/32\n".utf8), to: "ours")
    let set = "@" + desk.folder.file("ours")
    #expect(await desk.run("prefix", "contains", set, "2001:db8::1").code == 0)
    #expect(await desk.run("prefix", "exclude", set, "10.0.0.0/7").output == "11.0.0.0/8\n")
    desk.folder.write(Array("10.0.0.0/8\n10.0.0.1/8\n".utf8), to: "ours")
    let outcome = await desk.run("prefix", "contains", set, "2001:db8::1")
    #expect(outcome.code == 1 && outcome.errors.contains("ours:2:1"))
  }

  @Test func nothingThatRemainsIsSaid() async {
    let outcome = await Desk().run("prefix", "exclude", "10.0.0.0/8", "10.1.0.0/16")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("what is taken out comes first"))
  }

  /// As many lines as a table of routes has, in every form.
  @Test(arguments: ["lines", "jsonl", "csv", "json", "table"])
  func aLongStreamIsAnsweredLineByLine(_ format: String) async {
    let count = format == "lines" ? 200_000 : 5_000
    var input = ""
    for number in 0..<count { input += "10.\(number >> 16).\(number >> 8 & 255).\(number & 255)/32\r\n" }
    let outcome = await Desk().run(["prefix", "parse", "--format", format], input: input)
    #expect(outcome.code == 0)
    #expect(outcome.output.utf8.count { $0 == 0x0A } >= count)
    if format == "lines" {
      #expect(outcome.output == input.split(separator: "\r\n").joined(separator: "\n") + "\n")
      let aggregate = await Desk().run(["prefix", "aggregate"], input: input)
      #expect(
        aggregate.output == "10.0.0.0/15\n10.2.0.0/16\n10.3.0.0/21\n10.3.8.0/22\n10.3.12.0/24\n10.3.13.0/26\n"
      )
    }
  }
}
