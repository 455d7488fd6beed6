import IPAddressing
import Testing

/// The first values of an order over a field, and the columns its bits are counted in.
struct OrderVector: Sendable, CustomTestStringConvertible {
  let order: AllocationOrder
  let width: Int
  let columns: [UInt128]
  let values: [UInt128]

  var testDescription: String { "\(order) of \(width) bits" }

  // Computed from the text of RFC 3531 §3.1-3.3; the 5-bit centermost row equals the output shown in the
  // README of the tool ipv6gen, the 8-bit one the worked example of RFC 3531 §3.3.
  static let all = [
    OrderVector(
      order: .leftmost, width: 4, columns: [8, 4, 2, 1],
      values: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15]),
    OrderVector(order: .rightmost, width: 4, columns: [1, 2, 4, 8], values: Array(0...15)),
    OrderVector(
      order: .centermost, width: 4, columns: [2, 4, 1, 8],
      values: [0, 2, 4, 6, 1, 3, 5, 7, 8, 10, 12, 14, 9, 11, 13, 15]),
    OrderVector(
      order: .leftmost, width: 5, columns: [16, 8, 4, 2, 1],
      values: [0, 16, 8, 24, 4, 20, 12, 28, 2, 18, 10, 26, 6, 22, 14, 30]),
    OrderVector(order: .rightmost, width: 5, columns: [1, 2, 4, 8, 16], values: Array(0...15)),
    OrderVector(
      order: .centermost, width: 5, columns: [4, 8, 2, 16, 1],
      values: [0, 4, 8, 12, 2, 6, 10, 14, 16, 20, 24, 28, 18, 22, 26, 30]),
    OrderVector(
      order: .leftmost, width: 8, columns: [128, 64, 32, 16, 8, 4, 2, 1],
      values: [0, 128, 64, 192, 32, 160, 96, 224, 16, 144, 80, 208, 48, 176, 112, 240]),
    OrderVector(
      order: .rightmost, width: 8, columns: [1, 2, 4, 8, 16, 32, 64, 128], values: Array(0...15)),
    OrderVector(
      order: .centermost, width: 8, columns: [8, 16, 4, 32, 2, 64, 1, 128],
      values: [0, 8, 16, 24, 4, 12, 20, 28, 32, 40, 48, 56, 36, 44, 52, 60]),
    OrderVector(
      order: .sequential, width: 8, columns: [1, 2, 4, 8, 16, 32, 64, 128], values: Array(0...15)),
  ]
}

@Suite("Orders of allocation")
struct AllocationOrderTests {
  @Test("Orders of RFC 3531", arguments: OrderVector.all)
  func vectors(_ vector: OrderVector) {
    let columns = (0..<vector.width).map { UInt128(1) << vector.order.column(of: $0, width: vector.width) }
    #expect(columns == vector.columns)
    #expect(Array(vector.order.indices(width: vector.width).prefix(16)) == vector.values)
  }

  @Test("Each order gives each value once", arguments: AllocationOrder.allCases, 0...10)
  func permutations(order: AllocationOrder, width: Int) {
    let values = Array(order.indices(width: width))
    #expect(values.first == 0)
    #expect(values.sorted() == (0..<UInt128(1) << width).map { $0 })
    for (ordinal, value) in values.enumerated() {
      #expect(order.index(at: UInt128(ordinal), width: width) == value)
      #expect(order.ordinal(of: value, width: width) == UInt128(ordinal))
    }
  }

  @Test("Wide fields are walked lazily", arguments: AllocationOrder.allCases, [63, 64, 80, 127, 128])
  func wideFields(order: AllocationOrder, width: Int) {
    let values = Array(order.indices(width: width).prefix(64))
    #expect(Set(values).count == 64)
    #expect(values.allSatisfy { width == 128 || $0 >> width == 0 })
    let last = UInt128.max >> (128 - width)
    #expect(order.index(at: last, width: width) == last)
    #expect(order.ordinal(of: last, width: width) == last)
  }

  @Test("Subnets of 2001:1508:1003::/48, centermost into /53, as the tool ipv6gen prints them")
  func subnets() throws {
    let parent = try IPPrefix(parsing: "2001:1508:1003::/48")
    let order = AllocationOrder.centermost.indices(width: 5).prefix(8)
    let subnets = order.compactMap { parent.subprefix(at: $0, length: 53)?.description }
    #expect(
      subnets == [
        "2001:1508:1003::/53", "2001:1508:1003:2000::/53", "2001:1508:1003:4000::/53",
        "2001:1508:1003:6000::/53", "2001:1508:1003:1000::/53", "2001:1508:1003:3000::/53",
        "2001:1508:1003:5000::/53", "2001:1508:1003:7000::/53",
      ])
  }

  @Test("A value wider than its field stops the program")
  func preconditions() async {
    await #expect(processExitsWith: .failure) { _ = AllocationOrder.leftmost.index(at: 16, width: 4) }
    await #expect(processExitsWith: .failure) { _ = AllocationOrder.leftmost.ordinal(of: 16, width: 4) }
    await #expect(processExitsWith: .failure) { _ = AllocationOrder.leftmost.indices(width: 129) }
  }
}
