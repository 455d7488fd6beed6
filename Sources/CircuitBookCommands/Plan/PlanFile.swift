import ChangePlanning
import Documents
import Operations
import Tables

/// A saved plan.
enum PlanFile {
  static func read(_ path: String) throws(OperationError) -> ChangePlan {
    let bytes: [UInt8]
    do throws(DocumentError) {
      bytes = try DocumentReader.read(path)
    } catch {
      throw OperationError(error)
    }
    let (plan, findings) = ChangePlan.read(bytes, source: path)
    guard let plan else { throw OperationError(findings) }
    return plan
  }
}
