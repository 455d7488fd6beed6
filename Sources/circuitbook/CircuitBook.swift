import CircuitBookCommands
import Glibc

@main
struct CircuitBook {
  static func main() async {
    let words = Array(CommandLine.arguments.dropFirst())
    let code = await Interruption.run { await CircuitBookProgram.run(words, in: .ofProcess()) }
    exit(code)
  }
}
