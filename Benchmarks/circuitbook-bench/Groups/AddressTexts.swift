import IPAddressing

extension Benchmark {
  /// Addresses read from text and written as text, beside those of other languages, on a million different ones.
  static let addressTexts: [Benchmark] =
    AddressTextGoals.all.flatMap { goals in
      goals.family == .ipv4
        ? addressTexts(goals, of: IPv4Address.self) : addressTexts(goals, of: IPv6Address.self)
    }

  private static func addressTexts<Address: InternetAddress>(
    _ goals: AddressTextGoals, of type: Address.Type
  ) -> [Benchmark] {
    let parsing = "\(goals.family)".lowercased() + ".parse" + goals.suffix
    let formatting = "\(goals.family)".lowercased() + ".format" + goals.suffix
    return peers(goals, "parse", parsing) + [
      Benchmark(
        parsing, "\(goals.sample) addresses from bytes", unit: .nanosecondsEach,
        comparedWith: comparisons(parsing, rust: goals.parseRust, go: goals.parseGo), allocatesNothing: true
      ) { workbench in try parsingBytes(of: goals, as: type, workbench) },
      Benchmark(
        parsing + ".string", "the same from a String each", unit: .nanosecondsEach,
        comparedWith: [.difference(to: parsing, goal: .atMost(7))]
      ) { workbench in try parsingStrings(of: goals, as: type, workbench) },
    ] + peers(goals, "format", formatting) + [
      Benchmark(
        formatting, "\(goals.sample) addresses into bytes", unit: .nanosecondsEach,
        comparedWith: comparisons(formatting, rust: goals.formatRust, go: goals.formatGo),
        allocatesNothing: true
      ) { workbench in try formattingBytes(of: goals, as: type, workbench) },
      Benchmark(
        formatting + ".string", "the same into a String each", unit: .nanosecondsEach,
        comparedWith: [.difference(to: formatting)]
      ) { workbench in try formattingStrings(of: goals, as: type, workbench) },
    ]
  }

  private static func comparisons(_ name: String, rust: Double?, go: Double?) -> [Comparison] {
    [
      .ratio(to: name + ".rust", as: "rust", goal: rust.map { .atMost($0) }),
      .ratio(to: name + ".go", as: "go", goal: go.map { .atMost($0) }),
      .ratio(to: name + ".glibc", as: "glibc"),
    ]
  }

  private static func peers(_ goals: AddressTextGoals, _ verb: String, _ name: String) -> [Benchmark] {
    let command = "\(goals.family)".lowercased() + "." + verb
    let calls =
      verb == "parse"
      ? ["str::parse", "netip.ParseAddr", "inet_pton"] : ["fmt::Write", "AppendTo", "inet_ntop"]
    return zip([Peer.rust, .go, .glibc], calls).map { peer, call in
      .of(peer, command, named: "\(name).\(peer)", "the same by \(call)") { workbench in
        [try workbench.file(of: goals.sample, goals.family)]
      }
    }
  }
}

// MARK: What is timed

extension Benchmark {
  private static func parsingBytes<Address: InternetAddress>(
    of goals: AddressTextGoals, as type: Address.Type, _ workbench: Workbench
  ) throws -> Trial {
    let lines = TextLines(try FileBytes.read(try workbench.file(of: goals.sample, goals.family)))
    let proof = try parsed(lines, as: type).reduce(into: Proof()) { $0.add($1.bits) }.value
    return { try Sample.timing(lines.ranges.count, proof: proof) { try sumOfParsed(lines, as: type) } }
  }

  private static func sumOfParsed<Address: InternetAddress>(
    _ lines: TextLines, as type: Address.Type
  ) throws(AddressParsingError) -> UInt64 {
    let bytes = lines.bytes.span
    var sum: UInt64 = 0
    for range in lines.ranges { sum &+= try Address(parsing: bytes.extracting(range)).folded }
    return sum
  }

