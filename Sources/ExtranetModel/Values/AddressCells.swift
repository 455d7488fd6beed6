import IPAddressing
import Tables
import Wording

extension IPAddress: CellValue {
  /// Reads an address of either family.
  public init(cell text: String) throws(CellError) {
    guard let value = IPAddress(text) else {
      throw CellError(code: "not-an-address", Phrase(zh: "应为 IP 地址", en: "an IP address is expected"))
    }
    self = value
  }
  /// The canonical text: RFC 5952 for IPv6.
  public var cellText: String { description }
}

extension IPPrefix: CellValue {
  /// Reads a prefix without host bits.
  public init(cell text: String) throws(CellError) {
    guard let value = IPPrefix(text) else {
      throw CellError(
        code: "not-a-prefix",
        Phrase(
          zh: "应为前缀（主机位为零），例如 2001:db8::/32",
          en: "a prefix without host bits is expected, such as 2001:db8::/32"))
    }
    self = value
  }
  /// The canonical text.
  public var cellText: String { description }
}
