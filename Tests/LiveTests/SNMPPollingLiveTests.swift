import CivilTime
import IPAddressing
import Measurements
import SNMPPolling
import SNMPValues
import TestSupport
import Testing
import Wording

private let clock: @Sendable () -> Instant = { Instant(secondsSince1970: 1_780_000_000) }
private let loopback = IPAddress.v4(IPv4Address(127, 0, 0, 1))
private let loopback6 = IPAddress.v6(IPv6Address(upper: 0, lower: 1))

private func credential(_ account: SNMPDaemon.Account, of daemon: SNMPDaemon) throws -> SNMPCredential {
  let privacy = try account.privacy.map {
    SNMPUser.Privacy(
      cipher: try #require(PrivacyProtocol(rawValue: $0)), passphrase: Secret(daemon.privacyPassphrase))
  }
  let user = SNMPUser(
    name: account.name,
    authentication: try #require(AuthenticationProtocol(rawValue: account.authentication)),
    authenticationPassphrase: Secret(daemon.authenticationPassphrase), privacy: privacy)
  return SNMPCredential(name: account.name, access: .user(user))
}

/// Against Debian's agent.
@Suite(.enabled(if: SNMPDaemon.reasonToSkip == nil, "snmpd is not installed (apt-get install snmpd)"))
struct SNMPPollingLiveTests {
  @Test func everyKindOfUserIsAnsweredOverBothFamilies() async throws {
    let daemon = try SNMPDaemon()
    var targets = [
      PollTarget(
        deviceKey: "community", address: loopback, port: daemon.port,
        credential: SNMPCredential(name: "v2c", access: .community(Secret(daemon.community))))
    ]
    for account in SNMPDaemon.accounts {
      for (family, address) in [("4", loopback), ("6", loopback6)] {
        targets.append(
          PollTarget(
            deviceKey: account.name + family, address: address, port: daemon.port,
            credential: try credential(account, of: daemon)))
      }
    }
    let run = try await SNMPPoller().run(targets, clock: clock)
    #expect(run.devices.map(\.deviceKey) == targets.map(\.deviceKey))
    for device in run.devices {
      #expect(device.answer == .answered, "\(device.deviceKey): \(String(describing: device.cause))")
      #expect(device.system.name == daemon.systemName)
      let loop = try #require(device.interfaces.rows.first { $0.subject == "lo" })
      #expect(loop.index == 1)
      let received = try #require(device.observations.first { $0.subject == "lo" && $0.metric == .octetsIn })
      #expect(received.continuity?.width == .bits64)
      #expect(received.continuity?.upTime != nil)
      #expect(received.counterReading != nil)
    }
    // Ten targets are one agent: its engine id is shared, they were asked one after the other, and it is
    // told.
    #expect(run.findings.map(\.code) == ["shared-engine-id"])
    withExtendedLifetime(daemon) {}
  }

  @Test func aWrongPassphraseIsTriedOnce() async throws {
    let daemon = try SNMPDaemon()
    let account = SNMPDaemon.accounts[1]
    func target(_ key: String, name: String, auth: String, priv: String) -> PollTarget {
      let user = SNMPUser(
        name: name, authentication: .sha256, authenticationPassphrase: Secret(auth),
        privacy: .init(cipher: .aes, passphrase: Secret(priv)))
      return PollTarget(
        deviceKey: key, address: loopback, port: daemon.port,
        credential: SNMPCredential(name: key, access: .user(user)))
    }
    let run = try await SNMPPoller().run(
      [
        target("digest", name: account.name, auth: "not this one", priv: daemon.privacyPassphrase),
        target("stranger", name: "nobody", auth: "whatever it is", priv: "whatever it is"),
        target("short", name: account.name, auth: "short", priv: "short"),
      ], clock: clock)
    #expect(run.devices.map(\.answer) == [.authenticationFailed, .authenticationFailed, .notAsked])
    #expect(run.devices.map(\.cause) == [.wrongDigest, .unknownUser, .unusableCredential])
    // The discovery and one request each: a second failure could lock the poller out.
    #expect(run.devices.prefix(2).allSatisfy { $0.effort.packetsSent == 2 })
    #expect(run.observations.isEmpty)
    withExtendedLifetime(daemon) {}
  }

  @Test func aWrongPrivacyPassphraseOrLevelIsNoAnswerOfTheDevice() async throws {
    let daemon = try SNMPDaemon()
    let account = SNMPDaemon.accounts[1]
    func target(_ key: String, _ privacy: SNMPUser.Privacy?) -> PollTarget {
      let user = SNMPUser(
        name: account.name, authentication: .sha256,
        authenticationPassphrase: Secret(daemon.authenticationPassphrase), privacy: privacy)
      return PollTarget(
        deviceKey: key, address: loopback, port: daemon.port,
        credential: SNMPCredential(name: key, access: .user(user)))
    }
    var poller = SNMPPoller()
    poller.configuration.timeout = .milliseconds(200)
    let run = try await poller.run(
      [
        target("key", .init(cipher: .aes, passphrase: Secret("not this one either"))),
        target("level", nil),
      ], clock: clock)
    // Garbage after decryption is reported, or dropped without a word when it is no message at all.
    #expect([.authenticationFailed, .timedOut].contains(run.devices[0].answer))
    #expect(run.devices[1].answer == .denied)
    #expect(run.observations.isEmpty)
    withExtendedLifetime(daemon) {}
  }

  @Test func theDeadDoNotStallTheLiving() async throws {
    let daemon = try SNMPDaemon()
    let community = SNMPCredential(name: "v2c", access: .community(Secret(daemon.community)))
    let wrong = SNMPCredential(name: "wrong", access: .community(Secret("not it")))
    let user = try credential(SNMPDaemon.accounts[1], of: daemon)
    let closed = try freeLoopbackPort()
    // Open and silent: the agent's own port with a community it does not know.
    let targets = [
      PollTarget(deviceKey: "silent", address: loopback, port: daemon.port, credential: wrong),
      PollTarget(deviceKey: "closed", address: loopback, port: closed, credential: community),
      PollTarget(deviceKey: "closed6", address: loopback6, port: closed, credential: user),
      PollTarget(deviceKey: "live", address: loopback, port: daemon.port, credential: user),
    ]
    var poller = SNMPPoller()
    poller.configuration.timeout = .milliseconds(100)
    let run = try await poller.run(targets, clock: clock)
    #expect(run.devices.map(\.answer) == [.timedOut, .refused, .refused, .answered])
    #expect(run.devices[0].effort.packetsSent == 3)
    #expect(run.devices[1].effort.packetsSent == 1)
    #expect(run.devices[2].effort.packetsSent == 1)
    withExtendedLifetime(daemon) {}
  }

  @Test func twoDaemonsOfOneEngineIDAreBothAnswered() async throws {
    // The same engine with other clocks: what a configuration pasted from device to device makes.
    let pasted = ["exactEngineID 0x80001f8804636f7079"]
    let daemons = [try SNMPDaemon(directives: pasted), try SNMPDaemon(directives: pasted)]
    let targets = try (0..<8).map { index in
      PollTarget(
        deviceKey: "copy\(index % 2)", address: loopback, port: daemons[index % 2].port,
        credential: try credential(SNMPDaemon.accounts[1], of: daemons[index % 2]))
    }
    let run = try await SNMPPoller().run(targets, clock: clock)
    #expect(run.devices.allSatisfy { $0.answer == .answered })
    #expect(run.findings.map(\.code) == ["shared-engine-id"])
    #expect(run.findings.first?.value == "80001f8804636f7079")
    #expect(run.findings.first?.phrase.en.contains("copy0, copy1") == true)
    withExtendedLifetime(daemons) {}
  }

  @Test func moreDevicesThanTheWindowAreAllAnswered() async throws {
    let daemon = try SNMPDaemon()
    let community = SNMPCredential(name: "v2c", access: .community(Secret(daemon.community)))
    let targets = (0..<400).map {
      PollTarget(
        deviceKey: "R\($0)", address: $0.isMultiple(of: 2) ? loopback : loopback6, port: daemon.port,
        credential: community)
    }
    var poller = SNMPPoller()
    poller.configuration.window = 64
    let run = try await poller.run(targets, clock: clock)
    #expect(run.devices.map(\.deviceKey) == targets.map(\.deviceKey))
    #expect(run.devices.allSatisfy { $0.answer == .answered })
    #expect(run.findings.isEmpty)
    withExtendedLifetime(daemon) {}
  }

  @Test func twoRunsMakeARate() async throws {
    let daemon = try SNMPDaemon()
    let target = PollTarget(
      deviceKey: "R1", address: loopback, port: daemon.port,
      credential: try credential(SNMPDaemon.accounts[1], of: daemon))
    let start = ContinuousClock.now
    let clock: @Sendable () -> Instant = {
      Instant(secondsSince1970: 1_780_000_000) + (ContinuousClock.now - start)
    }
    func reading() async throws -> CounterReading {
      let run = try await SNMPPoller().run([target], clock: clock)
      let found = run.observations.first { $0.subject == "lo" && $0.metric == .octetsIn }
      return try #require(found?.counterReading)
    }
    let earlier = try await reading()
    // The agent renews its interface counters every few seconds; polling itself is the traffic.
    try await Task.sleep(for: .seconds(4))
    let later = try await reading()
    let interval = try later.interval(since: earlier).get()
    #expect(interval.delta > 0)
    #expect(interval.duration >= .seconds(3))
    #expect(interval.bitsPerSecond > 0)
    withExtendedLifetime(daemon) {}
  }

  @Test func aRunEndsAtItsDeadlineAndWhenCancelled() async throws {
    let daemon = try SNMPDaemon()
    let silent = PollTarget(
      deviceKey: "silent", address: loopback, port: daemon.port,
      credential: SNMPCredential(name: "wrong", access: .community(Secret("not it"))))
    var poller = SNMPPoller()
    poller.configuration.timeout = .seconds(30)
    poller.configuration.window = 1
    poller.configuration.deadline = .milliseconds(100)
    let run = try await poller.run([silent, silent], clock: clock)
    #expect(run.devices.map(\.cause) == [.runEnded, .runEnded])
    #expect(run.devices.map(\.answer) == [.timedOut, .notAsked])
    poller.configuration.deadline = .seconds(30)
    let running = Task { [poller] in try await poller.run([silent], clock: clock) }
    running.cancel()
    #expect(try await running.value.devices.map(\.cause) == [.runEnded])
    withExtendedLifetime(daemon) {}
  }
}
