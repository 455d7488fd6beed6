import Documents
import IPAddressing
import Wording

/// The parts of prefixes, all of one length, one by one.
public enum SplitPrefixes {
  /// A part of a prefix.
  public struct Part: Sendable, Hashable {
    /// The part.
    public let prefix: IPPrefix
    /// What it is a part of.
    public let whole: IPPrefix
  }

  /// Splits the prefixes of all lines.
  ///
  /// - Parameters:
  ///   - lines: Prefixes.
  ///   - length: The length of the parts.
  ///   - waiting: Called before each wait for more of a stream.
  ///   - body: Gets each part, and says whether it wants more.
  /// - Returns: Lines that are no prefix, or one longer than the parts.
  /// - Throws: `OperationError` when the stream cannot be read.
  public static func run(
    _ lines: AddressLines, into length: Int, waiting: () -> Void = {},
    _ body: (Part) -> LineInput.Demand
  ) throws(OperationError) -> LineFaults {
    try lines.forEach(waiting: waiting) { text throws(AddressFault) in
      let whole: IPPrefix
      do throws(AddressParsingError) {
        whole = try IPPrefix(parsing: text)
      } catch {
        throw AddressFault(error)
      }
      guard (whole.length...whole.family.bits).contains(length) else { throw outside(length, of: whole) }
      for part in whole.split(into: length) where body(Part(prefix: part, whole: whole)) == .enough {
        return .enough
      }
      return .more
    }
  }

  private static func outside(_ length: Int, of whole: IPPrefix) -> AddressFault {
    AddressFault(
      "length-outside-prefix",
      Phrase(
        zh: "不能划分为 /\(length)：长度应在 \(whole.length)…\(whole.family.bits) 之间",
        en: "cannot be split into /\(length): the length must be in \(whole.length)…\(whole.family.bits)"))
  }
}
