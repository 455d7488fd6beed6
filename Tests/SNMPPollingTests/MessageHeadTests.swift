import TestSupport
import Testing

@testable import SNMPPolling

/// GET of sysName.0 to community `public`, request id 0x04A2CB71.
private let communityPacket = bytes(
  "30 29 02 01 01 04 06 70 75 62 6C 69 63 A0 1C 02 04 04 A2 CB 71 02 01 00 02 01 00 30 0E 30 0C 06 08 2B 06 01 02"
    + " 01 01 05 00 05 00")

/// A report of usmStatsUnknownEngineIDs.0 = 1 (RFC 3414 §4) by engine 80 00 1F 88 04 61 62 63, boots 7, time
/// 300.
private let reportPacket = bytes(
  "30 60 02 01 03 30 11 02 04 01 02 03 04 02 03 00 FF E3 04 01 00 02 01 03"
    + " 04 19 30 17 04 08 80 00 1F 88 04 61 62 63 02 01 07 02 02 01 2C 04 00 04 00 04 00"
    + " 30 2D 04 08 80 00 1F 88 04 61 62 63 04 00 A8 1F 02 04 01 02 03 04 02 01 00 02 01 00 30 11 30 0F 06 0A 2B 06 01 06 03 0F 01 01 04 00 41 01 01"
)

private func bytes(_ hex: String) -> [UInt8] {
  hex.split(separator: " ").compactMap { UInt8($0, radix: 16) }
}

@Suite struct MessageHeadTests {
  @Test func theCommunityIsRead() {
    #expect(MessageHead(communityPacket) == .community(Array("public".utf8)))
  }

  @Test func theEngineOfAReportIsRead() throws {
    let engine = EngineIdentity(id: bytes("80 00 1F 88 04 61 62 63"), boots: 7, time: 300)
    let head = MessageHead.UserHead(messageID: 0x0102_0304, engine: engine, command: 0xA8)
    #expect(MessageHead(reportPacket) == .user(head))
  }

  @Test func theDiscoveryMessageAsksNobodyInParticular() {
    let packet = DiscoveryMessage.packet(messageID: 0x0102_0304)
    #expect(
      packet
        == bytes(
          "30 3E 02 01 03 30 11 02 04 01 02 03 04 02 03 00 FF E3 04 01 04 02 01 03 04 10 30 0E 04 00 02 01 00 02 01 00"
            + " 04 00 04 00 04 00 30 14 04 00 04 00 A0 0E 02 04 01 02 03 04 02 01 00 02 01 00 30 00"))
    let nobody = EngineIdentity(id: [], boots: 0, time: 0)
    #expect(
      MessageHead(packet)
        == .user(MessageHead.UserHead(messageID: 0x0102_0304, engine: nobody, command: 0xA0)))
    #expect(!nobody.isUsable)
  }

  @Test(arguments: SeededRandom.seeds) func identifiersAllTakeFourBytes(seed: UInt64) {
    var identifiers = MessageIdentifiers(source: SeededRandom(seed: seed))
    for _ in 0..<1_000 {
      let identifier = identifiers.next()
      #expect(identifier >> 24 > 0)
      #expect(DiscoveryMessage.packet(messageID: identifier).count == 64)
    }
  }

  @Test(arguments: [
    "", "30", "30 00", "30 80 02 01 01", "30 03 02 01 01", "30 84 00 00 00 03 02 01 01",
    "30 05 02 01 01 04 7F",
    // SNMPv1, an unknown version, a version of five bytes, a negative one.
    "30 05 02 01 00 04 00", "30 05 02 01 04 04 00", "30 09 02 05 00 00 00 00 01 04 00",
    "30 05 02 01 81 04 00",
    "04 05 02 01 01 04 00",
  ]) func whatIsNoHeadIsNone(hex: String) {
    #expect(MessageHead(bytes(hex)) == nil)
  }

  @Test func aCutMessageIsNoHead() {
    for length in 0..<reportPacket.count {
      #expect(MessageHead(Array(reportPacket[..<length])) == nil)
    }
  }

  @Test(arguments: SeededRandom.seeds) func damagedMessagesNeverTrap(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var read = 0
    for round in 0..<20_000 {
      var packet = round.isMultiple(of: 2) ? communityPacket : reportPacket
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        packet[Int.random(in: packet.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      packet.removeLast(Int.random(in: 0...(round.isMultiple(of: 3) ? 20 : 0), using: &random))
      if MessageHead(packet) != nil { read += 1 }
    }
    // Damage to what comes after the head goes unseen here: it is the library's to find.
    #expect(read > 0)
  }
}
