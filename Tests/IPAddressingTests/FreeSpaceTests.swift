import IPAddressing
import TestSupport
import Testing

@Suite("Free space")
struct FreeSpaceTests {
  @Test("Built from what is taken, it equals the slow reference", arguments: SeededRandom.seeds)
  func building(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for parent in ReferenceFreeSpace<IPv4Address>.parents(3, &random) { build(in: parent, &random) }
    for parent in ReferenceFreeSpace<IPv6Address>.parents(3, &random) { build(in: parent, &random) }
  }

  private func build<Address>(in parent: AddressPrefix<Address>, _ random: inout SeededRandom) {
    for count in [0, 2, 12, 40] {
      var reference = ReferenceFreeSpace(parent: parent)
      var taken: [AddressPrefix<Address>] = []
      for _ in 0..<count {
        let prefix = reference.randomPrefix(&random)
        taken.append(prefix)
        reference.set(prefix, taken: true)
      }
      let free = FreeSpace(in: parent, taken: taken)
      #expect(free.prefixes == reference.prefixes)
      #expect(parent.excluding(taken) == reference.prefixes)
      let sorted = FreeSpace(in: parent, taken: taken.sorted())
      #expect(free == sorted && free.hashValue == sorted.hashValue)
      check(free, against: reference)
    }
  }

  private func check<Address>(_ free: FreeSpace<Address>, against reference: ReferenceFreeSpace<Address>) {
    for length in reference.lengths {
      for order in AllocationOrder.allCases {
        #expect(free.firstFit(length: length, order: order) == reference.first(length: length, order: order))
      }
      for strategy in AllocationStrategy.allCases {
        #expect(free.fit(length: length, by: strategy) == reference.fit(length: length, by: strategy))
      }
      for room in 0...3 {
        #expect(
          free.firstFit(length: length, leavingRoom: room)
            == reference.first(length: length, leavingRoom: room))
      }
      #expect(free.count(length: length) == UInt128(reference.free(length: length).count))
    }
    #expect(free.isEmpty == !reference.taken.contains(false))
  }

  @Test("Taking and releasing keep it equal to the slow reference", arguments: SeededRandom.seeds)
  func changing(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for parent in ReferenceFreeSpace<IPv4Address>.parents(3, &random) { change(in: parent, &random) }
    for parent in ReferenceFreeSpace<IPv6Address>.parents(3, &random) { change(in: parent, &random) }
  }

  private func change<Address>(in parent: AddressPrefix<Address>, _ random: inout SeededRandom) {
    var reference = ReferenceFreeSpace(parent: parent)
    var free = FreeSpace(in: parent, taken: [])
    for step in 0..<120 {
      let prefix = reference.randomPrefix(&random, from: step % 40 == 0 ? 0 : 2)
      if Bool.random(using: &random) {
        #expect(free.isFree(prefix) == reference.isFree(prefix))
        let isTaken = free.take(prefix)
        #expect(isTaken == reference.isFree(prefix))
        if reference.isFree(prefix) { reference.set(prefix, taken: true) }
      } else {
        let isReleased = free.release(prefix)
        #expect(isReleased)
        reference.set(prefix, taken: false)
      }
      if step % 6 == 0 { #expect(free.prefixes == reference.prefixes) }
    }
    check(free, against: reference)
    free.release(parent)
    #expect(free.prefixes == [parent])
  }

  @Test(
    "Allocating and releasing give what the slow reference gives", arguments: AllocationStrategy.allCases,
    SeededRandom.seeds)
  func allocating(strategy: AllocationStrategy, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for parent in ReferenceFreeSpace<IPv4Address>.parents(3, &random) {
      allocate(in: parent, by: strategy, &random)
    }
    for parent in ReferenceFreeSpace<IPv6Address>.parents(3, &random) {
      allocate(in: parent, by: strategy, &random)
    }
  }

  private func allocate<Address>(
    in parent: AddressPrefix<Address>, by strategy: AllocationStrategy, _ random: inout SeededRandom
  ) {
    var reference = ReferenceFreeSpace(parent: parent)
    var free = FreeSpace(in: parent, taken: [])
    for _ in 0..<60 {
      let length = parent.length + Int.random(in: 3...8, using: &random)
      let expected = reference.fit(length: length, by: strategy)
      let given = free.allocate(length: length, by: strategy)
      #expect(given == expected)
      if let given { reference.set(given, taken: true) }
      if Int.random(in: 0...2, using: &random) == 0 {
        let prefix = reference.randomPrefix(&random, from: 3)
        free.release(prefix)
        reference.set(prefix, taken: false)
      }
    }
    #expect(free.prefixes == reference.prefixes)
  }

  @Test("What is allocated does not depend on the way there", arguments: AllocationStrategy.allCases)
  func determinism(strategy: AllocationStrategy) throws {
    var random = SeededRandom(seed: 3531)
    let parent = try IPv6Prefix(parsing: "2001:db8::/32")
    var long = FreeSpace(in: parent, taken: [])
    var given: [IPv6Prefix] = []
    for _ in 0..<2_000 {
      if let prefix = long.allocate(length: 48, by: strategy) { given.append(prefix) }
      if given.count > 500, let index = given.indices.randomElement(using: &random) {
        long.release(given.remove(at: index))
      }
    }
    var short = FreeSpace(in: parent, taken: given)
    #expect(short == long)
    for length in [48, 56, 40, 48] {
      let pair = (short.allocate(length: length, by: strategy), long.allocate(length: length, by: strategy))
      #expect(pair.0 == pair.1)
    }
  }

  @Test("A neighbour is kept for as long as there are pairs, and each can grow into it")
  func neighbours() throws {
    let parent = try IPv4Prefix(parsing: "198.51.100.0/24")
    var free = FreeSpace(in: parent, taken: [])
    var given: [IPv4Prefix] = []
    while let prefix = free.allocate(length: 27, by: .reserveNeighbour) { given.append(prefix) }
    #expect(given.map { parent.index(of: $0) } == [0, 2, 4, 6, 1, 3, 5, 7])
    for prefix in given[4...] { free.release(prefix) }
    for prefix in given[..<4] {
      let isGrown = prefix.sibling.map { free.take($0) }
      #expect(isGrown == true)
    }
    let isTight = [3, 2, 1, 0].map { free.firstFit(length: 27, leavingRoom: $0) }
    #expect(isTight.allSatisfy { $0 == nil } && free.isEmpty)
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

  @Test("Every length at both ends of the space")
  func everyLength() {
    everyLength(IPv4Address.self)
    everyLength(IPv6Address.self)
  }

  private func everyLength<Address: InternetAddress>(_ family: Address.Type) {
    for length in 1...Address.family.bits {
      for end in [Address.Bits.min, .max] {
        guard let prefix = AddressPrefix(containing: Address(bits: end), length: length) else { continue }
        var free = FreeSpace(in: .all, taken: [prefix])
        #expect(free.prefixes == AddressPrefix.all.excluding(prefix) && free.prefixes.count == length)
        #expect(!free.isFree(prefix) && prefix.sibling.map(free.isFree) == true)
        let other = end == 0 ? free.lastFit(length: length) : free.firstFit(length: length)
        #expect(other?.first.bits == (end == 0 ? ~(Address.Bits.max >> length) : 0))
        free.release(prefix)
        #expect(free.prefixes == [.all])
        let isTaken = free.take(prefix)
        #expect(isTaken && free == FreeSpace(in: .all, taken: [prefix]))
      }
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
