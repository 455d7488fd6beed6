import ExtranetModel
import IPAddressing

/// IPv4 pools that grow by further chunks out of the plan's blocks, each as tight as the blocks allow.
struct IPv4Pools {
  /// What is free in the plan's blocks for new chunks.
  private var blocks: [FreeSpace<IPv4Address>]
  /// The prefixes consumers hold anywhere in the space.
  private let consumed: SortedPrefixes<IPv4Address>
  /// Room for growth in a new chunk, in percent.
  private let growth: Int64

  init(blocks: [IPv4Prefix], space: AllocatedSpace, growth: Int64) {
    self.blocks = blocks.sorted().map { FreeSpace(in: $0, taken: space.takenIPv4.meeting($0)) }
    self.consumed = space.consumedIPv4
    self.growth = max(0, growth)
  }

  /// What a pool gave and what it lacked.
  struct Grant {
    /// The prefixes given out, ascending within each chunk.
    var prefixes: [IPv4Prefix] = []
    /// The chunks added to the pool.
    var chunks: [IPv4Prefix] = []
    /// How many prefixes are missing.
    var missing = 0
  }

  /// Gives out prefixes of a length, first from the chunks a pool has, then from new ones.
  mutating func take(_ count: Int, length: Int, from chunks: [IPv4Prefix]) -> Grant {
    var grant = Grant()
    for chunk in chunks { draw(count, length: length, from: chunk, into: &grant) }
    while grant.prefixes.count < count {
      guard let chunk = newChunk(for: count - grant.prefixes.count, length: length) else { break }
      grant.chunks.append(chunk)
      draw(count, length: length, from: chunk, into: &grant)
    }
    grant.missing = count - grant.prefixes.count
    return grant
  }

  private func draw(_ count: Int, length: Int, from chunk: IPv4Prefix, into grant: inout Grant) {
    var free = FreeSpace(in: chunk, taken: consumed.meeting(chunk))
    while grant.prefixes.count < count, let prefix = free.allocate(length: length) {
      grant.prefixes.append(prefix)
    }
  }

  /// A chunk for so many prefixes with growth, else without, else the largest that is left.
  ///
  /// Always shorter than what is taken from it and longer than its block: a prefix belongs to one segment
  /// only.
  private mutating func newChunk(for count: Int, length: Int) -> IPv4Prefix? {
    let grown = (UInt128(count) * UInt128(100 + growth) + 99) / 100
    let tight = Self.length(holding: UInt128(count), of: length)
    let wanted = [Self.length(holding: grown, of: length)] + Array(tight..<max(length, tight + 1))
    for candidate in wanted {
      for index in blocks.indices where candidate > blocks[index].parent.length {
        if let chunk = blocks[index].allocate(length: candidate, by: .bestFit) { return chunk }
      }
    }
    return nil
  }

  /// The length of the smallest chunk that holds so many prefixes of a length, two at least.
  private static func length(holding count: UInt128, of length: Int) -> Int {
    length - max(1, count <= 1 ? 0 : 128 - (count - 1).leadingZeroBitCount)
  }
}
