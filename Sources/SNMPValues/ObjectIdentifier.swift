/// The name of an object in a management information base: a path of numbers from the root.
///
/// Between 2 and 128 arcs of 32 bits each (RFC 2578 §3.5). The order is the agent's own: arc by arc, a prefix
/// first.
/// - Complexity: comparing is O(*n*) in the number of arcs.
public struct ObjectIdentifier: Sendable, Hashable {
  /// The numbers from the root.
  public let arcs: [UInt32]

  /// Creates an identifier from its arcs; they are not checked, since devices send what they like.
  public init(_ arcs: some Sequence<UInt32>) {
    self.arcs = Array(arcs)
  }

  /// This object's instance or child below it.
  public func appending(_ suffix: UInt32...) -> ObjectIdentifier {
    ObjectIdentifier(arcs + suffix)
  }

  /// Whether the other name is this one or lies below it.
  public func contains(_ other: ObjectIdentifier) -> Bool {
    other.arcs.starts(with: arcs)
  }

  /// What follows this name in the other one, or nil when the other does not lie below it.
  public func suffix(of other: ObjectIdentifier) -> ArraySlice<UInt32>? {
    contains(other) ? other.arcs.dropFirst(arcs.count) : nil
  }
}

extension ObjectIdentifier: Comparable {
  /// Arc by arc; a name comes before what lies below it.
  public static func < (left: ObjectIdentifier, right: ObjectIdentifier) -> Bool {
    left.arcs.lexicographicallyPrecedes(right.arcs)
  }
}

extension ObjectIdentifier: ExpressibleByArrayLiteral {
  /// Creates an identifier from its arcs, written out.
  public init(arrayLiteral elements: UInt32...) {
    self.init(elements)
  }
}

extension ObjectIdentifier: LosslessStringConvertible {
  /// Reads dotted numbers, with or without a leading dot; nil unless there are 2 to 128 arcs of 32 bits.
  public init?(_ description: String) {
    let text = description.first == "." ? description.dropFirst() : description[...]
    var arcs: [UInt32] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      guard part.utf8.allSatisfy({ (48...57).contains($0) }), let arc = UInt32(part) else { return nil }
      arcs.append(arc)
    }
    guard (2...128).contains(arcs.count) else { return nil }
    self.init(arcs)
  }

  /// The arcs as decimal numbers between dots.
  public var description: String {
    arcs.map { String($0) }.joined(separator: ".")
  }
}
