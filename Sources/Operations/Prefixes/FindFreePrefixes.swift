import Documents
import IPAddressing
import Wording

/// What is free inside a prefix, and which prefixes come next.
public enum FindFreePrefixes {
  /// What is looked for.
  public struct Request: Sendable {
    /// The prefix whose space it is.
    public var parent: IPPrefix
    /// The length of the prefixes to allocate; nil for all that is free, in the largest pieces.
    public var length: Int?
    /// How many.
    public var count: Int
    /// By which rule they are chosen.
    public var strategy: AllocationStrategy

    /// Creates a request.
    public init(
      in parent: IPPrefix, length: Int? = nil, count: Int = 1, by strategy: AllocationStrategy = .firstFit
    ) {
      self.parent = parent
      self.length = length
      self.count = count
      self.strategy = strategy
    }
  }

  /// What was found.
  public struct Answer: Sendable {
    /// What is free.
    public let free: IPFreeSpace
    /// How many lines lie outside the prefix.
    public let outside: Int

    /// The prefixes asked for, one by one: those to allocate, or all that is free.
    ///
    /// - Parameters:
    ///   - request: The request this is the answer to.
    ///   - body: Gets each prefix, and says whether it wants more.
    public func forEachPrefix(_ request: Request, _ body: (IPPrefix) -> LineInput.Demand) {
      guard let length = request.length else {
        for prefix in free.prefixes where body(prefix) == .enough { return }
        return
      }
      var free = free
      for _ in 0..<request.count {
        guard let next = free.allocate(length: length, by: request.strategy), body(next) == .more else {
          return
        }
      }
    }
  }

  /// Computes the free space of a prefix of which the lines are taken.
  ///
  /// - Throws: `OperationError` with every wrong line, or when fewer prefixes are free than asked for.
  public static func run(_ request: Request, taken lines: AddressLines) throws(OperationError) -> Answer {
    var taken: [IPPrefix] = []
    var outside = 0
    let space = request.parent.range
    let faults = try lines.forEachBlock { block in
      if space.overlaps(block.range) { taken += block.prefixes } else { outside += 1 }
      return .more
    }
    try faults.check()
    let answer = Answer(free: IPFreeSpace(in: request.parent, taken: taken), outside: outside)
    if let length = request.length { try check(request, length, in: answer.free) }
    return answer
  }

  private static func check(_ request: Request, _ length: Int, in free: IPFreeSpace) throws(OperationError) {
    guard length >= request.parent.length, length <= request.parent.family.bits else {
      throw OperationError(
        code: "length-outside-prefix",
        Phrase(
          zh: "长度应在 \(request.parent.length)…\(request.parent.family.bits) 之间",
          en: "the length must be in \(request.parent.length)…\(request.parent.family.bits)"),
        value: "/\(length)")
    }
    let count = free.count(length: length)
    guard count < UInt128(request.count) else { return }
    throw OperationError(
      code: "not-enough-space",
      Phrase(
        zh: "\(request.parent.description) 内只有 \(count) 个空闲的 /\(length)，需要 \(request.count) 个",
        en: "only \(count) of \(request.count) prefixes /\(length) are free in \(request.parent.description)")
    )
  }
}
