import AddressPlanning
import CommandLineParsing
import Documents
import ExtranetModel
import Operations
import Wording

/// A layout file named on the command line.
enum LayoutDocument {
  static func read(_ path: String) throws(OperationError) -> AddressLayout {
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes = try DocumentReader.read(path)
    } catch {
      throw OperationError(error)
    }
    let file = LayoutFile(parsing: bytes, source: path)
    guard let layout = file.layout else { throw OperationError(file.findings) }
    return layout
  }

  /// A layout with every width settled.
  static func readSolved(_ path: String) throws(OperationError) -> AddressLayout {
    let layout = try read(path)
    guard layout.needsSolving else { return layout }
    guard let budget = BitBudget.solve(layout).budget else {
      throw OperationError(
        code: "layout-does-not-fit", Phrase(zh: "该方案放不下", en: "the layout does not fit"), value: path,
        remedy: Phrase(zh: "运行 circuitbook layout solve \(path)", en: "run circuitbook layout solve \(path)"))
    }
    return budget.layout
  }
}

extension Command.Argument {
  static let layoutFile = Command.Argument.one(
    "file", "FILE", .file, Phrase(zh: "编码方案文件（JSON5）", en: "the layout's file (JSON5)"))
}
