import Wording

/// A form in which records leave for other programs.
///
/// Another format is one file beside this one, with its own `static let`, and its name in `all`.
public struct ExportFormat: Sendable {
  /// The name on the command line.
  public let code: String
  /// What people read.
  public let phrase: Phrase
  /// The extension of its files, without the dot.
  public let fileExtension: String
  /// What it is read back as.
  public let shape: Shape
  /// Writes a listing as UTF-8 without a byte order mark: the encoding it is sent in has its own.
  public let write: @Sendable (ExportListing) -> [UInt8]

  /// What a format is read back as: rows of cells under headers, or JSON keyed by column code.
  public enum Shape: Sendable, Hashable {
    /// A sheet, with the names people read.
    case sheet
    /// JSON, with the codes programs read.
    case json
  }

  /// Every format, once.
  public static let all: [ExportFormat] = [.csv, .json, .jsonLines]

  /// The format of a name.
  public static func named(_ code: String) -> ExportFormat? { all.first { $0.code == code } }
}
