import JSONText
import Wording

extension ExportFormat {
  /// One JSON document: `{"schema":…,"rows":[{code:text…}]}`.
  ///
  /// Every value is its canonical text, so that nothing is lost between programs; an empty field is `null`.
  public static let json = ExportFormat(
    code: "json", phrase: Phrase("JSON"), fileExtension: "json", shape: .json
  ) {
    listing in
    var writer = JSONWriter(style: .pretty)
    writer.object { writer in
      writer.key("schema")
      writer.string(listing.schema)
      writer.key("rows")
      writer.array { writer in
        for row in listing.rows { writer.object { $0.write(row, of: listing) } }
      }
    }
    writer.endLine()
    return writer.take()
  }
}

extension JSONWriter {
  /// Writes the members of one row.
  mutating func write(_ row: [String], of listing: ExportListing) {
    for (field, text) in zip(listing.fields, row) {
      key(field.code)
      if text.isEmpty { null() } else { string(text) }
    }
  }
}
