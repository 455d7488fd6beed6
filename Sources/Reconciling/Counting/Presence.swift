import CivilTime
import ExtranetModel

/// Whether a ledger row is there on one day, by its state and its own dates.
///
/// A row begins on its first day and goes after its last one. Its state says whether it has gone at all: a row that
/// says it is in use past its end date stays, and is a discrepancy (`end-date-passed`); one that has ended and does not
/// say when is gone on every day.
struct Presence: Sendable, Hashable {
  /// Where a row is in its life on the day.
  enum Stage: Sendable, Hashable {
    /// It begins after the day.
    case before
    /// It is there and counts.
    case there
    /// It ended before the day.
    case gone
    /// Its state keeps it out, whatever its dates say: requested, ordered, being tested, suspended.
    case outside
  }

  /// Where it is.
  let stage: Stage
  /// Whether no date settles that, so that the state alone did.
  let isByStateAlone: Bool

  /// Where a circuit is on a day.
  init(of circuit: Circuit, on day: Day) {
    self.init(
      isInUse: circuit.state?.isCounted ?? true, hasEnded: circuit.state == .terminated,
      from: circuit.billingStart, to: circuit.billingEnd, on: day)
  }

  /// Where an address is on a day.
  init(of address: PublicAddress, on day: Day) {
    self.init(
      isInUse: address.state?.isCounted ?? true, hasEnded: address.state == .returned, from: address.start,
      to: address.end, on: day)
  }

  private init(isInUse: Bool, hasEnded: Bool, from start: LedgerDate?, to end: LedgerDate?, on day: Day) {
    let begun = start?.order(beside: day)
    let ended = end?.order(beside: day)
    if !isInUse, !hasEnded {
      (stage, isByStateAlone) = (.outside, false)
    } else if begun == .after {
      (stage, isByStateAlone) = (.before, false)
    } else if isInUse || ended == .after || ended == .same {
      (stage, isByStateAlone) = (.there, begun == nil)
    } else {
      (stage, isByStateAlone) = (.gone, ended == nil)
    }
  }
}

extension LedgerDate {
  fileprivate enum Order { case before, same, after }

  /// How the date lies beside a day; nil where that is not known: within a month of which only the month is known, and
  /// for no end.
  fileprivate func order(beside day: Day) -> Order? {
    switch self {
    case .day(let own): own < day ? .before : own == day ? .same : .after
    case .month(let year, let month):
      (year, month) == (day.year, day.month) ? nil : (year, month) < (day.year, day.month) ? .before : .after
    case .openEnded: nil
    }
  }
}

extension Circuit {
  /// Whether the line is there on a day and counts.
  func isThere(on day: Day) -> Bool { Presence(of: self, on: day).stage == .there }
}
