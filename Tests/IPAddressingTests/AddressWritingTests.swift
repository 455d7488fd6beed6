import IPAddressing
import TestSupport
import Testing

@Suite("Texts written into byte buffers")
struct AddressWritingTests {
  /// The text of a value in a buffer of just the room that it asks for, behind what stands there already.
  private func written<Value: AddressNotation>(_ value: Value, behind count: Int = 0) -> String {
    let capacity = Value.maximumUTF8Count + count
    let bytes = [UInt8](capacity: capacity) { text in
      text.append(repeating: UInt8(ascii: "#"), count: count)
      value.append(to: &text)
    }
    #expect(bytes.prefix(count).allSatisfy { $0 == UInt8(ascii: "#") })
    return String(decoding: bytes.dropFirst(count), as: UTF8.self)
  }

  private func check<Value: AddressNotation>(_ text: String, as type: Value.Type, isLongest: Bool = false) {
    guard let value = Value(text) else {
      Issue.record("\(text) cannot be read")
      return
    }
    #expect(written(value) == text)
    #expect(written(value, behind: 7) == text)
    #expect(value.description == text)
    #expect(!isLongest || text.utf8.count == Value.maximumUTF8Count)
  }

  @Test("Every type fills no more room than it asks for, and its longest text fills all of it")
  func longestTexts() {
    let (small, large) = ("255.255.255.255", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")
    check(small, as: IPv4Address.self, isLongest: true)
    check(large, as: IPv6Address.self, isLongest: true)
    check(large, as: IPAddress.self, isLongest: true)
    check(small + "/32", as: IPv4Prefix.self, isLongest: true)
    check(large + "/128", as: IPv6Prefix.self, isLongest: true)
    check(large + "/128", as: IPPrefix.self, isLongest: true)
    check(large + "/128", as: IPInterfaceAddress.self, isLongest: true)
    check(small + "-" + small, as: IPv4Range.self, isLongest: true)
    check(large + "-" + large, as: IPv6Range.self, isLongest: true)
    check(large + "-" + large, as: IPRange.self, isLongest: true)
  }

  @Test(
    "Short texts leave the rest of the room free",
    arguments: ["0.0.0.0", "9.10.99.100", "::", "::1", "1::", "::ffff:1.2.3.4", "1:0:0:4:5:6::", "0:0:1::"])
  func shortTexts(_ text: String) {
    guard let address = IPAddress(text) else {
      Issue.record("\(text) cannot be read")
      return
    }
    check(address.description, as: IPAddress.self)
    check(IPPrefix(address).description, as: IPPrefix.self)
    check("\(address)-\(address)", as: IPRange.self)
  }

  @Test("Too little room stops the program, even where this text would fit")
  func tooLittleRoom() async {
    await #expect(processExitsWith: .failure) {
      _ = [UInt8](capacity: 38) { IPv6Address(bits: 1).append(to: &$0) }
    }
    await #expect(processExitsWith: .failure) {
      _ = [UInt8](capacity: 14) { IPv4Address(bits: 1).append(to: &$0) }
    }
  }
}
