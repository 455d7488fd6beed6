import Documents
import ExampleLedgers
import Wording

/// Writes the files of the demo from a seed.
@main
struct ExampleLedgersProgram {
  static func main() {
    do throws(Options.Mistake) {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      options.wantsHelp ? print(Options.help) : run(options)
    } catch {
      fail("example-ledgers: \(error.message)\n\n\(Options.help)", code: 64)
    }
  }

  /// Nothing is written unless all of it can be.
  private static func run(_ options: Options) {
    let files = ExampleFile.all(seed: options.seed, agentPort: options.agentPort)
    guard Folder.make(options.folder) else {
      fail("example-ledgers: \(options.folder) is no folder and cannot be made", code: 1)
    }
    let taken = files.map { $0.path(in: options.folder) }.filter(Folder.holds)
    if !options.overwriting, !taken.isEmpty {
      fail("example-ledgers: these exist, --force replaces them: \(taken.joined(separator: " "))", code: 1)
    }
    do throws(DocumentError) {
      for file in files {
        try DocumentWriter.write(
          file.text, to: file.path(in: options.folder), encoding: file.encoding,
          overwriting: options.overwriting)
        print(file.path(in: options.folder))
      }
    } catch {
      fail("example-ledgers: \(error.phrase.en)", code: 1)
    }
  }
}
