import JSONText

/// The outcomes of contract sanmenxia-b that follow from the ledger alone, worked out by hand from the clauses.
///
/// What a clause speaks of and is not listed here is `met`.
enum SanmenxiaAnswers {
  private static let exceptions: [(clause: String, subject: String, outcome: String)] = [
    // 004 L1078-1084: 7,300 is above 7,200; 10G, 300M and an asymmetric label have no cap; some have no price.
    ("cap-data-link", "SMX-0027", "violated"), ("cap-data-link", "SMX-0028", "not-proven"),
    ("cap-data-link", "SMX-0033", "not-proven"), ("cap-data-link", "SMX-0001", "not-measured"),
    ("cap-data-link", "SMX-0002", "not-measured"), ("cap-data-link", "SMX-0003", "not-measured"),
    ("cap-data-link", "SMX-0004", "not-measured"), ("cap-data-link", "SMX-0005", "not-measured"),
    ("cap-data-link", "SMX-0006", "not-measured"), ("cap-data-link", "SMX-0007", "not-measured"),
    ("cap-data-link", "SMX-0029", "not-measured"), ("cap-data-link", "SMX-0036", "not-measured"),
    // 004 L1085-1086: 163,000 is above 162,000; 1024M is not 1G.
    ("cap-egress", "SMX-0038", "violated"), ("cap-egress", "SMX-0039", "not-proven"),
    ("cap-egress", "SMX-0040", "not-measured"),
    // 004 L1090: 1G to the city, 500M to a county, 50M and 20M upstream to townships; no rate for villages and zones.
    // A slower line beside enough fast ones of its area: which of them the clause means is not said.
    ("rate-by-level", "SMX-0008", "not-proven"), ("rate-by-level", "SMX-0018", "not-proven"),
    ("rate-by-level", "SMX-0032", "violated"), ("rate-by-level", "SMX-0033", "violated"),
    ("rate-by-level", "SMX-0036", "not-measured"),
    ("rate-by-level", "SMX-0020", "no-threshold"), ("rate-by-level", "SMX-0021", "no-threshold"),
    ("rate-by-level", "SMX-0022", "no-threshold"), ("rate-by-level", "SMX-0023", "no-threshold"),
    ("rate-by-level", "SMX-0024", "no-threshold"), ("rate-by-level", "SMX-0025", "no-threshold"),
    ("rate-by-level", "SMX-0034", "no-threshold"), ("rate-by-level", "SMX-0035", "no-threshold"),
    // 004 L1096.
    ("dedicated-lines", "SMX-0030", "violated"), ("dedicated-lines", "SMX-0031", "not-proven"),
    ("dedicated-lines", "SMX-0032", "not-measured"),
    // 004 L1098, L1114.
    ("symmetric-links", "SMX-0033", "violated"), ("symmetric-links", "SMX-0036", "not-measured"),
    ("symmetric-egress", "SMX-0040", "violated"),
    // 004 L1130, L1104: one duct shared, paper only, nothing known, a single circuit.
    ("backbone-paths", "BB-2", "violated"), ("backbone-paths", "BB-3", "not-proven"),
    ("backbone-paths", "BB-4", "not-measured"), ("diverse-paths", "CA-2", "violated"),
    ("diverse-paths", "CA-3", "not-proven"), ("diverse-paths", "CA-4", "not-measured"),
    ("diverse-paths", "CA-5", "violated"),
  ]

  /// The outcomes of a clause that are not `met`, by subject.
  static func outcomes(of clause: String) -> [String: String] {
    let own = exceptions.filter { $0.clause == clause }.map { ($0.subject, $0.outcome) }
    return Dictionary(own) { first, _ in first }
  }

  static var json: JSONValue {
    .array(
      exceptions.map { one in
        .object([
          ("contract", .string(SanmenxiaCircuits.contract)), ("clause", .string(one.clause)),
          ("subject", .string(one.subject)), ("outcome", .string(one.outcome)),
        ])
      })
  }
}
