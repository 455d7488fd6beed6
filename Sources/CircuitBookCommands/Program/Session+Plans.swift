import Book
import ChangePlanning
import CommandLineParsing
import Documents
import JSONText
import Operations
import Reporting
import Tables
import Wording

extension Session {
  /// Shows a plan of edits; saves it with `--out`; applies it with `--apply -m`.
  /// - Returns: 0 when applied or nothing differs, 2 when there are edits that were only shown.
  func settle(
    _ plan: ChangePlan, arguments: ParsedArguments, in book: BookStore, reverting: Int64? = nil
  ) async throws(OperationError) -> ExitCode {
    if let path = arguments.value("out") { try save(plan, to: path, overwriting: arguments.isSet("force")) }
    if plan.isEmpty {
      say(Phrase(zh: "账簿已是如此，无需修改", en: "the book already says so: nothing to change"))
      return .success
    }
    guard arguments.isSet("apply") else {
      show(plan.table(limit: format == .table ? 20 : .max))
      say(
        Phrase(
          zh: "仅为预览，账簿未变；加 --apply -m \"理由\" 入账",
          en: "only shown, the book is unchanged; add --apply -m \"REASON\" to apply"))
      return .findings
    }
    let revision = try await ApplyPlan.run(
      plan, reason: arguments.value("reason") ?? "", reverting: reverting, in: book, context: context)
    sayApplied(plan, as: revision)
    return .success
  }

  /// Says which revision a plan became, and what it did.
  func sayApplied(_ plan: ChangePlan, as revision: Revision) {
    let counts = plan.summary.map { "\($0.heading.phrase[language]) \($0.value.text(in: language))" }
    let list = counts.joined(separator: language == .chinese ? "，" : ", ")
    say(
      Phrase(
        zh: "已入账，第 \(revision.number) 次：\(list)；逐项查看：circuitbook plan show \(revision.number)",
        en: "applied as revision \(revision.number): \(list); edit by edit: circuitbook plan show "
          + "\(revision.number)"))
  }

  private func save(_ plan: ChangePlan, to path: String, overwriting: Bool) throws(OperationError) {
    try write(plan.json.prettyText + "\n", to: path, overwriting: overwriting)
  }

  /// Writes data in an encoding, its byte order mark included, to standard output.
  func write(_ text: String, encoding: TextEncoding) throws(OperationError) {
    do throws(DocumentError) {
      write(try encoding.encode(width == nil ? text : text.withVisibleControlsInLines, path: "-"))
    } catch {
      throw OperationError(error)
    }
  }

  /// Writes a file whole or not at all.
  func write(
    _ text: String, to path: String, overwriting: Bool, encoding: TextEncoding = .utf8
  ) throws(OperationError) {
    do throws(DocumentError) {
      try DocumentWriter.write(text, to: path, encoding: encoding, overwriting: overwriting)
    } catch {
      throw OperationError(error)
    }
    say(Phrase(zh: "已写入 \(path)", en: "written: \(path)"))
  }
}
