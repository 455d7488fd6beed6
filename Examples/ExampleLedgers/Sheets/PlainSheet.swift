import Tables

/// A sheet with a header row and nothing else around it.
struct PlainSheet {
  private var writer = CSVWriter()

  /// Starts a sheet.
  /// - Parameter title: a merged title row above the headers.
  init(title: String? = nil, headers: [String]) {
    if let title { writer.append([title] + Array(repeating: "", count: headers.count - 1)) }
    writer.append(headers)
  }

  /// Adds a row.
  mutating func append(_ cells: [String]) { writer.append(cells) }

  /// The whole sheet.
  var text: String { String(decoding: writer.bytes, as: UTF8.self) }
}
