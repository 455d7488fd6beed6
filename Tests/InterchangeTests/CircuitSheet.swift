import ChangePlanning
import ExtranetModel
import Interchange
import Tables
import Testing
import Wording

/// Reads a text as a circuit ledger, the way every test here does.
func readCircuits(_ text: String, _ options: ImportOptions = ImportOptions()) -> ImportResult {
  read(text, as: .circuit, options)
}

/// Reads a text as a sheet of any kind; mistakes of form come first.
func read(_ text: String, as form: RecordForm, _ options: ImportOptions = ImportOptions()) -> ImportResult {
  let reading = CSVReader.read(Array(text.utf8), source: "x.csv")
  var result = form.read([reading.sheet], options: options)
  result.findings = reading.findings + result.findings
  return result
}

extension ImportResult {
  /// `code@line:column` of every finding, in order.
  var marks: [String] {
    findings.map { "\($0.code)@\($0.place?.line ?? 0):\($0.place?.column ?? 0)" }
  }
}
