import IPAddressing
import Testing

@Suite("Free space of either family")
struct IPFreeSpaceTests {
  @Test("A pair of pools is allocated alike")
  func pairs() throws {
    let pools = try ["198.51.100.0/24", "2001:db8::/56"].map { try IPPrefix(parsing: $0) }
    for (pool, length) in zip(pools, [26, 58]) {
      var free = IPFreeSpace(in: pool, taken: pools.compactMap { $0.subprefix(at: 1, length: $0.length + 2) })
      #expect(free.parent == pool)
      #expect(free.count(length: length) == 3)
      let order: [IPPrefix] = [0, 2, 3].compactMap { pool.subprefix(at: $0, length: length) }
      for expected in order {
        #expect(free.firstFit(length: length, order: .leftmost) == expected)
        #expect(free.isFree(expected))
        let isTaken = free.take(expected)
        let isTakenAgain = free.take(expected)
        #expect(isTaken && !isTakenAgain)
      }
      #expect(free.isEmpty)
      #expect(free.firstFit(length: length) == nil && free.bestFit(length: length) == nil)
      let isReleased = free.release(order[1])
      #expect(isReleased)
      #expect(free.prefixes == [order[1]])
      #expect(free.bestFit(length: length + 1) == order[1].subprefix(at: 0, length: length + 1))
    }
  }

  @Test("The other family is neither free nor taken")
  func otherFamily() throws {
    let pool = try IPPrefix(parsing: "198.51.100.0/24")
    let other = try IPPrefix(parsing: "2001:db8::/32")
    var free = IPFreeSpace(in: pool, taken: [other, try IPPrefix(parsing: "::/0")])
    #expect(free.prefixes == [pool])
    let isChanged = [free.take(other), free.release(other)]
    #expect(isChanged == [false, false])
    #expect(!free.isFree(other))
  }
}
