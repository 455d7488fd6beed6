import Tables
import Wording

extension ExportFormat {
  /// Comma separated text for spreadsheets: a byte order mark, headers in the reader's language, no formulas.
  public static let csv = ExportFormat(code: "csv", phrase: Phrase("CSV"), fileExtension: "csv") { listing in
    var writer = CSVWriter(byteOrderMark: true)
    writer.append(listing.fields.map { $0.names[listing.language] })
    for row in listing.rows { writer.append(row) }
    return writer.bytes
  }
}
