import CommandLineParsing
import Documents
import IPAddressing
import Operations
import Wording

/// `prefix exclude`: what remains.
enum PrefixExclude: CommandAction {
  static let declaration = Command(
    "exclude", Phrase(zh: "从若干前缀中扣除另一些，给出剩余", en: "take addresses out of prefixes; what remains"),
    discussion: Phrase.answersAtTheEnd.following(
      zh: "从 FROM 中扣除 PREFIX，剩余部分以最少的前缀输出。PREFIX 可为逗号分隔的多个，或 @FILE（每行一个）。",
      en: """
        Takes PREFIX out of FROM, and writes what remains as the fewest prefixes. PREFIX may be several with commas \
        between them, or @FILE with one a line.
        """),
    arguments: [
      .one(
        "prefix", "PREFIX", .text,
        Phrase(zh: "要扣除的地址、前缀或范围", en: "what is taken out: addresses, prefixes or ranges")),
      .texts("FROM", Phrase(zh: "从中扣除的地址、前缀或范围", en: "what it is taken out of")),
    ],
    options: [.resultFormat],
    examples: [
      Command.Example(
        "circuitbook prefix exclude 10.0.5.0/24 10.0.0.0/16",
        Phrase(zh: "10.0.0.0/16 去掉一个 /24", en: "10.0.0.0/16 without a /24")),
      Command.Example(
        "circuitbook prefix exclude @reserved.txt 2001:db8::/32",
        Phrase(zh: "去掉文件中的全部前缀", en: "without all prefixes of a file")),
    ],
    exits: Command.Exit.ofCalculator)

  static func run(_ arguments: ParsedArguments, in session: Session) async throws(OperationError) -> ExitCode
  {
    let excluded = try session.blocks(of: arguments.requiredValue("prefix"), named: "PREFIX")
    let remaining = try ExcludePrefixes.run(excluded, from: session.lines(arguments))
    var results = ResultStream(PrefixTables.prefixes("circuitbook/prefix-exclude/1"), arguments, in: session)
    var isEmpty = true
    for prefix in remaining where !results.isOver {
      isEmpty = false
      _ = results.append(prefix, row: PrefixTables.row(of: prefix))
    }
    results.finish()
    if isEmpty {
      session.say(
        Phrase(
          zh: "没有剩余：FROM 全在 PREFIX 之内（顺序：先写要扣除的，后写从中扣除的）",
          en:
            "nothing remains: all of FROM lies in PREFIX (what is taken out comes first, what it is taken from second)"
        ))
    }
    return .success
  }
}
