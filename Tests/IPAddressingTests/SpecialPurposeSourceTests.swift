import IPAddressing
import TestSupport
import Testing

/// The shipped registry beside IANA's files in data/registries, cell by cell.
@Suite("Blocks for special purposes, beside IANA's files")
struct SpecialPurposeSourceTests {
  @Test(
    "Every row and every cell is in the shipped registry, and nothing else but three rows",
    arguments: [(AddressFamily.ipv4, ["224.0.0.0/4"]), (.ipv6, ["fec0::/10", "ff00::/8"])])
  func rows(family: AddressFamily, added: [String]) throws {
    let file = "registries/iana-\(family == .ipv4 ? "ipv4" : "ipv6")-special-registry-1.csv"
    let rows = Self.rows(of: try ShippedData.text(of: file)).dropFirst()
    let shipped = SpecialPurposeRegistry.current.entries.filter { $0.prefix.family == family }
    let ours = Dictionary(uniqueKeysWithValues: shipped.map { ($0.prefix.description, $0) })
    var seen = Set(added)
    for row in rows {
      #expect(row.count == 10)
      for block in row[0].split(separator: ",") {
        let text = try #require(Self.withoutNote(block).map(String.init))
        let prefix = try IPPrefix(parsing: text)
        seen.insert(prefix.description)
        try Self.compare(#require(ours[prefix.description]), row)
      }
    }
    #expect(rows.count == 25)
    #expect(seen == Set(ours.keys))
  }

  private static func compare(_ entry: SpecialPurposeRegistry.Entry, _ row: [String]) {
    #expect(entry.name == row[1].filter { $0 != "\"" })
    #expect(entry.reference == reference(row[2]))
    #expect(entry.allocated == row[3])
    #expect(entry.terminated == (row[4] == "N/A" ? nil : row[4]))
    let traits: [SpecialPurposeRegistry.Traits] = [
      .source, .destination, .forwardable, .globallyReachable, .reservedByProtocol,
    ]
    for (trait, cell) in zip(traits, row[5...]) {
      let word = withoutNote(cell[...])
      #expect(entry.traits.contains(trait) == (word == "True"), "\(row[0]): \(cell)")
      #expect(entry.unstated.contains(trait) == (word == nil || word == "N/A"), "\(row[0]): \(cell)")
    }
  }

  /// The first word of a cell, without a note's number such as "[2]".
  private static func withoutNote(_ cell: Substring) -> Substring? { cell.split(separator: " ").first }

  /// "[RFC8880][RFC7050], Section 2.2" as "RFC 8880, RFC 7050 §2.2".
  private static func reference(_ cell: String) -> String {
    cell.split { $0 == "[" || $0 == "]" || $0 == "\n" }.map { $0.trimmingPrefix(while: \.isWhitespace) }
      .reduce(into: "") { text, part in
        if part.hasPrefix(", Section ") {
          text += " §" + part.dropFirst(10)
        } else if !part.isEmpty {
          let name = part.replacing("RFC Errata", with: "Errata").replacing("RFC", with: "RFC ")
          text += (text.isEmpty ? "" : ", ") + name
        }
      }
  }

  /// The cells of a CSV file (RFC 4180).
  private static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row = [""]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: row.append("")
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        rows.append(row)
        row = [""]
      default: row[row.count - 1].append(character)
      }
    }
    return rows
  }
}
