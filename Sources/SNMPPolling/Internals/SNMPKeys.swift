import CCircuitBookSNMPSessions

/// The keys stretched from a user's passphrases, made once for each credential of a run and overwritten at
/// its end.
@safe final class SNMPKeys {
  // Safety: owned by this object alone, used only on the library's thread, destroyed once.
  let pointer: OpaquePointer

  /// Nil when the library lacks a protocol or a passphrase has fewer than 8 bytes.
  init?(_ user: SNMPUser) {
    let pointer = unsafe user.authentication.rawValue.withCString { auth in
      unsafe user.authenticationPassphrase.bytes.withUnsafeBufferPointer { authPassphrase in
        var secrets = unsafe cbsnmp_secrets()
        unsafe secrets.auth_protocol = auth
        unsafe secrets.auth_passphrase = authPassphrase.baseAddress
        unsafe secrets.auth_passphrase_length = authPassphrase.count
        return unsafe Self.create(&secrets, user.privacy)
      }
    }
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  private static func create(
    _ secrets: inout cbsnmp_secrets, _ privacy: SNMPUser.Privacy?
  ) -> OpaquePointer? {
    guard let privacy else { return unsafe cbsnmp_keys_create(&secrets) }
    return unsafe privacy.cipher.rawValue.withCString { cipher in
      unsafe privacy.passphrase.bytes.withUnsafeBufferPointer { passphrase in
        unsafe secrets.priv_protocol = cipher
        unsafe secrets.priv_passphrase = passphrase.baseAddress
        unsafe secrets.priv_passphrase_length = passphrase.count
        return unsafe cbsnmp_keys_create(&secrets)
      }
    }
  }

  deinit {
    unsafe cbsnmp_keys_destroy(pointer)
  }
}
