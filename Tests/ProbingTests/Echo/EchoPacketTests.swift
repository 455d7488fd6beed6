import IPAddressing
import Measurements
import TestSupport
import Testing

@testable import Probing

struct EchoPacketTests {
  private func request(_ family: AddressFamily, target: UInt32, size: Int) -> [UInt8] {
    var octets: [UInt8] = []
    EchoRequest(
      family: family, identifier: Transcript.identifier, payload: Transcript.payload(target),
      payloadSize: size
    ).append(to: &octets)
    return octets
  }

  @Test func requestsAreAsAnotherProgramWritesThem() {
    #expect(request(.ipv4, target: 0, size: 16) == Transcript.ipv4Request)
    #expect(request(.ipv6, target: 1, size: 16).prefix(2) == [128, 0])
    #expect(request(.ipv6, target: 1, size: 16).dropFirst(4) == Transcript.ipv6Reply.dropFirst(4))
  }

  @Test(arguments: [16, 17, 56, 1472])
  func requestsHaveTheirSizeAndARightChecksum(size: Int) {
    let octets = request(.ipv4, target: 0, size: size)
    #expect(octets.count == size + 8)
    #expect(InternetChecksum.of(octets.span) == 0)
  }

  @Test func checksumsAreThoseOfRFC1071() {
    // RFC 1071 §3: the sum of 0001 f203 f4f5 f6f7 is ddf2; the checksum is its complement.
    #expect(InternetChecksum.of(hex("0001f203f4f5f6f7").span) == ~0xddf2)
    #expect(InternetChecksum.of(hex("0001f203f4f5f6").span) == ~0xdcfb)
    #expect(InternetChecksum.of([UInt8]().span) == 0xFFFF)
  }

  @Test(arguments: [
    (Transcript.ipv4Reply, AddressFamily.ipv4, EchoArrival.Framing.behindIPv4Header, UInt32(0)),
    (Transcript.ipv4ReplyBehindOptions, .ipv4, .behindIPv4Header, 0),
    (Array(Transcript.ipv4Reply[20...]), .ipv4, .bare, 0),
    (Transcript.ipv6Reply, .ipv6, .bare, 1),
  ])
  func repliesAreRead(octets: [UInt8], family: AddressFamily, framing: EchoArrival.Framing, target: UInt32) {
    let expected = EchoArrival.reply(identifier: Transcript.identifier, payload: Transcript.payload(target))
    #expect(EchoArrival(octets.span, family: family, framing: framing) == expected)
  }

  @Test(arguments: [
    (Transcript.ipv4Unreachable, EchoErrorReport.Kind.destinationUnreachable, UInt8(1), true),
    (Transcript.ipv4TimeExceeded, .timeExceeded, 0, false),
  ])
  func errorsAreReadWithWhatTheyQuote(
    octets: [UInt8], kind: EchoErrorReport.Kind, code: UInt8, quotesPayload: Bool
  ) {
    expectError(
      EchoArrival(octets.span, family: .ipv4, framing: .behindIPv4Header), kind, code, Transcript.ipv4,
      quotesPayload ? Transcript.payload(0) : nil)
  }

  @Test(arguments: [
    (Transcript.ipv6Unreachable, EchoErrorReport.Kind.destinationUnreachable, UInt8(3), true),
    (Transcript.ipv6TooBig, .packetTooBig, 0, false),
  ])
  func errorsOfICMPv6AreReadWithWhatTheyQuote(
    octets: [UInt8], kind: EchoErrorReport.Kind, code: UInt8, quotesPayload: Bool
  ) {
    expectError(
      EchoArrival(octets.span, family: .ipv6, framing: .bare), kind, code, Transcript.ipv6,
      quotesPayload ? Transcript.payload(1) : nil)
  }

  private func expectError(
    _ arrival: EchoArrival, _ kind: EchoErrorReport.Kind, _ code: UInt8, _ destination: IPAddress,
    _ payload: EchoPayload?
  ) {
    guard case .error(let readKind, let readCode, let quote) = arrival else {
      Issue.record("not read as an error: \(arrival)")
      return
    }
    #expect((readKind, readCode) == (kind, code))
    #expect(quote.destination == destination)
    #expect((quote.identifier, quote.sequence) == (Transcript.identifier, 1))
    #expect(quote.payload == payload)
  }

  @Test(arguments: [
    (Transcript.ipv4QuotedTooShort, AddressFamily.ipv4), (Transcript.ipv6NeighbourSolicitation, .ipv6),
    ([], .ipv4), ([], .ipv6), (Array(Transcript.ipv4Reply.prefix(23)), .ipv4),
    // The last bit flipped: the checksum is wrong.
    (Transcript.ipv4Reply.dropLast() + [0], .ipv4),
  ])
  func anythingElseIsOther(octets: [UInt8], family: AddressFamily) {
    #expect(EchoArrival(octets.span, family: family, framing: .behindIPv4Header) == .other)
  }

  @Test(arguments: [0, 14, 34, 62])
  func aPacketHandedBackIsKnownByItsEnd(headers: Int) {
    let octets = Array(repeating: 0xAA, count: headers) + request(.ipv4, target: 0, size: 56)[8...]
    #expect(EchoPayload(endOf: octets.span, payloadSize: 56) == Transcript.payload(0))
    #expect(EchoPayload(endOf: octets.span, payloadSize: 1472) == nil)
  }

  @Test(arguments: SeededRandom.seeds)
  func damagedPacketsAreNeverTakenForOtherProbes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let sent = [Transcript.payload(0), Transcript.payload(1)]
    var misread = 0
    for _ in 0..<20_000 {
      let octets = damaged(Transcript.all.randomElement(using: &random) ?? [], &random)
      for family in AddressFamily.allCases {
        for framing in [EchoArrival.Framing.behindIPv4Header, .bare] {
          let arrival = EchoArrival(octets.span, family: family, framing: framing)
          guard case .reply(_, let payload?) = arrival, payload.isGenuine(key: Transcript.key) else {
            continue
          }
          // Damage outside the payload leaves it genuine; damage inside never does.
          if !sent.contains(payload) { misread += 1 }
        }
      }
    }
    #expect(misread == 0, "seed \(seed)")
  }

  private func damaged(_ octets: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var octets = octets
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      octets[Int.random(in: octets.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    }
    return Array(octets.prefix(Int.random(in: 0...octets.count, using: &random)))
  }

  @Test(arguments: SeededRandom.seeds)
  func noiseIsReadWithoutHarm(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var tracker = EchoTracker(
      addresses: [Transcript.ipv4, Transcript.ipv6], probesPerTarget: 2,
      identifiers: [.ipv4: Transcript.identifier, .ipv6: Transcript.identifier], key: Transcript.key)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<90, using: &random)
      let octets = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let family = AddressFamily.allCases.randomElement(using: &random) ?? .ipv4
      let arrival = EchoArrival(octets.span, family: family, framing: .bare)
      tracker.noteArrival(arrival, from: Transcript.ipv4, at: 0, by: .user)
    }
    #expect(tracker.foreignPackets == 20_000, "seed \(seed)")
    #expect(tracker.answered == 0)
  }
}