  private static func parsed<Address: InternetAddress>(
    _ lines: TextLines, as type: Address.Type
  ) throws -> [Address] {
    try lines.ranges.map { try Address(parsing: lines.bytes.span.extracting($0)) }
  }

  private static func parsingStrings<Address: InternetAddress>(
    of goals: AddressTextGoals, as type: Address.Type, _ workbench: Workbench
  ) throws -> Trial {
    let lines = TextLines(try FileBytes.read(try workbench.file(of: goals.sample, goals.family)))
    let proof = try parsed(lines, as: type).reduce(into: Proof()) { $0.add($1.bits) }.value
    let texts = lines.strings
    return { try Sample.timing(texts.count, proof: proof) { try sumOfParsed(texts, as: type) } }
  }

  private static func sumOfParsed<Address: InternetAddress>(
    _ texts: [String], as type: Address.Type
  ) throws(AddressParsingError) -> UInt64 {
    var sum: UInt64 = 0
    for text in texts { sum &+= try Address(parsing: text).folded }
    return sum
  }

  private static func formattingBytes<Address: InternetAddress>(
    of goals: AddressTextGoals, as type: Address.Type, _ workbench: Workbench
  ) throws -> Trial {
    let lines = TextLines(try FileBytes.read(try workbench.file(of: goals.sample, goals.family)))
    let addresses = try parsed(lines, as: type)
    let proof = addresses.reduce(into: Proof()) { $0.add(line: $1.description) }.value
    return { Sample.timing(addresses.count, proof: proof) { sumOfFormatted(addresses) } }
  }

  private static func sumOfFormatted<Address: InternetAddress>(_ addresses: [Address]) -> UInt64 {
    var sum: UInt64 = 0
    // Safety: the span covers the buffer of the closure and does not outlive it.
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Address.maximumUTF8Count) { buffer in
      var text = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
      for address in addresses {
        text.removeAll()
        address.append(to: &text)
        sum &+= UInt64(text.count) &+ UInt64(text[text.count - 1])
      }
    }
    return sum
  }

  private static func formattingStrings<Address: InternetAddress>(
    of goals: AddressTextGoals, as type: Address.Type, _ workbench: Workbench
  ) throws -> Trial {
    let lines = TextLines(try FileBytes.read(try workbench.file(of: goals.sample, goals.family)))
    let addresses = try parsed(lines, as: type)
    let proof = addresses.reduce(into: Proof()) { $0.add(line: $1.description) }.value
    return {
      Sample.timing(addresses.count, proof: proof) {
        addresses.reduce(0) { sum, address in
          let text = address.description.utf8
          return sum &+ UInt64(text.count) &+ UInt64(text.last ?? 0)
        }
      }
    }
  }
}

/// What texts of one family and one sample have to reach, as multiples of what Rust and Go take.
private struct AddressTextGoals: Sendable {
  let family: AddressFamily
  let sample: AddressSample
  let parseRust: Double
  let parseGo: Double
  let formatRust: Double
  let formatGo: Double

  /// What names of benchmarks end in.
  var suffix: String { sample == .random ? "" : ".\(sample)" }

  static let all = [
    Self(.ipv4, .random, parse: (0.75, 0.65), format: (0.2, 0.45)),
    Self(.ipv4, .plan, parse: (0.75, 0.65), format: (0.2, 0.45)),
    Self(.ipv6, .random, parse: (0.4, 0.4), format: (0.35, 0.5)),
    Self(.ipv6, .plan, parse: (0.55, 0.6), format: (0.35, 0.5)),
  ]

  private init(
    _ family: AddressFamily, _ sample: AddressSample, parse: (rust: Double, go: Double),
    format: (rust: Double, go: Double)
  ) {
    (self.family, self.sample) = (family, sample)
    (parseRust, parseGo) = parse
    (formatRust, formatGo) = format
  }
}
