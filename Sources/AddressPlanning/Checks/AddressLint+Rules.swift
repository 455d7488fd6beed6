import ExtranetModel
import IPAddressing
import Wording

extension AddressLint {
  /// What one prefix breaks by itself.
  func ruleFindings(_ assignment: PrefixAssignment) -> [Finding] {
    guard let prefix = assignment.prefix else { return [] }
    guard let segment = segments[assignment.segment] else { return [withoutSegment(assignment)] }
    var found = [special(prefix, assignment)].compactMap { $0 }
    found += layoutFindings(prefix, of: segment, assignment)
    if assignment.isReserved == true { return found }
    switch segment.use {
    case .link: found += linkFindings(prefix, assignment)
    case .loopback: found += loopbackFindings(prefix, assignment)
    case .block, .lan, nil: break
    }
    return found
  }

  private func withoutSegment(_ assignment: PrefixAssignment) -> Finding {
    finding(
      .error, "prefix-without-segment", assignment,
      Phrase(zh: "前缀所属的网段 \(assignment.segment) 不存在", en: "its segment \(assignment.segment) does not exist"))
  }

  private func special(_ prefix: IPPrefix, _ assignment: PrefixAssignment) -> Finding? {
    guard let entry = SpecialPurposeRegistry.current.entryForbidding(prefix) else { return nil }
    return finding(
      .error, "special-purpose-space", assignment,
      Phrase(
        zh: "涉及专用地址 \(entry.prefix)：\(entry.name)（\(entry.reference)）",
        en: "meets \(entry.prefix), set aside as \(entry.name) (\(entry.reference))"))
  }

  private func layoutFindings(
    _ prefix: IPPrefix, of segment: Segment, _ assignment: PrefixAssignment
  ) -> [Finding] {
    guard let prefix = prefix.ipv6, let codec = codecs[segment.layout] else { return [] }
    var found: [Finding] = []
    if codec.layout.basis == .example, !IPPrefix.v6(prefix).isDocumentation {
      found.append(
        finding(
          .error, "example-outside-documentation", assignment,
          Phrase(
            zh: "示例方案 \(segment.layout) 的前缀必须在文档地址段内（RFC 3849、RFC 9637）",
            en:
              "example layout \(segment.layout) must stay in documentation space (RFC 3849, RFC 9637)"
          )))
    }
    let decoded = try? codec.decode(prefix)
    for field in decoded?.unnamed ?? [] {
      found.append(
        finding(
          .warning, "unnamed-value", assignment,
          Phrase(
            zh: "字段“\(field.field.names.zh)”的取值 \(field.number) 在方案中没有名称",
            en: "value \(field.number) of field \(field.field.id) has no name in the layout")))
    }
    return found
  }

  private func linkFindings(_ prefix: IPPrefix, _ assignment: PrefixAssignment) -> [Finding] {
    switch prefix {
    case .v4(let prefix):
      guard prefix.length != 31, prefix.length != 30 else { return [] }
      return [
        finding(
          .warning, "link-length", assignment,
          Phrase(zh: "互联地址应为 /31 或 /30（RFC 3021）", en: "a link is a /31 or a /30 (RFC 3021)"))
      ]
    case .v6(let prefix):
      guard prefix.length == 127 else {
        return [
          finding(
            .warning, "link-length", assignment,
            Phrase(zh: "路由器间互联应为 /127（RFC 6164）", en: "a link between routers is a /127 (RFC 6164)"))
        ]
      }
      return isInOwnReservedSubnet(prefix, of: assignment)
        ? []
        : [
          finding(
            .warning, "link-outside-reserved-64", assignment,
            Phrase(
              zh: "/127 应取自本网段预留的 /64（RFC 6164）",
              en: "the /127 should lie in a /64 reserved for its own segment (RFC 6164)"))
        ]
    }
  }

  private func loopbackFindings(_ prefix: IPPrefix, _ assignment: PrefixAssignment) -> [Finding] {
    guard prefix.length == prefix.family.bits else {
      return [
        finding(
          .warning, "loopback-length", assignment,
          Phrase(zh: "环回地址应为 /32 或 /128", en: "a loopback is a /32 or a /128"))
      ]
    }
    guard let address = prefix.ipv6?.first, address.bits(at: 64, count: 64) == 0 else { return [] }
    return [
      finding(
        .error, "subnet-router-anycast", assignment,
        Phrase(
          zh: "主机位全零是子网路由器任播地址（RFC 4291 2.6.1）",
          en: "all-zero host bits are the subnet-router anycast address (RFC 4291 §2.6.1)"))
    ]
  }

  private func isInOwnReservedSubnet(_ prefix: IPv6Prefix, of assignment: PrefixAssignment) -> Bool {
    guard let subnet = prefix.supernet(length: 64) else { return false }
    var wanted = assignment
    wanted.prefix = .v6(subnet)
    var index = lowerBound(of: wanted)
    while index < ordered.count, ordered[index].addressKey == wanted.addressKey {
      if ordered[index].segment == assignment.segment, ordered[index].isReserved == true { return true }
      index += 1
    }
    return false
  }

  /// The place of the first prefix that has the key of another, or where it would stand.
  private func lowerBound(of wanted: PrefixAssignment) -> Int {
    var probe = wanted
    probe.segment = ""
    var low = 0
    var high = ordered.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(ordered[middle], probe) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
