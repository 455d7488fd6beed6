import Book
import Documents
import Operations
import Tables
import Wording

/// Measures the product and the tools it is compared with.
@main
struct CircuitBookBench {
  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == Launcher.word { Launcher.launch(Array(words.dropFirst())) }
    do {
      try await perform(Options(words))
    } catch let error as BenchmarkError {
      fail(error.message)
    } catch let error as OperationError {
      fail(error.findings.map { "\($0.code): \($0.phrase.en)" }.joined(separator: "\n"))
    } catch let error as BookError {
      fail(error.phrase.en)
    } catch let error as DocumentError {
      fail(error.phrase.en)
    } catch {
      fail("\(error)")
    }
  }

  private static func perform(_ options: Options) async throws {
    switch options.action {
    case .help: print(Options.help)
    case .list: for benchmark in Benchmark.all { print("\(benchmark.name)\t\(benchmark.measures)") }
    case .run: try await run(options)
    }
  }

  private static func run(_ options: Options) async throws {
    let wanted = try options.wanted(of: Benchmark.all)
    let workbench = try Workbench(input: options.input)
    defer { workbench.remove() }
    var rounds = try await Rounds(wanted, in: workbench)
    try await rounds.run(options.rounds)
    switch options.output {
    case .json: for figure in rounds.figures { print(figure.jsonLine) }
    case .markdown: print(([Figure.markdownHead] + rounds.figures.map(\.markdownRow)).joined(separator: "\n"))
    case .table: print(Figure.table(rounds.figures).text(in: .english), terminator: "")
    }
  }
}
