import ChangePlanning
import ExtranetModel
import Wording

/// A layout file made ready for the book: read, checked, its widths found.
///
/// The book keeps stated widths only: were they solved again each time, a changed count would renumber
/// everyone.
public struct SolvedLayout: Sendable, Hashable {
  /// The layout with every width stated; nil when anything is wrong.
  public let layout: AddressLayout?
  /// How the widths came about, or why there are too few bits; nil when the file could not be read.
  public let result: BitBudgetResult?
  /// The file's faults, or `layout-does-not-fit` with the proof and the ways out.
  public let findings: [Finding]

  /// Solves a file.
  public init(_ file: LayoutFile) {
    guard let layout = file.layout else {
      self.layout = nil
      result = nil
      findings = file.findings
      return
    }
    let result = BitBudget.solve(layout)
    self.result = result
    self.layout = result.budget?.layout
    findings = file.findings + (result.shortfall.map { [Self.doesNotFit($0, layout: layout.id)] } ?? [])
  }

  /// The layout as a draft for a change plan; none when anything is wrong.
  ///
  /// - Parameter place: where the file was read.
  public func drafts(at place: Place?) -> [Draft] {
    layout.map { [Draft(LayoutRecord($0), at: place)] } ?? []
  }

  private static func doesNotFit(_ shortfall: BitBudgetShortfall, layout: String) -> Finding {
    let ways = shortfall.relaxations.filter(\.suffices).map(\.cost)
    return Finding(
      .error, code: "layout-does-not-fit", shortfall.proof, value: layout,
      remedy: ways.isEmpty
        ? nil
        : Phrase(
          zh: "任选其一：" + ways.map(\.zh).joined(separator: "；或"),
          en: "one of: " + ways.map(\.en).joined(separator: "; or ")))
  }
}
