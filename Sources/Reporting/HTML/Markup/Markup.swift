import Tables

/// A piece of HTML or SVG in which nothing from data can become a tag.
///
/// Text goes in escaped; names of elements and attributes are literals of the program, never data.
struct Markup: Sendable, Hashable {
  /// The source text.
  private(set) var source: String

  private init(source: String) { self.source = source }

  /// Nothing.
  static let nothing = Markup(source: "")

  /// Text as it is to be read: what HTML gives a meaning is escaped, control characters are made visible.
  static func text(_ text: String) -> Markup { Markup(source: text.escapedForHTML) }

  /// Source written in this program, such as a style sheet.
  static func fixed(_ source: StaticString) -> Markup { Markup(source: source.description) }

  /// Pieces one after another.
  static func joined(_ pieces: [Markup]) -> Markup { Markup(source: pieces.map(\.source).joined()) }

  /// An element; attributes without a value are left out.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    @MarkupBuilder _ content: () -> Markup = { .nothing }
  ) -> Markup {
    Markup(source: "<\(name)\(Self.source(of: attributes))>\(content().source)</\(name)>")
  }

  /// An element that HTML knows to have no content, such as `meta`.
  static func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) -> Markup {
    Markup(source: "<\(name)\(Self.source(of: attributes))>")
  }

  private static func source(of attributes: KeyValuePairs<StaticString, String?>) -> String {
    attributes.reduce(into: "") { source, attribute in
      guard let value = attribute.value else { return }
      source += " \(attribute.key)=\"\(value.escapedForHTML)\""
    }
  }
}

/// Puts pieces of markup one after another; a string is text and is escaped.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ markup: Markup) -> Markup { markup }
  static func buildExpression(_ pieces: [Markup]) -> Markup { .joined(pieces) }
  static func buildExpression(_ text: String) -> Markup { .text(text) }
  static func buildBlock(_ pieces: Markup...) -> Markup { .joined(pieces) }
  static func buildOptional(_ markup: Markup?) -> Markup { markup ?? .nothing }
  static func buildEither(first markup: Markup) -> Markup { markup }
  static func buildEither(second markup: Markup) -> Markup { markup }
  static func buildArray(_ pieces: [Markup]) -> Markup { .joined(pieces) }
}

extension String {
  /// The text for content and quoted attributes alike.
  fileprivate var escapedForHTML: String {
    var escaped = ""
    for scalar in withVisibleControls.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
