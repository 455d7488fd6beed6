import CivilTime
import ExtranetModel
import Tables

/// What a ledger and a carrier's list say differently, field by field.
struct ListChecks {
  let matching: LineMatching
  /// Rows whose id stands in another row too: their ids are accused once, by the ledger check.
  let duplicated: Set<String>
  let day: Day

  func run() -> [Discrepancy] {
    let wholes =
      matching.unmatchedLines.map {
        Discrepancy(.billedNotInLedger, lines: [$0.key], otherValue: $0.identity)
      }
      + matching.unmatchedCircuits.filter { $0.isThere(on: day) }
      .map { Discrepancy(.inLedgerNotBilled, rows: [$0.key], ledgerValue: $0.circuitDesignation) }
      + matching.repeatedLines.map {
        Discrepancy(.billedTwice, lines: [$0.first.key, $0.again.key], otherValue: $0.again.identity)
      }
      + matching.ambiguous.map {
        Discrepancy(
          .ambiguousMatch, rows: $0.circuits.map(\.key), lines: [$0.line.key], otherValue: $0.line.identity)
      }
    return wholes + matching.pairs.flatMap(discrepancies)
  }

  private func discrepancies(of pair: LineMatching.Pair) -> [Discrepancy] {
    switch Presence(of: pair.circuit, on: day).stage {
    case .gone: return [billedAfterEnd(pair)].compactMap { $0 }
    case .outside: return []
    // A line that is billed before it begins shows so by its dates.
    case .there, .before: break
    }
    return [renumbered(pair), rate(pair)].compactMap { $0 } + ends(pair) + [start(pair)].compactMap { $0 }
  }

  private func billedAfterEnd(_ pair: LineMatching.Pair) -> Discrepancy? {
    if let billed = pair.line.billingEnd?.knownDay, let ended = pair.circuit.billingEnd?.knownDay,
      billed <= ended
    {
      return nil
    }
    return Discrepancy(
      .billedAfterEnd, pair, field: "billing-end", pair.circuit.billingEnd?.cellText ?? "",
      pair.line.billingEnd?.cellText ?? "")
  }

  private func renumbered(_ pair: LineMatching.Pair) -> Discrepancy? {
    guard !duplicated.contains(pair.circuit.key) else { return nil }
    let known = Set(pair.circuit.formerIdentifiers.map(\.foldedIdentifier))
    for kind in [IdentifierKind.circuitDesignation, .accessNumber] {
      let (ours, theirs) = (kind.folded(of: pair.circuit), kind.folded(of: pair.line))
      if ours.isEmpty || theirs.isEmpty || ours == theirs || known.contains(theirs) { continue }
      return Discrepancy(
        .identifierRenumbered, pair, field: kind.rawValue, kind.text(of: pair.circuit),
        kind.text(of: pair.line))
    }
    return nil
  }

  private func rate(_ pair: LineMatching.Pair) -> Discrepancy? {
    guard let ours = pair.circuit.rateLabel, let theirs = pair.line.rateLabel, ours != theirs else {
      return nil
    }
    return Discrepancy(.rateMismatch, pair, field: "rate", ours.text, theirs.text)
  }

  /// The end that differs, or both; a side that names none cannot be compared, and ends may be listed the other way
  /// round.
  private func ends(_ pair: LineMatching.Pair) -> [Discrepancy] {
    let ours = [("a-end-name", pair.circuit.aEndName), ("z-end-name", pair.circuit.zEndName)]
      .filter { !$0.1.isEmpty }
    let theirs = [pair.line.aEndName, pair.line.zEndName].filter { !$0.isEmpty }
    guard ours.count == theirs.count else { return [] }
    var open = theirs
    let unlike = ours.filter { _, name in
      guard let same = open.firstIndex(where: { $0.foldedForMatching == name.foldedForMatching }) else {
        return true
      }
      open.remove(at: same)
      return false
    }
    return zip(unlike, open).map { end, other in
      Discrepancy(.endMismatch, pair, field: end.0, end.1, other)
    }
  }

  private func start(_ pair: LineMatching.Pair) -> Discrepancy? {
    guard let ours = pair.circuit.billingStart?.knownDay, let theirs = pair.line.billingStart?.knownDay,
      ours != theirs
    else { return nil }
    return Discrepancy(.dateMismatch, pair, field: "billing-start", ours.description, theirs.description)
  }
}

extension Discrepancy {
  fileprivate init(
    _ code: DiscrepancyCode, _ pair: LineMatching.Pair, field: String, _ ledger: String, _ other: String
  ) {
    self.init(
      code, rows: [pair.circuit.key], lines: [pair.line.key], field: field, ledgerValue: ledger,
      otherValue: other,
      rung: pair.rung)
  }
}

extension BilledLine {
  fileprivate var identity: String {
    [circuitDesignation, accessNumber].filter { !$0.isEmpty }.joined(separator: " / ")
  }
}
