/// A tool that is compared with, as `scripts/build-peers` makes its program.
enum Peer: String, CaseIterable {
  /// Rust's standard library.
  case rust
  /// Go's `net/netip`, and gaissmai/bart.
  case go
  /// `inet_pton` and `inet_ntop`.
  case glibc
  /// Python's `ipaddress`, and netaddr.
  case python

  /// What starts it.
  func words(in folder: String) -> [String] {
    switch self {
    case .rust, .go, .glibc: ["\(folder)/\(rawValue)"]
    case .python: ["\(folder)/python/bin/python", "\(folder)/prefixes.py"]
    }
  }
}

extension Workbench {
  /// The program of a peer, started the first time it is asked for.
  func process(of peer: Peer) throws -> PeerProcess {
    try shelf.kept("peer \(peer)") {
      let words = peer.words(in: repository + "/.build/peers")
      guard words.allSatisfy(TemporaryFolder.holds) else {
        throw BenchmarkUnavailable("the peer \(peer) is not built; scripts/build-peers builds it")
      }
      return try PeerProcess(words, name: peer.rawValue)
    }
  }
}

extension Benchmark {
  /// What a peer needs for the same work on the same files.
  /// - Parameter files: makes the files and gives their paths.
  static func of(
    _ peer: Peer, _ command: String, named name: String, _ measures: String, unit: Unit = .nanosecondsEach,
    scale: Double = 1, runsOnce: Bool = false, files: @escaping @Sendable (Workbench) throws -> [String]
  ) -> Benchmark {
    Benchmark(name, measures, unit: unit, runsOnce: runsOnce) { workbench in
      let process = try workbench.process(of: peer)
      let request = [command] + (try files(workbench))
      return {
        let numbers = try process.ask(request).compactMap { UInt64($0) }
        guard numbers.count == 4 else {
          throw BenchmarkError("\(peer) answers \(command) with no four numbers")
        }
        var sample = Sample(count: Int(numbers[1]))
        sample.time = .nanoseconds(Int64(numbers[0]))
        sample.quantity = Double(numbers[0]) * scale
        sample.answer = Answer(checksum: numbers[2], proof: numbers[3])
        return sample
      }
    }
  }
}
