import IPAddressing

/// A file of addresses or prefixes, one a line, read in place of generated ones.
struct AddressInput: Sendable {
  var addresses4: [IPv4Address] = []
  var addresses6: [IPv6Address] = []
  var prefixes4: [IPv4Prefix] = []
  var prefixes6: [IPv6Prefix] = []

  /// Reads a file; nil when its first line is neither an address nor a prefix.
  init?(ofFile path: String) throws {
    let lines = TextLines(try FileBytes.read(path))
    for (index, range) in lines.ranges.enumerated() {
      do throws(AddressParsingError) {
        try add(lines.bytes.span.extracting(range))
      } catch {
        if index == 0 { return nil }
        throw BenchmarkError("\(path): \(String(decoding: lines.bytes[range], as: UTF8.self)): \(error)")
      }
    }
    if lines.ranges.isEmpty { return nil }
  }

  private mutating func add(_ line: Span<UInt8>) throws(AddressParsingError) {
    let isPrefix = line.indices.contains { line[$0] == UInt8(ascii: "/") }
    guard isPrefix else {
      switch try IPAddress(parsing: line) {
      case .v4(let address): return addresses4.append(address)
      case .v6(let address): return addresses6.append(address)
      }
    }
    switch try IPPrefix(parsing: line) {
    case .v4(let prefix): prefixes4.append(prefix)
    case .v6(let prefix): prefixes6.append(prefix)
    }
  }
}
