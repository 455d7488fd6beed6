import Tables

/// Who does something to the book, and where: what an audit entry keeps in its erasable part.
public struct Author: Sendable, Hashable {
  /// The account the program runs under.
  public var user: String
  /// The person behind `sudo` or a shared account; nil when it is the user.
  public var person: String?
  /// The host.
  public var host: String?

  /// Creates an author.
  public init(user: String, person: String? = nil, host: String? = nil) {
    self.user = user
    self.person = person
    self.host = host
  }

  /// The fields an audit entry keeps.
  func fields(reason: String?) -> FieldValues {
    FieldValues([
      ("user", user), ("person", person ?? ""), ("host", host ?? ""), ("reason", reason ?? ""),
    ])
  }

  /// The author in an audit entry's fields.
  init(_ fields: FieldValues) {
    self.init(
      user: fields["user"], person: fields["person"].isEmpty ? nil : fields["person"],
      host: fields["host"].isEmpty ? nil : fields["host"])
  }
}
