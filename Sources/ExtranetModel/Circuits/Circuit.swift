import Tables
import Wording

/// A circuit of the ledger (线路): the line itself, apart from the services on it and from what anyone measured.
public struct Circuit: ExtranetRecord {
  /// Our own stable number (台账编号).
  public var ledgerNumber = ""
  /// The contract it is bought under.
  public var contract = ""
  /// The contract item it is counted in: a recorded decision, never guessed (001 L2404-2411).
  public var item: Int64?
  /// What is bought.
  public var product: Product?
  /// What physically carries it.
  public var bearer: BearerKind?
  /// The logical isolation on top of the bearer: a VPN instance (业务隔离).
  public var overlay = ""
  /// The carrier.
  public var carrier = ""
  /// The carrier's transmission id (电路代号).
  public var circuitDesignation = ""
  /// The carrier's service id (接入号).
  public var accessNumber = ""
  /// The carrier's billing id (计费号码).
  public var billingNumber = ""
  /// The account at the carrier (客户编码).
  public var customerAccount = ""
  /// Ids of any kind it had before.
  public var formerIdentifiers: [String] = []
  /// The department that uses it (使用单位).
  public var department = ""
  /// The area it lies in.
  public var area = ""
  /// The administrative level it reaches.
  public var level: AdministrativeLevel?
  /// The layers it joins.
  public var layer: NetworkLayer?
  /// How important it is.
  public var lineClass: LineClass?
  /// The A end's name.
  public var aEndName = ""
  /// The A end's postal address.
  public var aEndAddress = ""
  /// The Z end's name; empty for products with one end.
  public var zEndName = ""
  /// The Z end's postal address.
  public var zEndAddress = ""
  /// The connector: RJ45, LC, FC …
  public var connector = ""
  /// The interface: 100BASE-T, 1000BASE-X, E1 …
  public var interface = ""
  /// The label it is sold under (标称带宽).
  public var rateLabel: RateLabel?
  /// The listed unit price.
  public var unitPrice: Money?
  /// The first billed day (起租日期).
  public var billingStart: LedgerDate?
  /// The last billed day (止租日期).
  public var billingEnd: LedgerDate?
  /// Where it stands in its life.
  public var state: CircuitState?
  /// The group of circuits that back each other up.
  public var redundancyGroup = ""
  /// The ducts, cables and trays it runs through, as far as disclosed: its shared-risk link groups.
  public var route: [String] = []
  /// The carrier's paper that declares the route: number and date.
  public var routePaper = ""
  /// How it can be measured.
  public var measuring: MeasuringMethod?
  /// The device at the near end.
  public var device = ""
  /// The interface on that device.
  public var port = ""
  /// Anything else.
  public var note = ""

  /// Creates an empty record.
  public init() {}

  /// The ledger number.
  public var key: String { ledgerNumber }
  /// Kept as a circuit.
  public static let kind = RecordKind.circuit
}
