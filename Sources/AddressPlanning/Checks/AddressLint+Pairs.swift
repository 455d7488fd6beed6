import ExtranetModel
import IPAddressing
import Wording

extension AddressLint {
  /// Loopbacks, links and LANs that have prefixes of one family only, or of none, by key.
  ///
  /// Codes: `half-pair`, `segment-without-prefix`, both warnings.
  public func halfPairs() -> [Finding] {
    var families: [String: Set<AddressFamily>] = [:]
    for assignment in ordered where assignment.isReserved != true {
      if let family = assignment.prefix?.family { families[assignment.segment, default: []].insert(family) }
    }
    return segments.values.filter { $0.use != .block }.sorted { $0.segment < $1.segment }.compactMap {
      segment in
      halfPair(segment, has: families[segment.segment, default: []])
    }
  }

  private func halfPair(_ segment: Segment, has families: Set<AddressFamily>) -> Finding? {
    guard families.count < 2 else { return nil }
    guard let family = families.first else {
      return Finding(
        .warning, code: "segment-without-prefix",
        Phrase(zh: "网段没有任何前缀", en: "the segment has no prefix"), value: segment.segment)
    }
    let missing = family == .ipv4 ? "IPv6" : "IPv4"
    return Finding(
      .warning, code: "half-pair",
      Phrase(zh: "网段只有一个协议族的前缀，缺\(missing)", en: "the segment has one family only, \(missing) is missing"),
      value: segment.segment,
      remedy: Phrase(zh: "运行 address allocate 补齐", en: "address allocate completes it"))
  }
}
