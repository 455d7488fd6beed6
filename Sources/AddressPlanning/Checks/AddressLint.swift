import ExtranetModel
import IPAddressing
import Wording

/// The rules an address plan must keep, each with its code, severity and RFC.
public struct AddressLint: Sendable {
  let segments: [String: Segment]
  let ordered: [PrefixAssignment]
  let codecs: [String: LayoutCodec]

  /// Creates a check of the whole book.
  ///
  /// - Parameters:
  ///   - segments: all segments.
  ///   - prefixes: all prefixes, of every space.
  ///   - layouts: the layouts segments name; those that cannot be used are left out.
  public init(segments: [Segment], prefixes: [PrefixAssignment], layouts: [AddressLayout] = []) {
    self.segments = Dictionary(segments.map { ($0.segment, $0) }, uniquingKeysWith: { first, _ in first })
    ordered = prefixes.filter { $0.prefix != nil }.sorted(by: Self.precedes)
    codecs = layouts.reduce(into: [:]) { $0[$1.id] = try? LayoutCodec($1) }
  }

  /// Orders by space, family, first address, then the shorter prefix: a prefix comes right before what it
  /// holds.
  static func precedes(_ left: PrefixAssignment, _ right: PrefixAssignment) -> Bool {
    guard let one = left.addressKey, let other = right.addressKey else { return false }
    return one.space == other.space
      ? one.prefix == other.prefix ? left.segment < right.segment : one.prefix < other.prefix
      : one.space < other.space
  }

  /// Everything wrong, by rule and then in the order of the addresses.
  ///
  /// Codes: `duplicate-prefix`, `prefix-overlap`, `prefix-without-segment`, `special-purpose-space`,
  /// `example-outside-documentation`, `link-length`, `link-outside-reserved-64`, `loopback-length`,
  /// `subnet-router-anycast`, `unnamed-value`, `half-pair`, `segment-without-prefix`.
  /// - Complexity: O(*n* log *n*) in the number of prefixes.
  public func findings() -> [Finding] {
    overlaps() + ordered.flatMap(ruleFindings) + halfPairs()
  }

  /// Prefixes given out twice, and prefixes inside another that is no block of theirs.
  public func overlaps() -> [Finding] {
    var found: [Finding] = []
    var enclosing: [PrefixAssignment] = []
    for assignment in ordered {
      while let last = enclosing.last, !Self.encloses(last, assignment) { enclosing.removeLast() }
      if let last = enclosing.last, let finding = conflict(of: assignment, inside: last) {
        found.append(finding)
      }
      enclosing.append(assignment)
    }
    return found
  }

  private static func encloses(_ outer: PrefixAssignment, _ inner: PrefixAssignment) -> Bool {
    guard let one = outer.addressKey, let other = inner.addressKey else { return false }
    return one.space == other.space && one.prefix.contains(other.prefix)
  }

  private func conflict(of inner: PrefixAssignment, inside outer: PrefixAssignment) -> Finding? {
    if inner.prefix == outer.prefix {
      return finding(
        .error, "duplicate-prefix", inner,
        Phrase(
          zh: "前缀同时分给 \(outer.segment) 和 \(inner.segment)",
          en: "the prefix is given to \(outer.segment) and to \(inner.segment)"))
    }
    let isBlock = segments[outer.segment]?.use == .block
    if isBlock || (outer.segment == inner.segment && outer.isReserved == true) { return nil }
    return finding(
      .error, "prefix-overlap", inner,
      Phrase(
        zh: "\(inner.segment) 的前缀落在 \(outer.segment) 的 \(Self.text(outer)) 之内",
        en: "the prefix of \(inner.segment) lies inside \(Self.text(outer)) of \(outer.segment)"))
  }

  func finding(
    _ severity: Finding.Severity, _ code: String, _ assignment: PrefixAssignment, _ phrase: Phrase,
    remedy: Phrase? = nil
  ) -> Finding {
    Finding(severity, code: code, phrase, value: Self.text(assignment), remedy: remedy)
  }

  static func text(_ assignment: PrefixAssignment) -> String { assignment.prefix?.description ?? "" }
}
