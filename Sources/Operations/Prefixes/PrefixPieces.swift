import IPAddressing

/// Prefixes in pieces, which are given up one by one as they are read: they never stand in memory twice.
struct PrefixPieces<Address: InternetAddress>: Sendable {
  private static var pieceSize: Int { 1 << 14 }

  private var pieces: [[AddressPrefix<Address>]] = []
  private(set) var count = 0

  /// Adds a prefix.
  mutating func append(_ prefix: AddressPrefix<Address>) {
    if count % Self.pieceSize == 0 {
      pieces.append([])
      pieces[pieces.count - 1].reserveCapacity(Self.pieceSize)
    }
    pieces[pieces.count - 1].append(prefix)
    count += 1
  }

  /// The fewest prefixes that hold exactly the addresses of all; none are left here.
  mutating func takeAggregate() -> [AddressPrefix<Address>] {
    let reader = Reader(pieces, count: count)
    self = PrefixPieces()
    return AddressPrefix<Address>.aggregate(reader)
  }

  /// Reads the prefixes once, and lets go of each piece behind its last one.
  private final class Reader: Sequence, IteratorProtocol {
    private var rest: [[AddressPrefix<Address>]]
    private var piece: [AddressPrefix<Address>] = []
    private var position = 0
    let underestimatedCount: Int

    init(_ pieces: [[AddressPrefix<Address>]], count: Int) {
      rest = pieces.reversed()
      underestimatedCount = count
    }

    func next() -> AddressPrefix<Address>? {
      if position == piece.count {
        piece = []
        position = 0
        guard let following = rest.popLast() else { return nil }
        piece = following
      }
      defer { position += 1 }
      return piece[position]
    }
  }
}
