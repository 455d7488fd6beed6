import ExtranetModel
import Reconciling
import Wording

extension ReportPage {
  /// The page as one self-contained HTML document in one language.
  /// - Complexity: O(*n*) in the rows shown.
  public func html(in language: Language) -> String {
    let document = Markup.element("html", ["lang": language == .chinese ? "zh-CN" : "en"]) {
      head(in: language)
      Markup.element("body") {
        PageHead(page: self, language: language).markup
        Markup.element("main") { ReportSection.allCases.map { frame($0, in: language) } }
      }
    }
    return "<!DOCTYPE html>\n" + document.source + "\n"
  }

  private func head(in language: Language) -> Markup {
    .element("head") {
      Markup.void("meta", ["charset": "utf-8"])
      // Even if something slipped in, the reader's browser would neither run nor fetch it.
      Markup.void(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'",
        ])
      Markup.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      Markup.void("meta", ["name": "color-scheme", "content": "light dark"])
      Markup.element("title") { PageHead(page: self, language: language).title }
      Markup.element("style") { PageStyle.sheet }
    }
  }

  private func frame(_ section: ReportSection, in language: Language) -> Markup {
    .element("section", ["id": section.rawValue, "aria-labelledby": "\(section.rawValue)-heading"]) {
      Markup.element("h2", ["id": "\(section.rawValue)-heading"]) { section.phrase[language] }
      if hasData(for: section) {
        content(of: section, in: language)
      } else {
        Markup.element("p", ["class": "empty"]) {
          (emptyReasons[section] ?? ownReason(for: section))[language]
        }
      }
    }
  }
}

// MARK: - What is shown

extension ReportPage {
  /// Whether a section has anything to show.
  func hasData(for section: ReportSection) -> Bool {
    switch section {
    case .counts: shownCount != nil
    case .readings: shownCount?.items.contains { !$0.openReadings.isEmpty } ?? false
    case .discrepancies: !(reconciliation?.discrepancies.isEmpty ?? true)
    case .plans: !plans.isEmpty
    case .measurements: !echoes.isEmpty
    case .devices: !observations.isEmpty
    case .verdicts: !verdicts.isEmpty
    case .assumptions: !allAssumptions.isEmpty
    case .sources: true
    }
  }

  /// The assumptions of the verdicts, then the caller's, each once.
  var allAssumptions: [Phrase] {
    var seen: Set<Phrase> = []
    return (verdicts.flatMap(\.assumptions) + assumptions).filter { seen.insert($0).inserted }
  }

  private func ownReason(for section: ReportSection) -> Phrase {
    switch section {
    case .readings where shownCount == nil: ReportSection.counts.emptyReason
    case .readings where shownCount?.range == nil:
      Phrase(zh: "合同没有约定调整幅度", en: "the contract names no range for its quantities")
    case .discrepancies where reconciliation == nil: Phrase(zh: "未作核对", en: "nothing was reconciled")
    default: section.emptyReason
    }
  }

  @MarkupBuilder
  private func content(of section: ReportSection, in language: Language) -> Markup {
    switch section {
    case .counts: shownCount.map { CountSection(count: $0, language: language).markup } ?? .nothing
    case .readings: shownCount.map { ReadingSection(count: $0, language: language).markup } ?? .nothing
    case .discrepancies:
      reconciliation.map { DiscrepancySection(reconciliation: $0, language: language).markup } ?? .nothing
    case .plans: PlanSection(plans: plans, language: language).markup
    case .measurements: MeasurementSection(results: echoes, language: language).markup
    case .devices: DeviceSection(observations: observations, language: language).markup
    case .verdicts: VerdictSection(verdicts: verdicts, language: language).markup
    case .assumptions:
      Markup.element("ul") { allAssumptions.map { one in .element("li") { one[language] } } }
    case .sources: SourceSection(page: self, language: language).markup
    }
  }
}
