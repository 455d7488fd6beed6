import ExtranetModel
import JSONText
import Wording

/// The circuits a rule speaks of, by product; empty means every circuit of the contract.
public struct ProductScope: Sendable, Hashable {
  /// The products.
  public var products: [Product]

  /// Creates a scope.
  public init(products: [Product] = []) { self.products = products }

  /// Reads `products`, which may be absent.
  init(_ reader: JSONReader) { products = reader.optionalCells("products") }

  /// The member of the parameters, absent for every circuit.
  var member: (String, JSONValue?) { ("products", products.isEmpty ? nil : .cells(products)) }

  /// Whether a circuit falls under it.
  public func covers(_ circuit: Circuit) -> Bool {
    products.isEmpty || circuit.product.map(products.contains) ?? false
  }

  /// A text about circuits of the scope, with the products it speaks of in front.
  func phrase(_ text: Phrase) -> Phrase {
    if products.isEmpty { return text }
    let zh = products.map(\.phrase.zh).joined(separator: "、")
    let en = products.map(\.phrase.en).joined(separator: ", ")
    return Phrase(zh: "\(zh)：\(text.zh)", en: "\(en): \(text.en)")
  }
}
