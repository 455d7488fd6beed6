import BlockingWork
import CivilTime
import Glibc
import IPAddressing
import Measurements
import SNMPPolling
import SNMPValues
import Synchronization
import TestSupport
import Testing

/// Over real sockets: what a rogue on the way or a hostile agent sends must not be taken for an answer.
@Suite struct SNMPForgeryLiveTests {
  /// What is made of the request that came in; the request is GET in SNMPv2c to community `county`.
  enum Forgery: CaseIterable {
    case theRequestItself
    case anotherCommunity
    case anotherRequestID
    case cutShort
    case garbage
    case anotherSender
    case nothingButNulls

    /// The request is `30 len 02 01 01 04 06 "county" A0 len 02 04 request-id …`.
    func packet(_ request: [UInt8]) -> [UInt8] {
      var packet = request
      let command = 13
      if self != .theRequestItself { packet[command] = 0xA2 }
      switch self {
      case .theRequestItself, .anotherSender, .nothingButNulls: break
      case .anotherCommunity: packet[7] ^= 1
      case .anotherRequestID: packet[command + 7] ^= 1
      case .cutShort: packet.removeLast(9)
      case .garbage: packet = Array(repeating: 0x30, count: 400)
      }
      return packet
    }
  }

  @Test(arguments: Forgery.allCases) func aForgedAnswerIsNone(forgery: Forgery) async throws {
    let agent = try ForgingAgent(forgery)
    let state = AgentState()
    var poller = SNMPPoller()
    poller.configuration.timeout = .seconds(1)
    poller.configuration.retries = 1
    let target = PollTarget(
      deviceKey: "rogue", address: .v4(IPv4Address(127, 0, 0, 1)), port: agent.port,
      credential: SNMPCredential(name: "v2c", access: .community(Secret("county"))))
    let serving = Task { await agent.serve(until: state) }
    // The pool may be busy for seconds before it hands the agent over to its thread.
    while !state.isServing { try await Task.sleep(for: .milliseconds(5)) }
    let request = PollRequest(scalars: [.sysName, .sysUpTime], columns: [])
    let run = try await poller.run([target], request: request) { Instant(secondsSince1970: 0) }
    state.end()
    let device = try #require(run.devices.first)
    #expect(device.observations.isEmpty)
    #expect(await serving.value > 0)
    switch forgery {
    case .nothingButNulls:
      // An answer, if an empty one: the secret, the command and the request id are right.
      #expect(device.answer == .answered)
    case .anotherSender:
      #expect(device.answer == .timedOut)
      // The kernel keeps it from us.
      #expect(device.effort.answersDropped == 0)
    default:
      #expect(device.answer == .timedOut)
      #expect(device.effort.answersDropped == 2)
    }
  }
}

/// Whether the agent has begun and whether it is to end, each set once.
private final class AgentState: Sendable {
  private let flag = Atomic(false)
  private let serving = Atomic(false)
  var isServing: Bool { serving.load(ordering: .acquiring) }
  func begin() { serving.store(true, ordering: .releasing) }
  var isSet: Bool { flag.load(ordering: .acquiring) }
  func end() { flag.store(true, ordering: .releasing) }
}

/// Answers every datagram with a forgery until it is told to stop, on a thread of its own: the test pool may be busy.
private actor ForgingAgent {
  nonisolated let port: UInt16
  private let forgery: SNMPForgeryLiveTests.Forgery
  private let descriptor: Int32
  private let stranger: Int32
  private let executor: ThreadExecutor

  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  init(_ forgery: SNMPForgeryLiveTests.Forgery) throws {
    self.forgery = forgery
    executor = try ThreadExecutor(name: "forging-agent")
    (descriptor, port) = try boundSocket()
    (stranger, _) = try boundSocket()
  }

  deinit {
    close(descriptor)
    close(stranger)
  }

  /// How many it answered.
  func serve(until state: AgentState) -> Int {
    var count = 0
    var wait = timeval(tv_sec: 0, tv_usec: 20_000)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    state.begin()
    while !state.isSet { if answerOne() { count += 1 } }
    return count
  }

  private func answerOne() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 2_048)
    var sender = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    return withUnsafeMutablePointer(to: &sender) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        let got = recvfrom(descriptor, &buffer, buffer.count, 0, name, &length)
        guard got > 0 else { return false }
        let packet = forgery.packet(Array(buffer[..<got]))
        let source = forgery == .anotherSender ? stranger : descriptor
        return sendto(source, packet, packet.count, 0, name, length) == packet.count
      }
    }
  }
}

private func boundSocket() throws -> (Int32, UInt16) {
  let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
  var name = sockaddr_in()
  name.sin_family = sa_family_t(AF_INET)
  name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let isBound = withUnsafeMutablePointer(to: &name) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
    }
  }
  guard isBound else { throw DaemonFailure(description: "no loopback socket") }
  return (descriptor, UInt16(bigEndian: name.sin_port))
}
