import Measurements
import Tables

/// The latest observations as tables: devices, then their interfaces.
public struct ObservationTables: Sendable {
  private let observations: [Observation]

  /// Creates the tables of observations; of each figure the latest counts.
  public init(_ observations: [Observation]) { self.observations = observations }

  /// Both tables, as far as anything was observed.
  public var all: [Table] { [devices, interfaces].filter { !$0.rows.isEmpty } }

  /// One row a device: its name, description and running time.
  public var devices: Table {
    DeviceReadingTable(observations.filter(\.subject.isEmpty), ofInterfaces: false).table
  }

  /// One row an interface of a device, one column a metric; metrics nobody read are left out.
  public var interfaces: Table {
    DeviceReadingTable(observations.filter { !$0.subject.isEmpty }, ofInterfaces: true).table
  }
}
