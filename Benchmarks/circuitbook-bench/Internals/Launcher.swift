import Documents
import Glibc

/// This program as the starter of another one.
///
/// What `wait4` says a child held at most (`ru_maxrss`) is never less than what its parent held when it was started, so
/// a benchmark that has read ledgers cannot ask for it. A fresh process of this program holds less than any it starts.
enum Launcher {
  /// The first argument that makes this program a starter.
  static let word = "--launch"

  /// Starts a program, writes how it ended to a file, and exits: `--launch REPORT INPUT OUTPUT TIMES PROGRAM …`.
  static func launch(_ words: [String]) -> Never {
    guard words.count > 4, let times = Int(words[3]) else {
      fail("\(word) REPORT INPUT OUTPUT TIMES PROGRAM …")
    }
    let child = ChildProcess(Array(words.dropFirst(4)), input: words[1], output: words[2])
    do {
      var total = ChildProcess.Ending(nanoseconds: 0, peakMemory: 0, code: 0)
      for _ in 0..<times {
        let ending = try child.runDirectly()
        total.nanoseconds += ending.nanoseconds
        total.peakMemory = max(total.peakMemory, ending.peakMemory)
        if total.code == 0 { total.code = ending.code }
      }
      let facts = "\(total.nanoseconds) \(total.peakMemory) \(total.code)"
      try DocumentWriter.write(facts, to: words[0], encoding: .utf8, overwriting: true)
    } catch {
      fail("\(error)")
    }
    exit(0)
  }
}

extension ChildProcess {
  /// The file that holds what the program measured last has written.
  static func measuredOutput(in scratch: String) -> String { scratch + "/launch-output" }

  /// Runs it so many times one after the other, through a starter of its own.
  /// - Parameters:
  ///   - codes: the exit codes that are answers; 2 means that differences were found.
  ///   - scratch: a folder for the starter's report and the program's output.
  /// - Returns: the mean time, and the most memory any of the runs held.
  func measure(times: Int = 1, answering codes: [Int32] = [0], in scratch: String) throws -> Sample {
    let report = scratch + "/launch-report"
    let output = Self.measuredOutput(in: scratch)
    let starter = [try TemporaryFolder.programPath(), Launcher.word, report, input, output, "\(times)"]
    let started = try ChildProcess(starter + words).runDirectly()
    guard started.code == 0 else { throw BenchmarkError("\(words[0]) could not be launched") }
    let facts = String(decoding: try DocumentReader.read(report), as: UTF8.self).split(separator: " ")
    let numbers = facts.compactMap { Int64($0) }
    guard numbers.count == 3, codes.contains(Int32(numbers[2])) else {
      let said = (try? DocumentReader.read(output)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw BenchmarkError("\(words.joined(separator: " ")) ended with \(facts.last ?? "?")\n\(said)")
    }
    return Sample(
      count: times, time: .nanoseconds(numbers[0]) / times, peakMemory: Int(numbers[1]))
  }
}
