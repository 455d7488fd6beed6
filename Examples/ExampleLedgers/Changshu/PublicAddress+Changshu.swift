import ExtranetModel
import IPAddressing

extension PublicAddress {
  /// The 86 addresses of item 5, all from space kept for documentation (RFC 5737, RFC 3849), on Internet lines.
  static func examples(for circuits: [Circuit], _ random: inout SplitMix64) -> [PublicAddress] {
    let lines = circuits.filter { $0.product == .internetLine }
    let uses = ["门户网站", "业务出口", "视频会议", "接口服务"]
    return texts.map { text in
      let line = random.pick(lines)
      var address = PublicAddress()
      address.address = IPAddress(text)
      address.contract = ChangshuItem.contract
      address.item = 5
      address.circuit = line.ledgerNumber
      address.department = line.department
      address.use = random.pick(uses)
      address.start = .example(2026, 5, 1)
      address.state = random.chance(percent: 85) ? .inUse : random.chance(percent: 50) ? .idle : .reserved
      return address
    }
  }

  private static let texts: [String] =
    (2..<42).map { "203.0.113.\($0)" } + (10..<44).map { "198.51.100.\($0)" }
    + (1...12).map { "2001:db8:26:\(String($0, radix: 16))::1" }
}
