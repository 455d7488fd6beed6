/// The circuits a rule speaks of, by product; empty means every circuit of the contract.
public struct ProductScope: Sendable, Hashable {
  /// The products.
  public var products: [Product]

  /// Creates a scope.
  public init(products: [Product]) { self.products = products }

  /// Whether a circuit falls under it.
  public func covers(_ circuit: Circuit) -> Bool {
    products.isEmpty || circuit.product.map(products.contains) ?? false
  }
}

/// Highest prices of a product by rate label, in yuan per year.
public struct PriceCap: Sendable, Hashable {
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
}

/// Which bearers a contract allows; overlays such as MPLS VPN are another fact (004 L1096).
public struct BearerRule: Sendable, Hashable {
  /// The circuits it speaks of.
  public var scope: ProductScope
  /// Bearers that are dedicated physical lines.
  public var allowed: [BearerKind]
  /// Bearers the contract names as forbidden.
  public var forbidden: [BearerKind]

  /// Creates a rule.
  public init(scope: ProductScope, allowed: [BearerKind], forbidden: [BearerKind]) {
    self.scope = scope
    self.allowed = allowed
    self.forbidden = forbidden
  }
}

/// At least so many circuits over physically diverse paths between layers (004 L1104, L1130).
public struct PathDiversity: Sendable, Hashable {
  /// The layers whose links it speaks of.
  public var layers: [NetworkLayer]
  /// How many circuits a redundancy group needs.
  public var minimum: Int64

  /// Creates a rule.
  public init(layers: [NetworkLayer], minimum: Int64) {
    self.layers = layers
    self.minimum = minimum
  }
}

/// Circuits of a scope must come from at least so many carriers (004 L1118).
public struct CarrierDiversity: Sendable, Hashable {
  /// The circuits it speaks of.
  public var scope: ProductScope
  /// How many carriers are needed.
  public var minimum: Int64

  /// Creates a rule.
  public init(scope: ProductScope, minimum: Int64) {
    self.scope = scope
    self.minimum = minimum
  }
}

/// The rate each administrative level must reach (004 L1090); levels not listed have no stated rate.
public struct RateTier: Sendable, Hashable {
  /// What one level needs.
  public struct Level: Sendable, Hashable {
    /// The level.
    public var level: AdministrativeLevel
    /// The least rate of a circuit, in bit/s.
    public var minimumRate: Int64
    /// How many such circuits.
    public var circuits: Int64

    /// Creates a level.
    public init(level: AdministrativeLevel, minimumRate: Int64, circuits: Int64) {
      self.level = level
      self.minimumRate = minimumRate
      self.circuits = circuits
    }
  }

  /// The levels.
  public var levels: [Level]

  /// Creates a rule.
  public init(levels: [Level]) { self.levels = levels }
}
