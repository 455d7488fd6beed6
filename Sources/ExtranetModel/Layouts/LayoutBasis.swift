import Tables
import Wording

/// How far a layout can be trusted.
public enum LayoutBasis: String, TermCell {
  /// Compared with the standard's text by a second person.
  case verified
  /// Transcribed from the standard's text.
  case transcribed
  /// Invented to show how it works; its prefix is documentation space.
  case example

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .verified: Phrase(zh: "已核对", en: "verified")
    case .transcribed: Phrase(zh: "已录入未核对", en: "transcribed")
    case .example: Phrase(zh: "示例（未核实）", en: "example (unverified)")
    }
  }
}

/// The bits on which borders between fields must lie: whole hexadecimal digits keep addresses readable.
public enum BorderAlignment: String, TermCell {
  /// Any bit.
  case none
  /// Every fourth bit: a hexadecimal digit.
  case nibble
  /// Every eighth bit.
  case byte

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .none: Phrase(zh: "不对齐", en: "no alignment")
    case .nibble: Phrase(zh: "按4位对齐", en: "nibble")
    case .byte: Phrase(zh: "按8位对齐", en: "byte")
    }
  }

  /// The distance between borders, in bits.
  public var step: Int {
    switch self {
    case .none: 1
    case .nibble: 4
    case .byte: 8
    }
  }

  /// The first border at or behind a bit.
  public func border(atOrAfter bit: Int) -> Int { (bit + step - 1) / step * step }
}
