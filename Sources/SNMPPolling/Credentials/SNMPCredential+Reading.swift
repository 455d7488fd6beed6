import JSONText
import Wording

extension SNMPCredential {
  /// Reads one entry of a file; whatever is wrong is reported to the reader's list.
  init?(_ reader: JSONReader) {
    let name = reader.string("name")
    let access = Access(reader)
    // Which keys belong here is known only once the version is.
    if access != nil { reader.reportUnknownKeys() }
    guard let access, let name else { return nil }
    self.init(name: name, access: access)
  }
}

extension SNMPCredential.Access {
  fileprivate init?(_ reader: JSONReader) {
    switch reader.string("version") {
    case "2c":
      guard let community = reader.string("community") else { return nil }
      if community.isEmpty { reader.report(.emptyCommunity, at: "community") }
      self = .community(Secret(community))
    case "3":
      guard let user = SNMPUser(reader) else { return nil }
      self = .user(user)
    case nil: return nil
    default:
      reader.report(.unknownVersion, at: "version")
      return nil
    }
  }
}

extension SNMPUser {
  fileprivate init?(_ reader: JSONReader) {
    let name = reader.string("user")
    if let name, !(1...32).contains(name.utf8.count) { reader.report(.userName, at: "user") }
    let authentication: AuthenticationProtocol? = reader.named("authProtocol")
    let passphrase = reader.secret("authPassphrase")
    let privacy = Privacy(reader)
    guard let name, let authentication, let passphrase else { return nil }
    self.init(
      name: name, authentication: authentication, authenticationPassphrase: passphrase, privacy: privacy)
  }
}

extension SNMPUser.Privacy {
  fileprivate init?(_ reader: JSONReader) {
    let isStated = reader.optional("privProtocol") != nil || reader.optional("privPassphrase") != nil
    guard isStated else { return nil }
    let cipher: PrivacyProtocol? = reader.named("privProtocol")
    let passphrase = reader.secret("privPassphrase")
    guard let cipher, let passphrase else { return nil }
    self.init(cipher: cipher, passphrase: passphrase)
  }
}

extension JSONReader {
  fileprivate func report(_ fault: CredentialFault, at key: String) {
    // The wordings are the finding's; none of them quotes the file.
    report(at: key, code: fault.rawValue, zh: fault.phrase.zh, en: fault.phrase.en)
  }

  fileprivate func named<Name: RawRepresentable<String>>(_ key: String) -> Name? {
    guard let text = string(key) else { return nil }
    if let name = Name(rawValue: text) { return name }
    report(.unknownProtocol, at: key)
    return nil
  }

  /// RFC 3414 §11.2: shorter ones are refused, and so does the library.
  fileprivate func secret(_ key: String) -> Secret? {
    guard let text = string(key) else { return nil }
    if text.utf8.count < 8 { report(.shortPassphrase, at: key) }
    return Secret(text)
  }
}
