import Tables
import Wording

extension ExportFormat {
  /// Comma separated text for spreadsheets: headers and names in the reader's language, no formulas.
  public static let csv = ExportFormat(
    code: "csv", phrase: Phrase("CSV"), fileExtension: "csv", shape: .sheet
  ) { listing in
    let form = RecordForm.of(listing.kind)
    var writer = CSVWriter()
    writer.append(listing.fields.map { $0.names[listing.language] })
    for row in listing.rows {
      writer.append(zip(listing.fields, row).map { form.words(for: $1, of: $0, in: listing.language) })
    }
    return writer.bytes
  }
}
