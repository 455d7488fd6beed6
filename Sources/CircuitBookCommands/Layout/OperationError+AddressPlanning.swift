import AddressPlanning
import Operations
import Wording

extension OperationError {
  /// Creates an error from what planning said.
  init(_ error: AddressPlanningError) {
    self.init([Finding(.error, code: error.code, error.phrase, value: error.value, remedy: error.remedy)])
  }
}
