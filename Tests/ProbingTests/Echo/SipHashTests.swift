import Testing

@testable import Probing

struct SipHashTests {
  @Test func agreesWithThePublishedVectors() {
    // Octets 00 to 07 under the key 00 to 0f: entry 8 of the vectors of the reference implementation.
    #expect(Transcript.key.hash(0x0706_0504_0302_0100) == 0x93f5_f579_9a93_2462)
  }

  @Test func anotherKeyGivesAnotherHash() {
    #expect(SipHash(first: 0, second: 0).hash(7) != SipHash(first: 0, second: 1).hash(7))
    #expect(SipHash(first: 0, second: 0).hash(7) != SipHash(first: 1, second: 0).hash(7))
  }
}
