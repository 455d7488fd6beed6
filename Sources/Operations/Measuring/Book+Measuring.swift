import Book
import CivilTime
import Measurements

extension BookStore {
  /// Appends a run of echo probes; it makes no revision.
  func keep(_ run: EchoRun) async throws(OperationError) {
    do throws(BookError) {
      _ = try append(run)
    } catch {
      throw OperationError(error)
    }
  }

  /// Appends what devices answered; it makes no revision.
  func keep(_ poll: KeptPoll) async throws(OperationError) {
    do throws(BookError) {
      _ = try append(poll)
    } catch {
      throw OperationError(error)
    }
  }

  /// The echo results of some circuits, of a period or of all time.
  func echoResults(of circuits: Set<String>, in period: Period?) async throws(OperationError) -> [EchoResult]
  {
    let bounds = period?.instants(offset: .shanghai)
    let query = EchoQuery(from: bounds?.lowerBound ?? .earliest, before: bounds?.upperBound ?? .latest)
    do throws(BookError) {
      return try echoResults(query).filter { $0.circuit.map(circuits.contains) ?? false }
    } catch {
      throw OperationError(error)
    }
  }
}
