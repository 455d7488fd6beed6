import JSONText
import Wording

extension ExportFormat {
  /// One JSON object per record and line, each with the schema: for streams and for `grep`.
  public static let jsonLines = ExportFormat(
    code: "jsonl", phrase: Phrase("JSON Lines"), fileExtension: "jsonl", shape: .json
  ) { listing in
    var writer = JSONWriter()
    for row in listing.rows {
      writer.object { writer in
        writer.key("schema")
        writer.string(listing.schema)
        writer.write(row, of: listing)
      }
      writer.endLine()
    }
    return writer.take()
  }
}
