import CommandLineParsing
import Glibc
import Testing
import Wording

/// What a shell prints for a script, read from a file in a scratch folder.
private func run(_ shell: String, _ script: String, flags: String = "") throws -> String {
  var template = Array("/tmp/circuitbook-completions-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  try #require(descriptor >= 0)
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { unlink(path) }
  var bytes = Array(script.utf8)[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    try #require(count > 0)
    bytes = bytes.dropFirst(count)
  }
  close(descriptor)
  let pipe = try #require(popen("\(shell) \(flags) \(path) 2>&1", "r"))
  var output: [UInt8] = []
  while case let byte = fgetc(pipe), byte != EOF { output.append(UInt8(truncatingIfNeeded: byte)) }
  try #require(pclose(pipe) == 0, "\(String(decoding: output, as: UTF8.self))")
  return String(decoding: output, as: UTF8.self)
}

private func has(_ shell: String) -> Bool {
  ["/bin/", "/usr/bin/"].contains { access($0 + shell, X_OK) == 0 }
}

/// Quotes, expansions and glob characters in every text that goes into a script.
private let hostile = Program(
  "circuitbook", Phrase("it's $(touch /tmp/no) `x` \"y\" \\ : [z] *"),
  commands: [
    Command(
      "odd", Phrase("it's $(touch /tmp/no) `x` \"y\" \\ : [z] *"),
      options: [
        .value(
          "pick", "X", .choice([.init("a'b$(c)", Phrase("q'")), .init("d:e f\\g", Phrase("\\'"))]),
          Phrase("it's [x]"))
      ])
  ])

@Suite struct CompletionTests {
  @Test(.enabled(if: has("bash")), arguments: Language.allCases)
  func bashReadsTheScript(language: Language) throws {
    for program in [sample, hostile] {
      #expect(try run("bash", program.completions(for: .bash, in: language), flags: "-n").isEmpty)
    }
  }

  @Test(.enabled(if: has("zsh")))
  func zshReadsTheScript() throws {
    for program in [sample, hostile] {
      #expect(try run("zsh", program.completions(for: .zsh, in: .chinese), flags: "-f -n").isEmpty)
    }
  }

  @Test(.enabled(if: has("fish")))
  func fishReadsTheScript() throws {
    for program in [sample, hostile] {
      #expect(try run("fish", program.completions(for: .fish, in: .chinese), flags: "-N -n").isEmpty)
    }
  }

  @Test(
    .enabled(if: has("bash")),
    arguments: [
      (["c"], ["copy", "circuit"]), (["circuit", ""], ["list", "show"]), (["circuit", "l"], ["list"]),
      (["circuit", "list", "--l"], ["--limit", "--lang"]), (["--lang", ""], ["zh", "en"]),
      (["--lang", "en", "circuit", "s"], ["show"]), (["circuit", "list", "--class", "d"], ["dark-fibre"]),
      (["circuit", "list", "--class", "=", "m"], ["mstp"]), (["circuit", "list", "--limit", ""], []),
      (["circuit", "list", "-n", "3", "--me"], ["--measured"]), (["help", "circuit", "s"], ["show"]),
      (["import", "/usr/bi"], ["/usr/bin"]), (["import", "--as", "b"], ["bill"]),
      (["--ver"], ["--verbose", "--version"]),
    ])
  func bashCompletes(words: [String], expected: [String]) throws {
    let line = (["circuitbook"] + words).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      \(sample.completions(for: .bash, in: .english))
      COMP_WORDS=(\(line)); COMP_CWORD=\(words.count)
      _circuitbook; ((${#COMPREPLY[@]})) && printf '%s\\n' "${COMPREPLY[@]}"; true
      """
    #expect(try run("bash", script).split(separator: "\n").map { String($0) } == expected)
  }

  @Test(.enabled(if: has("bash")))
  func bashExpandsNothing() throws {
    let script = """
      \(hostile.completions(for: .bash, in: .english))
      COMP_WORDS=(circuitbook odd --pick a); COMP_CWORD=3
      _circuitbook; eval "printf '%s' ${COMPREPLY[0]}"
      """
    #expect(try run("bash", script) == "a'b$(c)")
  }

  @Test(
    .enabled(if: has("fish")),
    arguments: [
      ("circuitbook circuit ", ["list", "show"]),
      ("circuitbook circuit list --class ", ["dark-fibre", "mstp"]),
      ("circuitbook --lang ", ["en", "zh"]), ("circuitbook --lang en circuit s", ["show"]),
    ])
  func fishCompletes(line: String, expected: [String]) throws {
    let script = sample.completions(for: .fish, in: .english) + "complete -C '\(line)'\n"
    let words = try run("fish", script, flags: "-N").split(separator: "\n").map {
      String($0.split(separator: "\t")[0])
    }
    #expect(words == expected)
  }

  @Test(.enabled(if: has("fish")))
  func fishExpandsNothing() throws {
    let script = hostile.completions(for: .fish, in: .english) + "complete -C 'circuitbook odd --pick a'\n"
    #expect(try run("fish", script, flags: "-N") == "a'b$(c)\tit's [x]\n")
  }

  /// The walk alone: what zsh's completion system would be handed.
  @Test(
    .enabled(if: has("zsh")),
    arguments: [
      (["circuit", ""], ["list:list circuits", "show:show"]),
      (["--lang", ""], ["zh:Chinese", "en:English"]),
      (["circuit", "list", "--class", ""], ["dark-fibre:dark fibre", "mstp:MSTP line"]),
      (["--lang", "en", "circuit", "list", "-n", ""], []),
    ])
  func zshWalksToTheNode(words: [String], expected: [String]) throws {
    let line = (["circuitbook"] + words).map { "'\($0)'" }.joined(separator: " ")
    let script = """
      compdef() { : }; compset() { : }; _message() { : }; _files() { : }
      _describe() { print -rl -- "${candidates[@]}" }
      \(sample.completions(for: .zsh, in: .english))
      words=(\(line)); CURRENT=\(words.count + 1); PREFIX=''
      _circuitbook; true
      """
    #expect(try run("zsh", script, flags: "-f").split(separator: "\n").map { String($0) } == expected)
  }
}
