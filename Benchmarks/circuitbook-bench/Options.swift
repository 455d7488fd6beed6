/// What the command line asks for.
struct Options {
  /// What is done.
  enum Action {
    case help
    case list
    case run
  }

  var action = Action.run
  /// The benchmarks wanted; all when empty.
  var names: [String] = []
  var rounds = 5
  /// How figures are printed.
  var output = Output.table
  /// A file to read in place of a generated one.
  var input: String?

  /// How figures are printed.
  enum Output {
    case table
    case json
    case markdown
  }

  static let help = """
    circuitbook-bench list
    circuitbook-bench run [NAME…] [--rounds N] [--json | --markdown] [--input FILE]

    Runs benchmarks in turn, round by round, each round in the other order than the last, and prints one figure a line:
    its median, least and most over the rounds. A NAME that ends in a point runs a group: `run cli.`; without a NAME
    all are run. The peer of a benchmark is run with it.

      --rounds N     how often each is run, default 5; one more run before is not counted
      --json         lines of JSON: name, unit, median, min, max, rounds, n, and where there is one goal, reached
      --markdown     the table of figures and goals in Markdown
      --input FILE   read in place of what is generated: a circuit ledger, or addresses or prefixes, one a line;
                     gzip is undone (.gz)
    """

  /// Reads the words after the program's name.
  init(_ words: [String]) throws {
    var rest = words[...]
    switch rest.popFirst() {
    case nil, "--help", "-h", "help": action = .help
    case "list": action = .list
    case "run": action = .run
    case .some(let word): throw BenchmarkError("unknown command: \(word)")
    }
    while let word = rest.popFirst() {
      switch word {
      case "--help", "-h": action = .help
      case "--json": output = .json
      case "--markdown": output = .markdown
      case "--rounds": rounds = try Self.rounds(rest.popFirst())
      case "--input": input = try Self.file(rest.popFirst())
      default:
        if word.hasPrefix("-") { throw BenchmarkError("unknown option: \(word)") }
        names.append(word)
      }
    }
  }

  private static func rounds(_ text: String?) throws -> Int {
    guard let text, let number = Int(text), (1...10_000).contains(number) else {
      throw BenchmarkError("--rounds needs a whole number from 1 to 10000")
    }
    return number
  }

  private static func file(_ text: String?) throws -> String {
    guard let text, !text.isEmpty else { throw BenchmarkError("--input needs a file") }
    return text
  }

  /// The benchmarks asked for, with their peers, in the order of the list.
  func wanted(of all: [Benchmark]) throws -> [Benchmark] {
    for name in names where !all.contains(where: { Self.names(name, $0) }) {
      throw BenchmarkError("no benchmark \(name); see circuitbook-bench list")
    }
    let chosen = all.filter { one in names.isEmpty || names.contains { Self.names($0, one) } }
    let peers = Set(chosen.flatMap { $0.comparisons.map(\.peer) })
    return all.filter { one in peers.contains(one.name) || chosen.contains { $0.name == one.name } }
  }

  private static func names(_ name: String, _ benchmark: Benchmark) -> Bool {
    name.hasSuffix(".") ? "\(benchmark.name).".hasPrefix(name) : benchmark.name == name
  }
}
