/// What a check against a schema can find; the raw value is the stable code.
public enum JSONSchemaFault: String, Sendable, Hashable, CaseIterable {
  /// The value is of none of the types allowed.
  case wrongType = "schema-type"
  /// A required key is not there.
  case missingKey = "schema-required"
  /// The key is not among those the schema names.
  case unknownKey = "schema-unknown-field"
  /// The value is none of those listed.
  case notListed = "schema-enum"
  /// The number lies below the minimum or above the maximum.
  case outOfRange = "schema-range"
  /// The array or string is shorter than the schema asks.
  case tooShort = "schema-too-short"
  /// No alternative of `oneOf` fits; what the nearest one misses follows.
  case noAlternative = "schema-no-alternative"
  /// More than one alternative of `oneOf` fits.
  case severalAlternatives = "schema-several-alternatives"
  /// The schema itself allows nothing here.
  case notAllowed = "schema-not-allowed"
  /// The schema uses a keyword or a form this check does not know.
  case unknownKeyword = "schema-unknown-keyword"
  /// The schema refers to a definition it does not have, or to itself without end.
  case brokenReference = "schema-broken-reference"
}
