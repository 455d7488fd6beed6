import AddressPlanning
import Book
import ChangePlanning
import ExtranetModel
import IPAddressing
import Tables
import Wording

/// Allocates loopbacks and links for devices, IPv4 and IPv6 as pairs; nothing is written.
public enum PlanAddresses {
  /// What is allocated.
  public struct Request: Sendable {
    /// The plan's short name.
    public var plan: String
    /// The layout, by its short name in the book.
    public var layout: String
    /// The blocks IPv4 prefixes are taken from.
    public var ipv4Blocks: [IPv4Prefix]
    /// Only devices of this contract; nil for all.
    public var contract: String?
    /// The order in which IPv6 areas and links are given out.
    public var order: AllocationOrder

    /// Creates a request.
    public init(
      plan: String, layout: String, ipv4Blocks: [IPv4Prefix], contract: String? = nil,
      order: AllocationOrder = .sequential
    ) {
      self.plan = plan
      self.layout = layout
      self.ipv4Blocks = ipv4Blocks
      self.contract = contract
      self.order = order
    }
  }

  /// What would be written.
  public struct Preview: Sendable {
    /// The edits.
    public let plan: ChangePlan
    /// Warnings and notes; errors are thrown.
    public let findings: [Finding]
    /// Segments that were there before and stay as they are.
    public let keptConsumers: Int
  }

  /// Computes the allocation against the book: what once was given stays where it is.
  /// - Throws: `OperationError` with every finding when the space does not suffice or the request is unsound.
  public static func preview(_ request: Request, in book: BookStore) async throws(OperationError) -> Preview {
    let snapshot = try await book.read([.device, .layout, .segment, .prefix], asOf: nil)
    let layout = try layout(request.layout, in: snapshot)
    let devices: [Device] = try snapshot.all()
    var allocation = AllocationRequest(
      plan: request.plan, layout: layout, ipv4Blocks: request.ipv4Blocks,
      devices: devices.filter { request.contract == nil || $0.contract == request.contract })
    allocation.segments = try snapshot.all()
    allocation.prefixes = try snapshot.all()
    allocation.order = request.order
    let result = allocation.allocated()
    guard !result.findings.hasErrors else { throw OperationError(result.findings) }
    let edits = [RecordKind.segment, .prefix].flatMap { kind in
      ChangePlan.edits(from: result.drafts.filter { $0.kind == kind }, current: snapshot[kind])
    }
    return Preview(
      plan: ChangePlan(baseRevision: snapshot.revision, book: snapshot.book, edits: edits),
      findings: result.findings,
      keptConsumers: result.keptConsumers)
  }

  private static func layout(_ id: String, in snapshot: BookSnapshot) throws(OperationError) -> AddressLayout
  {
    let records: [LayoutRecord] = try snapshot.all()
    let known = records.map(\.id).joined(separator: ", ")
    guard let record = records.first(where: { $0.id == id }), let layout = record.file.layout else {
      throw OperationError(
        code: "unknown-layout", Phrase(zh: "账簿中没有编码方案 \(id)", en: "the book has no layout \(id)"), value: id,
        remedy: known.isEmpty
          ? Phrase(
            zh: "先导入：circuitbook import FILE --as layout",
            en: "import one: circuitbook import FILE --as layout")
          : Phrase(zh: "已有：\(known)", en: "layouts in the book: \(known)"))
    }
    return layout
  }
}
