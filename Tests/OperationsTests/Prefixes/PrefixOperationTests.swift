import Documents
import IPAddressing
import Operations
import Synchronization
import TestSupport
import Testing
import Wording

/// A stream of lines, in blocks of a size.
func lineInput(_ text: String, blockSize: Int = 7) -> LineInput {
  let rest = Mutex(Array(text.utf8)[...])
  return LineInput(name: "-") { bytes in
    let block = rest.withLock { rest in
      defer { rest = rest.dropFirst(blockSize) }
      return rest.prefix(blockSize)
    }
    bytes.append(contentsOf: block)
    return block.count
  }
}

private func block(_ text: String) throws -> AddressBlock { try AddressBlock(parsing: text.utf8.span) }

@Suite struct AddressLinesTests {
  @Test func faultsAreGatheredWithTheirPlaces() throws {
    let text = "10.0.0.0/8\r\n\n  10.0.0.256 # why\n::1\n\t10.0.0.1/24\n"
    var good: [String] = []
    let faults = try AddressLines.stream(lineInput(text)).forEachBlock { block in
      good.append(block.description)
      return .more
    }
    #expect(good == ["10.0.0.0/8", "::1"])
    #expect(faults.count == 2)
    let places = faults.findings.map { $0.place?.description }
    #expect(places == ["-:3:10", "-:5:2"])
    #expect(faults.findings.map(\.code) == ["octet-out-of-range", "host-bits-set"])
    #expect(faults.findings.map(\.value) == ["10.0.0.256", "10.0.0.1/24"])
  }

  @Test func manyFaultsAreCountedNotKept() throws {
    let text = String(repeating: "x\n", count: 1000)
    let faults = try AddressLines.stream(lineInput(text)).forEachBlock { _ in .more }
    #expect(faults.count == 1000)
    #expect(faults.findings.count == LineFaults.limit + 1)
    #expect(faults.findings.last?.phrase.en.contains("980") == true)
  }

  @Test func anEndlessLineIsOneFault() throws {
    let text = "::1\n" + String(repeating: "1", count: 100_000) + "\n::2\n"
    var good: [String] = []
    let faults = try AddressLines.stream(lineInput(text, blockSize: 1000)).forEachBlock { block in
      good.append(block.description)
      return .more
    }
    #expect(good == ["::1", "::2"])
    #expect(faults.findings.map(\.code) == ["line-too-long"])
    #expect(faults.findings.first?.place?.line == 2)
    #expect((faults.findings.first?.value?.utf8.count ?? .max) < 200)
  }

  @Test func argumentsArePlacedByTheirNumber() throws {
    let faults = try AddressLines.arguments(["::1", "::g"], named: "SET").forEachBlock { _ in .more }
    #expect(faults.findings.map { $0.place?.description } == ["SET:2:3"])
  }
}

@Suite struct PrefixOperationTests {
  /// All addresses of a few blocks below 10.0.1.0, the slow way.
  private func addresses(_ prefixes: [IPPrefix]) -> Set<UInt32> {
    var result: Set<UInt32> = []
    for prefix in prefixes.compactMap(\.ipv4) { result.formUnion(prefix.first.bits...prefix.last.bits) }
    return result
  }

  private func randomBlocks(_ count: Int, _ random: inout SeededRandom) -> [AddressBlock] {
    (0..<count).compactMap { _ in
      let address = IPv4Address(10, 0, 0, UInt8.random(in: 0...255, using: &random))
      let other = IPv4Address(10, 0, 0, UInt8.random(in: 0...255, using: &random))
      switch Int.random(in: 0...2, using: &random) {
      case 0: return .address(.v4(address))
      case 1:
        return IPPrefix(containing: .v4(address), length: Int.random(in: 26...32, using: &random)).map {
          .prefix($0)
        }
      default:
        return IPRange(first: .v4(min(address, other)), last: .v4(max(address, other))).map { .range($0) }
      }
    }
  }

