/// The members of an object in the order of the text, each key with its place.
public struct JSONObject: Sendable {
  /// One key with its value.
  public struct Member: Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let keyPlace: JSONPlace
    /// Its value.
    public let value: JSONValue

    /// A member; without a place it is one that was made, not read.
    public init(_ key: String, at keyPlace: JSONPlace = .none, value: JSONValue) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  /// The members in the order of the text; no key twice.
  public let members: [Member]
  /// Where each key stands among the members; left out for a handful, where looking through is quicker.
  private let positions: [String: Int]?

  /// An object of the members given; of two members of one key the first stays.
  /// - Complexity: O(*n*) in the number of members.
  public init(_ members: [Member] = []) {
    var positions: [String: Int] = [:]
    var kept: [Member] = []
    kept.reserveCapacity(members.count)
    for member in members where positions[member.key] == nil {
      positions[member.key] = kept.count
      kept.append(member)
    }
    self.members = kept
    self.positions = kept.count > 8 ? positions : nil
  }

  /// The member of a key.
  public func member(_ key: String) -> Member? {
    if let positions { return positions[key].map { members[$0] } }
    return members.first { $0.key == key }
  }

  /// The value of a key.
  public subscript(key: String) -> JSONValue? { member(key)?.value }
  /// The keys in the order of the text.
  public var keys: [String] { members.map(\.key) }
}

extension JSONObject: Hashable {
  /// Whether two objects have the same keys with equal values, in any order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.count == right.members.count && left.members.allSatisfy { right[$0.key] == $0.value }
  }

  /// Feeds the members so that their order does not count.
  public func hash(into hasher: inout Hasher) {
    var mixed = 0
    for member in members {
      var own = Hasher()
      own.combine(member.key)
      own.combine(member.value)
      mixed ^= own.finalize()
    }
    hasher.combine(mixed)
  }
}
