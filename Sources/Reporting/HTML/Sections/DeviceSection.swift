import Measurements
import Tables
import Wording

/// What devices answered: the latest value of each figure, devices first, then their interfaces.
struct DeviceSection: Sendable {
  let observations: [Observation]
  let language: Language

  /// The section without its heading.
  @MarkupBuilder var markup: Markup {
    for table in ObservationTables(observations).all {
      TableMarkup(table: table, language: language, limit: 500).markup
    }
  }
}
