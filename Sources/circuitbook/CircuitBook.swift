import CircuitBookCommands
import Glibc

@main
struct CircuitBook {
  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    // First of all: it takes up streams that are closed, before anything else gets their numbers.
    let surroundings = Surroundings.ofProcess()
    let code = await Interruption.run { await CircuitBookProgram.run(words, in: surroundings) }
    exit(code)
  }
}
