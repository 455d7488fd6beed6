import IPAddressing
import TestSupport

/// Random prefixes and addresses that nest, touch and repeat.
///
/// All are near a few centres, among them both ends of each space, so that a few hundred of them already lie
/// in each other, in one /24 and in one /64.
struct PrefixGenerator {
  var random: SeededRandom
  private let centres4: [UInt32]
  private let centres6: [UInt128]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    centres4 = [0, .max] + (0..<3).map { _ in UInt32.random(in: .min ... .max, using: &random) }
    centres6 = [0, .max] + (0..<3).map { _ in UInt128.random(in: .min ... .max, using: &random) }
    self.random = random
  }

  /// A centre with some of its low bits replaced, or anything at all.
  private mutating func bits<Bits: FixedWidthInteger & UnsignedInteger>(near centres: [Bits]) -> Bits {
    let noise = Bits.random(in: .min ... .max, using: &random)
    let width = Int.random(in: 0...Bits.bitWidth, using: &random)
    let kept: Bits = width == Bits.bitWidth ? 0 : ~0 << Bits(width)
    return (centres.randomElement(using: &random) ?? 0) & kept | noise & ~kept
  }

  mutating func address4() -> IPv4Address { IPv4Address(bits: bits(near: centres4)) }

  mutating func address6() -> IPv6Address { IPv6Address(bits: bits(near: centres6)) }

  mutating func address() -> IPAddress {
    Bool.random(using: &random) ? address4().erased : address6().erased
  }

  mutating func prefix() -> IPPrefix {
    let address = address()
    let length = Int.random(in: 0...address.family.bits, using: &random)
    return IPPrefix(containing: address, length: length) ?? .v4(.all)
  }

  mutating func entries(_ count: Int) -> [(prefix: IPPrefix, value: Int)] {
    (0..<count).map { (prefix(), $0) }
  }
}

extension IPPrefix {
  /// The addresses at both ends of the prefix, and those just outside.
  var border: [IPAddress] {
    switch self {
    case .v4(let prefix):
      [prefix.first, prefix.last, prefix.first.previous, prefix.last.next].compactMap { $0?.erased }
    case .v6(let prefix):
      [prefix.first, prefix.last, prefix.first.previous, prefix.last.next].compactMap { $0?.erased }
    }
  }
}
