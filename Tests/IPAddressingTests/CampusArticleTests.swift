import IPAddressing
import TestSupport
import Testing

/// The article "Plan a campus in a page" as a program: its code runs here, and its comments are what is printed.
@Suite("The article of the module")
struct CampusArticleTests {
  private static let article = "../Sources/IPAddressing/IPAddressing.docc/PlanACampus.md"
  private static let source = "../Tests/IPAddressingTests/CampusArticleTests.swift"

  @Test("What the article says is printed, is printed")
  func output() throws {
    let promised = try Self.codeLines(of: ShippedData.text(of: Self.article)).compactMap(\.comment)
    #expect(try Self.run() == promised)
  }

  @Test("The code of the article is the code that runs here")
  func code() throws {
    let shown = try Self.codeLines(of: ShippedData.text(of: Self.article)).map(\.code)
    let lines = try ShippedData.text(of: Self.source).split(separator: "\n").map(Self.parts)
    let start = try #require(lines.firstIndex { $0.comment == "The article begins." })
    let end = try #require(lines.firstIndex { $0.comment == "The article ends." })
    #expect(shown.filter { !$0.isEmpty } == lines[start..<end].map(\.code).filter { !$0.isEmpty })
  }

  /// The lines between "```swift" and "```", each as code and comment.
  private static func codeLines(of article: String) -> [(code: String, comment: String?)] {
    var lines: [(code: String, comment: String?)] = []
    var isCode = false
    for line in article.split(separator: "\n") {
      if line.hasPrefix("```") {
        isCode = line == "```swift"
      } else if isCode {
        lines.append(parts(line))
      }
    }
    return lines
  }

  private static func parts(_ line: Substring) -> (code: String, comment: String?) {
    let ends = line.firstRange(of: "// ")
    let code = line[..<(ends?.lowerBound ?? line.endIndex)].split(separator: " ").joined(separator: " ")
    return (code, ends.map { String(line[$0.upperBound...]) })
  }

  private static func run() throws -> [String] {
    var printed: [String] = []
    func print(_ items: Any...) { printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    try plan(print)
    return printed
  }

  private static func plan(_ print: (Any...) -> Void) throws {
    // The article begins.
    let campus = try IPv6Prefix(parsing: "2001:db8:4100::/48")
    let campus4 = try IPv4Prefix(parsing: "10.41.0.0/16")
    do throws(AddressParsingError) {
      _ = try IPv6Prefix(parsing: "2001:db8:4100::1/48")
    } catch {
      print(error)
    }

    var free = FreeSpace(in: campus, taken: [])
    var buildings: [(name: String, block: IPv6Prefix)] = []
    for name in ["library", "laboratory", "dormitory"] {
      guard let block = free.allocate(length: 56, by: .leftmost) else { return }
      buildings.append((name, block))
      print(name, block)
    }

    let library = buildings[0].block
    var free4 = FreeSpace(in: campus4, taken: [])
    guard let staff = library.subprefix(at: 16, length: 64) else { return }
    guard let staff4 = free4.allocate(length: 23, by: .bestFit) else { return }
    print(staff, staff4.interfaceAddresses)

    let printer = try MACAddress(parsing: "001b-4411-3ab7")
    guard let printerAddress = staff.address(of: InterfaceIdentifier(printer)) else { return }
    print(printer, printerAddress)

    guard let uplink = free.allocate(length: 64, by: .lastFit) else { return }
    guard let link = uplink.subprefix(at: 0, length: 127) else { return }
    print(link, "ends", link.first, link.last)

    var names = buildings.map { (prefix: IPPrefix.v6($0.block), value: $0.name) }
    names += [(.v6(staff), "library staff"), (.v4(staff4), "library staff")]
    let table = PrefixTable(names)
    for text in [printerAddress.description, "2001:db8:4100:4000::53", "10.41.1.9", "10.41.2.9"] {
      print(text, table.longestMatch(for: try IPAddress(parsing: text)) ?? "unknown")
    }

    let used = IPSet(table.map(\.prefix))
    let own = IPSet([.v6(campus), .v4(campus4)])
    print(used.isSubset(of: own), own.subtracting(used).contains(.v6(uplink)))
    print(campus.isDocumentation, campus.isGloballyReachable)

    for zone in IPPrefix.v4(staff4).reverseZones { print(zone) }
    print(library.reverseZones.map(\.name))
    print(printerAddress.reverseName)

    guard let embedding = free.allocate(length: 64, by: .lastFit) else { return }
    let translation = try TranslationPrefix(embedding)
    print(embedding, translation.address(embedding: IPv4Address(192, 0, 2, 33)))

    let ratio = HDRatio(of: .v6(campus), assigned: UInt128(buildings.count), unitLength: 56)
    let enough = HDRatio.unitsReaching(HDRatio.registryThreshold, capacityBits: 8)
    print(free.count(length: 56), ratio?.description ?? "-", enough ?? 0)
    // The article ends.
  }
}
