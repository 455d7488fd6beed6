import Testing

@testable import example_ledgers

/// The generator's own command line: what it refuses it names.
@Suite struct OptionsTests {
  @Test(arguments: [
    ([], "--out DIR is missing"), (["--seed", "1"], "--out DIR is missing"),
    (["--out"], "--out needs a value"), (["--out", "--force"], "--out needs a value"),
    (["--seed", "-1", "--out", "x"], "not -1"), (["--seed", "abc", "--out", "x"], "not abc"),
    (["--snmp-port", "65536", "--out", "x"], "from 0 to 65535"), (["ledgers"], "unknown option: ledgers"),
  ])
  func mistakesAreNamed(words: [String], message: String) throws {
    let mistake = #expect(throws: Options.Mistake.self) { try Options(words) }
    #expect(mistake?.message.contains(message) == true, "\(mistake?.message ?? "")")
  }

  @Test func everythingThatIsSaidIsKept() throws {
    let options = try Options([
      "--force", "--seed", "18446744073709551615", "--out", "a", "--snmp-port", "1162",
    ])
    #expect(options.seed == .max)
    #expect(options.folder == "a")
    #expect(options.overwriting)
    #expect(options.agentPort == 1162)
    #expect(try Options(["--help"]).wantsHelp)
  }
}
