import ExtranetModel
import JSONText
import Tables
import Wording

/// Highest prices of a product by rate label, in yuan per year (004 L1077-1086).
public struct PriceCap: ClauseRule {
  /// The kind of this rule.
  public static let kind = ClauseKind("price-cap", zh: "最高限价", en: "price cap")

  /// The form of its parameters.
  public static let form = #"""
    {
      "description": "Highest prices of one product by label.",
      "type": "object",
      "required": ["product", "lines"],
      "additionalProperties": false,
      "properties": {
        "product": {"$ref": "#/$defs/product"},
        "lines": {
          "type": "array",
          "minItems": 1,
          "items": {
            "type": "object",
            "required": ["label", "yuanPerYear"],
            "additionalProperties": false,
            "properties": {
              "label": {"$ref": "#/$defs/label"},
              "yuanPerYear": {"$ref": "#/$defs/yuan"},
              "source": {"$ref": "#/$defs/source"}
            }
          }
        }
      },
      "examples": [
        {"product": "data-link", "lines": [{"label": "10M", "yuanPerYear": "3600.00", "source": "004 L1078"}]}
      ]
    }
    """#

  /// One line of the price list.
  public struct Line: Sendable, Hashable {
    /// The label, exactly as the list writes it.
    public var label: RateLabel
    /// The highest price per year.
    public var cap: Money
    /// Where it stands.
    public var source: SourceReference?

    /// Creates a line.
    public init(label: RateLabel, cap: Money, source: SourceReference? = nil) {
      self.label = label
      self.cap = cap
      self.source = source
    }
  }

  /// The product.
  public var product: Product
  /// The price list; a label without a line has no cap and is `unknown`, never `met` (004 L126).
  public var lines: [Line]

  /// Creates a rule.
  public init(product: Product, lines: [Line]) {
    self.product = product
    self.lines = lines
  }

  /// Reads the parameters.
  public init?(_ reader: JSONReader) {
    let lines = reader.array("lines").compactMap(Line.init)
    guard let product: Product = reader.cell("product") else { return nil }
    reader.reportRepeats(
      lines.map(\.label.text), at: "lines", code: "label-twice", zh: "同一带宽有两条限价", en: "a label has two caps")
    self.init(product: product, lines: lines)
  }

  /// The parameters as JSON.
  public var json: JSONValue {
    .object([("product", .cell(product)), ("lines", .array(lines.map(\.json)))])
  }

  /// The price list, from the first line on.
  public var terms: Phrase {
    let list = lines.map { "\($0.label.text) ≤ \($0.cap.cellText)" }.joined(separator: ", ")
    return Phrase(zh: "\(product.phrase.zh)，元/年：\(list)", en: "\(product.phrase.en), yuan a year: \(list)")
  }

  /// The unit price of each circuit of the product against its cap (004 L126).
  ///
  /// A label without a cap is not proven, never met; a circuit without a price is not measured.
  public func verdicts(on clause: Clause, from evidence: Evidence) -> [Verdict]? {
    evidence.circuits.filter { $0.product == product }.map { circuit in
      let verdict = { (outcome: Outcome, reason: Phrase, figures: [Verdict.Figure]) in
        Verdict(
          on: clause, subject: circuit.key, outcome, because: reason, sampleCount: 1, figures: figures,
          evidence: [circuit.key])
      }
      let label = circuit.rateLabel?.text ?? "—"
      guard let price = circuit.unitPrice else {
        return verdict(.notMeasured, Phrase(zh: "台账没有单价", en: "the ledger has no price"), [])
      }
      let paid = Verdict.Figure(Phrase(zh: "单价", en: "unit price"), price.perYear)
      guard let line = lines.first(where: { $0.label == circuit.rateLabel }) else {
        return verdict(
          .notProven,
          Phrase(zh: "\(label) 没有限价，无从判断", en: "there is no cap for \(label), so nothing can be said"),
          [paid])
      }
      return price > line.cap
        ? verdict(.violated, Phrase(zh: "单价高于限价", en: "the price is above the cap"), [paid] + line.figures)
        : verdict(.met, Phrase(zh: "单价不高于限价", en: "the price is not above the cap"), [paid] + line.figures)
    }
  }
}

extension PriceCap.Line {
  fileprivate init?(_ reader: JSONReader) {
    defer { reader.reportUnknownKeys() }
    let source: SourceReference? = reader.optionalCell("source")
    guard let label: RateLabel = reader.cell("label"), let cap: Money = reader.cell("yuanPerYear") else {
      return nil
    }
    self.init(label: label, cap: cap, source: source)
  }

  fileprivate var json: JSONValue {
    .present([("label", .cell(label)), ("yuanPerYear", .cell(cap)), ("source", source.map { .cell($0) })])
  }

  fileprivate var figures: [Verdict.Figure] {
    [Verdict.Figure(PriceCap.kind.phrase, cap.perYear)]
      + (source.map { [Verdict.Figure(Phrase(zh: "出处", en: "source"), Phrase($0.cellText))] } ?? [])
  }
}

extension Money {
  fileprivate var perYear: Phrase { Phrase(zh: "\(cellText) 元/年", en: "\(cellText) yuan/year") }
}
