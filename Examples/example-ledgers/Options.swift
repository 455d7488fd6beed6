/// What the command line asks for.
struct Options {
  /// Decides every drawing.
  var seed: UInt64 = 1
  /// The folder the files are written to.
  var folder = ""
  /// Whether files that exist are replaced.
  var overwriting = false
  /// The UDP port under which the demo's agent answers.
  var agentPort: UInt16 = 1161
  /// Whether only help is wanted.
  var wantsHelp = false

  static let help = """
    example-ledgers --seed N --out DIR [--force] [--snmp-port PORT] [--help]

    Writes the files the demo imports: a circuit ledger and an address ledger of contract changshu-2026 as offices
    keep them (GB18030 CSV), the carriers' lists beside them, circuits of contract sanmenxia-b, devices, probe
    targets, and faults.json, which names every fault that was put in. All names are invented.

      --seed N          decides which lines there are and which are wrong; the same number writes the same files
      --out DIR         the folder to write to; made when it is missing
      --force           replace files that exist
      --snmp-port PORT  the UDP port in demo-device.csv, default 1161
    """

  /// What was wrong with the command line.
  struct Mistake: Error {
    /// What is wrong, for people.
    let message: String
  }

  /// Reads the words after the program's name.
  init(_ words: [String]) throws(Mistake) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h": wantsHelp = true
      case "--force": overwriting = true
      case "--seed": seed = try Self.number(after: word, &rest)
      case "--snmp-port": agentPort = try Self.number(after: word, &rest)
      case "--out": folder = try Self.value(after: word, &rest)
      default: throw Mistake(message: "unknown option: \(word)")
      }
    }
    if folder.isEmpty, !wantsHelp { throw Mistake(message: "--out DIR is missing") }
  }

  private static func value(after option: String, _ rest: inout ArraySlice<String>) throws(Mistake) -> String
  {
    guard let value = rest.popFirst(), !value.isEmpty, !value.hasPrefix("--") else {
      throw Mistake(message: "\(option) needs a value")
    }
    return value
  }

  private static func number<Number: FixedWidthInteger>(
    after option: String, _ rest: inout ArraySlice<String>
  ) throws(Mistake) -> Number {
    let text = try value(after: option, &rest)
    guard let number = Number(text) else {
      throw Mistake(message: "\(option) needs a whole number from 0 to \(Number.max), not \(text)")
    }
    return number
  }
}
