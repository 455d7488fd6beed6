import CivilTime
import Measurements

/// The interfaces of one device: ifTable and ifXTable joined on ifIndex, in the order of ifIndex.
public struct InterfaceTable: Sendable, Hashable {
  /// One interface with what the device serves of it.
  public struct Row: Sendable, Hashable {
    /// IF-MIB ifIndex; real devices use more than 31 bits and leave gaps.
    public let index: UInt32
    /// The name observations are kept under: ifName, else ifDescr, else `ifIndex N`; unique in the table.
    public internal(set) var subject: String
    var cells: [ObjectIdentifier: Cell]
  }

  /// A value with what tells when it was true.
  struct Cell: Sendable, Hashable {
    let value: SNMPValue
    let instant: Instant
    let upTime: UInt32?
  }

  /// The interfaces in the order of ifIndex.
  public let rows: [Row]

  /// Joins the columns of all answers; other variables, and columns with a deeper index, are passed over.
  ///
  /// - Complexity: O(*n* log *n*) in the number of variables.
  public init(_ answers: [SNMPAnswer]) {
    var cells: [UInt32: [ObjectIdentifier: Cell]] = [:]
    for answer in answers {
      let upTime = answer.upTime
      for variable in answer.variables where variable.value.isPresent {
        guard let index = variable.identifier.arcs.last else { continue }
        let column = ObjectIdentifier(variable.identifier.arcs.dropLast())
        guard Self.columns.contains(column) else { continue }
        cells[index, default: [:]][column] = Cell(
          value: variable.value, instant: answer.instant, upTime: upTime)
      }
    }
    var rows = cells.map { Row(index: $0.key, subject: "", cells: $0.value) }
    rows.sort { $0.index < $1.index }
    self.rows = Self.named(rows)
  }

  private static let columns = Set(MIBObject.interfaces.map(\.identifier))

  private static func named(_ rows: [Row]) -> [Row] {
    var uses: [String: Int] = [:]
    for row in rows { uses[row.ownName, default: 0] += 1 }
    return rows.map { row in
      var row = row
      row.subject = uses[row.ownName] == 1 ? row.ownName : "\(row.ownName) #\(row.index)"
      return row
    }
  }
}

extension InterfaceTable.Row {
  /// IF-MIB ifName, shown safely; nil when empty or not served.
  public var name: String? { text(.ifName) }
  /// IF-MIB ifDescr, shown safely; nil when empty or not served.
  public var description: String? { text(.ifDescr) }
  /// IF-MIB ifAlias, shown safely; nil when empty or not served.
  public var alias: String? { text(.ifAlias) }
  /// The nominal speed in bit/s, or why it is unknown.
  public var speed: Observation.Value {
    portSpeed(highSpeed: figure(.ifHighSpeed), speed: figure(.ifSpeed))
  }

  fileprivate var ownName: String { name ?? description ?? "ifIndex \(index)" }

  func text(_ object: MIBObject) -> String? {
    guard let bytes = cells[object.identifier]?.value.octets else { return nil }
    let text = displayText(bytes)
    return text.isEmpty ? nil : text
  }

  func figure(_ object: MIBObject) -> UInt64? {
    cells[object.identifier]?.value.unsigned
  }
}