  @Test(arguments: SeededRandom.seeds)
  func anAggregateCoversTheSameAndCannotShrink(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let blocks = randomBlocks(Int.random(in: 0...12, using: &random), &random)
      let text = blocks.map(\.description).joined(separator: "\r\n")
      let (ipv4, ipv6) = try AggregatePrefixes.run(.stream(lineInput(text)))
      #expect(addresses(ipv4.map(IPPrefix.v4)) == addresses(blocks.flatMap(\.prefixes)), "\(text)")
      #expect(ipv6.isEmpty)
      #expect(ipv4 == IPv4Set(ipv4).prefixes.map { $0 })
    }
  }

  @Test func aWrongLineLeavesNoAggregate() throws {
    let error = try #require(throws: OperationError.self) {
      try AggregatePrefixes.run(.stream(lineInput("::1\nx\n::g\n")))
    }
    #expect(error.findings.count == 2)
  }

  @Test(arguments: SeededRandom.seeds)
  func whatRemainsIsTheDifference(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let excluded = randomBlocks(3, &random)
      let blocks = randomBlocks(5, &random)
      let remaining = try ExcludePrefixes.run(excluded, from: .arguments(blocks.map(\.description)))
      let expected = addresses(blocks.flatMap(\.prefixes)).subtracting(
        addresses(excluded.flatMap(\.prefixes)))
      #expect(addresses(Array(remaining)) == expected, "\(blocks) without \(excluded)")
    }
  }

  @Test(arguments: SeededRandom.seeds)
  func aMatchIsThatOfTheSlowWay(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      let set = randomBlocks(4, &random)
      let all = addresses(set.flatMap(\.prefixes))
      let matcher = MatchAddresses(set)
      for item in randomBlocks(20, &random) {
        let own = addresses(item.prefixes)
        let position: MatchAddresses.Position =
          own.isSubset(of: all) ? .inside : own.isDisjoint(with: all) ? .outside : .partly
        let match = matcher.match(item)
        #expect(match.position == position, "\(item) in \(set)")
        if let block = match.block { #expect(own.isSubset(of: addresses(block.prefixes))) }
        let holders = set.filter { $0.prefixes.contains { $0.contains(item.supernet) } }
        #expect((match.block == nil) == holders.isEmpty, "\(item) in \(set)")
      }
    }
  }

  @Test func theLongestMatchIsNamed() throws {
    let matcher = MatchAddresses(
      try ["10.0.0.0/8", "10.1.0.0/16", "2001:db8::/32", "10.1.2.0/24"].map(block))
    #expect(matcher.match(try block("10.1.2.3")).block == (try block("10.1.2.0/24")))
    #expect(matcher.match(try block("10.1.0.0/23")).block == (try block("10.1.0.0/16")))
    #expect(matcher.match(try block("2001:db8::-2001:db8::9")).block == (try block("2001:db8::/32")))
    let halves = MatchAddresses(try ["10.0.0.0/9", "10.128.0.0/9"].map(block))
    let whole = halves.match(try block("10.0.0.0/8"))
    #expect(whole.position == .inside && whole.block == nil)
  }

  @Test func freePrefixesAreCheckedBeforeAnyIsGiven() throws {
    let parent = try IPPrefix(parsing: "10.0.0.0/24")
    let taken = AddressLines.arguments(["10.0.0.0/26", "10.0.0.64-10.0.0.127", "192.0.2.1"])
    let answer = try FindFreePrefixes.run(.init(in: parent), taken: taken)
    #expect(answer.outside == 1)
    #expect(answer.free.prefixes.map(\.description) == ["10.0.0.128/25"])
    _ = try FindFreePrefixes.run(.init(in: parent, length: 26, count: 2), taken: taken)
    for (length, count, code) in [(26, 3, "not-enough-space"), (23, 1, "length-outside-prefix")] {
      let error = try #require(throws: OperationError.self) {
        try FindFreePrefixes.run(.init(in: parent, length: length, count: count), taken: taken)
      }
      #expect(error.findings.map(\.code) == [code])
    }
  }

  @Test func partsComeOneByOne() throws {
    var parts: [String] = []
    let faults = try SplitPrefixes.run(.arguments(["::/0", "10.0.0.0/8"]), into: 128) { part in
      parts.append(part.prefix.description)
      return parts.count == 3 ? .enough : .more
    }
    #expect(parts == ["::/128", "::1/128", "::2/128"])
    #expect(faults.isEmpty)
    let wrong = try SplitPrefixes.run(.arguments(["10.0.0.0/24", "::/0", "10.0.0.1"]), into: 16) { _ in
      .enough
    }
    #expect(wrong.findings.map(\.code) == ["length-outside-prefix"])
  }

  @Test(arguments: [
    ("192.0.2.1", ["1.2.0.192.in-addr.arpa"]), ("10.0.0.0/22", (0...3).map { "\($0).0.10.in-addr.arpa" }),
    ("192.0.2.128/26", ["128/26.2.0.192.in-addr.arpa"]), ("2001:db8::/32", ["8.b.d.0.1.0.0.2.ip6.arpa"]),
    ("192.0.2.0-192.0.2.1", ["0/31.2.0.192.in-addr.arpa"]),
  ])
  func reverseNamesAreThoseToDelegate(_ text: String, _ names: [String]) throws {
    #expect(try block(text).reverseNames().map(\.name) == names)
  }
}
