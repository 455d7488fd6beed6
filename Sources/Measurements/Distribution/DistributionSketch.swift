/// A distribution of durations in log-linear buckets: mergeable, within 1 % of every value.
///
/// Each power of two of nanoseconds is cut into 64 equal buckets, so a bucket's middle is within 1/128 (0.79 %) of
/// every value in it; below 64 ns values are exact. Merging adds counts and is therefore associative and commutative:
/// hours merge into days in any order and give the same bytes. Counts stop at `Int.max` instead of overflowing.
///
/// Two hundred round trips of one circuit usually fill fewer than thirty buckets of 16 bytes.
public struct DistributionSketch: Sendable, Hashable {
  /// A bucket that holds something.
  @usableFromInline
  struct Bucket: Sendable, Hashable {
    @usableFromInline var index: UInt16
    @usableFromInline var count: Int

    @usableFromInline
    init(index: UInt16, count: Int) {
      self.index = index
      self.count = count
    }
  }

  /// The buckets that hold something, by index.
  @usableFromInline var buckets: [Bucket] = []

  /// How many values were recorded.
  public internal(set) var count = 0

  /// An empty sketch.
  public init() {}

  /// The largest relative error of a quantile against the value recorded at that rank.
  public static let relativeError = 0.01

  /// Whether nothing was recorded.
  public var isEmpty: Bool { count == 0 }

  /// Records one duration; a negative one counts as zero.
  ///
  /// - Complexity: O(*b*) in the buckets filled, at most 3,712.
  public mutating func record(_ duration: Duration) {
    add(Self.index(of: duration.wholeNanoseconds), 1)
  }

  /// Adds another sketch's values.
  ///
  /// - Complexity: O(*b*) in the buckets of both.
  public mutating func merge(_ other: DistributionSketch) {
    var merged: [Bucket] = []
    merged.reserveCapacity(buckets.count + other.buckets.count)
    var mine = buckets[...]
    var theirs = other.buckets[...]
    while let left = mine.first, let right = theirs.first {
      if left.index <= right.index { mine.removeFirst() }
      if right.index <= left.index { theirs.removeFirst() }
      let sum = left.index == right.index ? left.count.addingUpToLimit(right.count) : nil
      let first = left.index < right.index ? left : right
      merged.append(Bucket(index: first.index, count: sum ?? first.count))
    }
    merged.append(contentsOf: mine)
    merged.append(contentsOf: theirs)
    buckets = merged
    count = count.addingUpToLimit(other.count)
  }

  mutating func add(_ index: UInt16, _ times: Int) {
    let place = firstBucket(notBefore: index)
    if place < buckets.count, buckets[place].index == index {
      buckets[place].count = buckets[place].count.addingUpToLimit(times)
    } else {
      buckets.insert(Bucket(index: index, count: times), at: place)
    }
    count = count.addingUpToLimit(times)
  }

  private func firstBucket(notBefore index: UInt16) -> Int {
    var low = 0
    var high = buckets.count
    while low < high {
      let middle = (low + high) / 2
      if buckets[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
