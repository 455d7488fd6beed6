import IPAddressing
import TestSupport
import Testing

/// Free space done slowly: one flag for each address of a /24, every prefix tried.
struct ReferenceFreeSpace {
  let parent = IPv4Prefix(containing: IPv4Address(198, 51, 100, 0), length: 24) ?? .all
  var taken = [Bool](repeating: false, count: 256)

  private func slots(of prefix: IPv4Prefix) -> Range<Int> {
    let start = Int(prefix.first.bits & 0xff)
    return start..<start + 1 << (32 - prefix.length)
  }

  func isFree(_ prefix: IPv4Prefix) -> Bool { !taken[slots(of: prefix)].contains(true) }

  mutating func set(_ prefix: IPv4Prefix, taken isTaken: Bool) {
    for slot in slots(of: prefix) { taken[slot] = isTaken }
  }

  /// Free prefixes whose supernet is not free.
  var prefixes: [IPv4Prefix] {
    (24...32).flatMap { parent.split(into: $0) }.filter { prefix in
      isFree(prefix) && (prefix == parent || prefix.supernet.map(isFree) != true)
    }.sorted()
  }

  /// The first free prefix of a length when each index of an order is tried in turn.
  func first(length: Int, order: AllocationOrder) -> IPv4Prefix? {
    order.indices(width: length - 24).lazy
      .compactMap { parent.subprefix(at: $0, length: length) }
      .first(where: isFree)
  }

  func bestFit(length: Int) -> IPv4Prefix? {
    let candidates = prefixes.filter { $0.length <= length }
    let smallest = candidates.map(\.length).max()
    return candidates.first { $0.length == smallest }.flatMap { $0.subprefix(at: 0, length: length) }
  }
}

@Suite("Free space")
struct FreeSpaceTests {
  private func randomPrefix(_ random: inout SeededRandom) -> IPv4Prefix {
    let address = IPv4Address(bits: 0xc633_6400 | UInt32.random(in: 0...255, using: &random))
    let length = max(Int.random(in: 25...32, using: &random), Int.random(in: 25...32, using: &random))
    return IPv4Prefix(containing: address, length: length) ?? .all
  }

  @Test("Built from what is taken, it equals the slow reference", arguments: SeededRandom.seeds)
  func building(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<60 {
      var reference = ReferenceFreeSpace()
      var taken: [IPv4Prefix] = []
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let prefix = randomPrefix(&random)
        taken.append(prefix)
        reference.set(prefix, taken: true)
      }
      let free = FreeSpace(in: reference.parent, taken: taken)
      #expect(free.prefixes == reference.prefixes)
      check(free, against: reference)
    }
  }

  private func check(_ free: FreeSpace<IPv4Address>, against reference: ReferenceFreeSpace) {
    for length in 24...32 {
      #expect(free.firstFit(length: length) == reference.first(length: length, order: .sequential))
      #expect(free.bestFit(length: length) == reference.bestFit(length: length))
      for order in AllocationOrder.allCases {
        #expect(free.firstFit(length: length, order: order) == reference.first(length: length, order: order))
      }
      let count = reference.parent.split(into: length).filter(reference.isFree).count
      #expect(free.count(length: length) == UInt128(count))
    }
  }

  @Test("Taking and releasing keep it equal to the slow reference", arguments: SeededRandom.seeds)
  func changing(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var reference = ReferenceFreeSpace()
    var free = FreeSpace(in: reference.parent, taken: [])
    for _ in 0..<400 {
      let prefix = randomPrefix(&random)
      if Bool.random(using: &random) {
        let isTaken = free.take(prefix)
        #expect(isTaken == reference.isFree(prefix))
        if reference.isFree(prefix) { reference.set(prefix, taken: true) }
      } else {
        let isReleased = free.release(prefix)
        #expect(isReleased)
        reference.set(prefix, taken: false)
      }
      #expect(free.prefixes == reference.prefixes)
    }
    check(free, against: reference)
  }

  @Test("Leftmost allocation halves again and again, and what was given out never moves")
  func sparse() throws {
    let parent = try IPv6Prefix(parsing: "2001:db8::/32")
    var free = FreeSpace(in: parent, taken: [])
    var given: [String] = []
    while given.count < 16, let prefix = free.firstFit(length: 36, order: .leftmost) {
      free.take(prefix)
      given.append(prefix.description)
    }
    #expect(
      given == [
        "2001:db8::/36", "2001:db8:8000::/36", "2001:db8:4000::/36", "2001:db8:c000::/36",
        "2001:db8:2000::/36", "2001:db8:a000::/36", "2001:db8:6000::/36", "2001:db8:e000::/36",
        "2001:db8:1000::/36", "2001:db8:9000::/36", "2001:db8:5000::/36", "2001:db8:d000::/36",
        "2001:db8:3000::/36", "2001:db8:b000::/36", "2001:db8:7000::/36", "2001:db8:f000::/36",
      ])
    #expect(free.isEmpty)
  }

  @Test("The whole space, its ends, and what lies outside the parent")
  func edges() throws {
    let all = FreeSpace(in: IPv6Prefix.all, taken: [])
    #expect(all.prefixes == [.all])
    #expect(all.count(length: 128) == .max)
    #expect(all.firstFit(length: 128, order: .leftmost)?.first.bits == 0)
    let last = IPv6Prefix(IPv6Address(bits: .max))
    #expect(FreeSpace(in: .all, taken: [last]).prefixes.count == 128)
    #expect(FreeSpace(in: .all, taken: [IPv6Prefix.all, last]).isEmpty)
    let parent = try IPv4Prefix(parsing: "192.0.2.0/24")
    let outside = try IPv4Prefix(parsing: "198.51.100.0/24")
    var free = FreeSpace(in: parent, taken: [outside])
    #expect(free.prefixes == [parent])
    let isChanged = [free.take(outside), free.release(outside)]
    #expect(isChanged == [false, false])
    #expect(FreeSpace(in: parent, taken: [.all]).isEmpty)
    for length in [-1, 23, 33] {
      #expect(free.firstFit(length: length) == nil)
      #expect(free.bestFit(length: length) == nil)
      #expect(free.firstFit(length: length, order: .centermost) == nil)
      #expect(free.count(length: length) == 0)
    }
  }

  @Test("Room for fifty thousand /48 in a /32 is found in one pass")
  func manyTaken() throws {
    var random = SeededRandom(seed: 48)
    let parent = try IPv6Prefix(parsing: "2001:db8::/32")
    let indices = Set((0..<50_000).map { _ in UInt128(random.next() % 65_536) })
    let free = FreeSpace(in: parent, taken: indices.compactMap { parent.subprefix(at: $0, length: 48) })
    #expect(free.count(length: 48) == UInt128(65_536 - indices.count))
  }
}
