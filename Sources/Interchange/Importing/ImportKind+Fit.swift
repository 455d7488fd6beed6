import Tables
import Wording

extension ImportKind {
  /// What a sheet that cannot be read as this kind may be: the kind whose columns its headers name at least twice as
  /// often; nil where there is none, or the findings are not about headers.
  public func otherKind(for sheet: Sheet, faults: [Finding]) -> Finding? {
    let codes: Set<String> = ["no-header", "unknown-header", "column-missing"]
    guard case .rows(let form) = form, faults.contains(where: { codes.contains($0.code) }) else { return nil }
    let own = form.namedColumns(sheet)
    let others = Self.allCases.compactMap { kind -> (kind: ImportKind, named: Int)? in
      guard kind != self, case .rows(let form) = kind.form else { return nil }
      return (kind, form.namedColumns(sheet))
    }
    guard let best = others.max(by: { $0.named < $1.named }), best.named >= 3, best.named >= 2 * own else {
      return nil
    }
    return Finding(
      .note, code: "looks-like-another-kind",
      Phrase(
        zh: "表头像是“\(best.kind.phrase.zh)”：认得 \(best.named) 列，按“\(phrase.zh)”只认得 \(own) 列",
        en:
          "its headers look like “\(best.kind.phrase.en)”: \(best.named) columns are known, of “\(phrase.en)” \(own)"
      ),
      at: Place(source: sheet.source),
      remedy: Phrase(zh: "改用 --as \(best.kind.rawValue)", en: "use --as \(best.kind.rawValue)"))
  }
}
