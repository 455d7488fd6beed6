/// As whom a device is asked: an SNMPv3 user, or an SNMPv2c community.
public struct SNMPCredential: Sendable, Hashable {
  /// The name devices refer to it by; no secret.
  public var name: String
  /// What is shown to the device.
  public var access: Access

  /// Creates a credential.
  public init(name: String, access: Access) {
    self.name = name
    self.access = access
  }

  /// What is shown to the device.
  public enum Access: Sendable, Hashable {
    /// SNMPv2c (RFC 1901): readable by everyone on the way.
    case community(Secret)
    /// SNMPv3 with the user-based security model (RFC 3414).
    case user(SNMPUser)
  }
}

/// An SNMPv3 user; one without authentication cannot be made.
public struct SNMPUser: Sendable, Hashable {
  /// msgUserName: 1 to 32 bytes.
  public var name: String
  /// How messages are authenticated.
  public var authentication: AuthenticationProtocol
  /// At least 8 bytes (RFC 3414 §11.2).
  public var authenticationPassphrase: Secret
  /// How messages are encrypted, with its passphrase; nil is authNoPriv.
  public var privacy: Privacy?

  /// Creates a user.
  public init(
    name: String, authentication: AuthenticationProtocol, authenticationPassphrase: Secret,
    privacy: Privacy? = nil
  ) {
    self.name = name
    self.authentication = authentication
    self.authenticationPassphrase = authenticationPassphrase
    self.privacy = privacy
  }

  /// How messages are encrypted.
  public struct Privacy: Sendable, Hashable {
    /// The cipher.
    public var cipher: PrivacyProtocol
    /// At least 8 bytes.
    public var passphrase: Secret

    /// Creates the means of encryption.
    public init(cipher: PrivacyProtocol, passphrase: Secret) {
      self.cipher = cipher
      self.passphrase = passphrase
    }
  }
}

/// How SNMPv3 messages are authenticated; the raw value is what credential files say.
public enum AuthenticationProtocol: String, Sendable, Hashable, CaseIterable {
  /// HMAC-SHA-96 (RFC 3414 §7): all that many deployed devices offer.
  case sha1 = "SHA"
  /// usmHMAC128SHA224 (RFC 7860).
  case sha224 = "SHA-224"
  /// usmHMAC192SHA256 (RFC 7860).
  case sha256 = "SHA-256"
  /// usmHMAC256SHA384 (RFC 7860).
  case sha384 = "SHA-384"
  /// usmHMAC384SHA512 (RFC 7860).
  case sha512 = "SHA-512"
}

/// How SNMPv3 messages are encrypted; the raw value is what credential files say.
public enum PrivacyProtocol: String, Sendable, Hashable, CaseIterable {
  /// AES-128 in CFB mode (RFC 3826).
  case aes = "AES"
  /// AES-192, key lengthened after draft-blumenthal-aes-usm-04.
  case aes192 = "AES-192"
  /// AES-256, key lengthened after draft-blumenthal-aes-usm-04.
  case aes256 = "AES-256"
  /// AES-192, key lengthened after draft-reeder-snmpv3-usm-3desede-00, as Cisco and others do.
  case aes192Reeder = "AES-192-C"
  /// AES-256, key lengthened after draft-reeder-snmpv3-usm-3desede-00, as Cisco and others do.
  case aes256Reeder = "AES-256-C"
}
