import Glibc
import SNMPPolling
import Testing
import Wording

private func parsed(_ text: String) throws(SNMPPollingError) -> SNMPCredentials {
  try SNMPCredentials(parsing: Array(text.utf8), source: "credentials.json5")
}

private func findings(_ text: String) -> [Finding] {
  do throws(SNMPPollingError) {
    _ = try parsed(text)
    return []
  } catch {
    return error.findings
  }
}

@Suite struct SNMPCredentialsTests {
  @Test func bothVersionsAreRead() throws {
    let credentials = try parsed(
      """
      // Two ways to ask.
      { credentials: [
        { name: "routers", version: "3", user: "poller", authProtocol: "SHA-256", authPassphrase: "open sesame",
          privProtocol: "AES-256-C", privPassphrase: 'sesame open', },
        { name: "plain", version: "3", user: "reader", authProtocol: "SHA", authPassphrase: "open sesame" },
        { name: "old", version: "2c", community: "county" },
      ] }
      """)
    #expect(credentials.names == ["old", "plain", "routers"])
    #expect(credentials["old"]?.access == .community(Secret("county")))
    guard case .user(let user) = credentials["routers"]?.access else {
      Issue.record("no user")
      return
    }
    #expect(user.authentication == .sha256)
    #expect(user.privacy == .init(cipher: .aes256Reeder, passphrase: Secret("sesame open")))
    guard case .user(let plain) = credentials["plain"]?.access else {
      Issue.record("no user")
      return
    }
    #expect(plain.privacy == nil)
    #expect(credentials["nobody"] == nil)
  }

  @Test(arguments: [
    (#"{ credentials: [{ name: "a", version: "1", community: "x" }] }"#, "unknown-snmp-version"),
    (#"{ credentials: [{ name: "a", version: "2c", community: "" }] }"#, "empty-community"),
    (#"{ credentials: [{ name: "a", version: "2c" }] }"#, "missing-field"),
    (#"{ credentials: [{ version: "2c", community: "x" }] }"#, "missing-field"),
    (#"{ credentials: [{ name: "a", version: "2c", community: 7 }] }"#, "wrong-type"),
    (#"{ credentials: [{ name: "a", version: "2c", community: "x", comunity: "x" }] }"#, "unknown-field"),
    (
      #"{ credentials: [{ name: "a", version: "2c", community: "x" }, { name: "a", version: "2c", community: "y" }] }"#,
      "duplicate-credential"
    ),
    (
      #"{ credentials: [{ name: "a", version: "3", user: "", authProtocol: "SHA", authPassphrase: "12345678" }] }"#,
      "snmp-user-name"
    ),
    (
      #"{ credentials: [{ name: "a", version: "3", user: "u", authProtocol: "MD5", authPassphrase: "12345678" }] }"#,
      "unknown-snmp-protocol"
    ),
    (
      #"{ credentials: [{ name: "a", version: "3", user: "u", authProtocol: "SHA", authPassphrase: "1234567" }] }"#,
      "short-passphrase"
    ),
    (
      #"{ credentials: [{ name: "a", version: "3", user: "u", authProtocol: "SHA", authPassphrase: "12345678", privProtocol: "DES", privPassphrase: "12345678" }] }"#,
      "unknown-snmp-protocol"
    ),
    (
      #"{ credentials: [{ name: "a", version: "3", user: "u", authProtocol: "SHA", authPassphrase: "12345678", privPassphrase: "12345678" }] }"#,
      "missing-field"
    ),
  ])
  func aMistakeIsNamed(text: String, code: String) {
    #expect(findings(text).map(\.code) == [code])
  }

  @Test func allMistakesAreNamedAtTheirPlace() {
    let found = findings(
      """
      { credentials: [
        { name: "a", version: "3", user: "u", authProtocol: "SHA1", authPassphrase: "short" },
        { name: "b", version: "4" },
      ] }
      """)
    #expect(found.map(\.code) == ["unknown-snmp-protocol", "short-passphrase", "unknown-snmp-version"])
    #expect(found.compactMap(\.place?.line) == [2, 2, 3])
    #expect(found.allSatisfy { $0.place?.source == "credentials.json5" })
  }

  /// Wherever a secret was put by mistake, and whatever is wrong with the text around it.
  @Test(arguments: [
    #"{ credentials: [{ name: "a", version: "3", authPassphrase: hunter2hunter2 }] }"#,
    #"{ credentials: [{ name: "a", version: "2c", hunter2hunter2: "community" }] }"#,
    #"{ credentials: [{ name: "a", version: "hunter2hunter2", community: "x" }] }"#,
    #"{ credentials: [{ name: "a", version: "3", user: "u", authProtocol: "hunter2hunter2" }] }"#,
    #"{ credentials: "hunter2hunter2" }"#, "hunter2hunter2", #"{ "hunter2hunter2"#,
    #"{ credentials: [{ name: "a", version: "2c", community: "hunter2hunter2", community: "hunter2hunter2" }] }"#,
  ])
  func noSecretIsQuoted(text: String) {
    do throws(SNMPPollingError) {
      _ = try parsed(text)
      Issue.record("read")
    } catch {
      #expect(!error.findings.isEmpty)
      #expect(!String(reflecting: error).contains("hunter2"))
    }
  }

  @Test func printingACredentialShowsNoSecret() throws {
    let user = SNMPUser(
      name: "poller", authentication: .sha256, authenticationPassphrase: Secret("hunter2-auth"),
      privacy: .init(cipher: .aes, passphrase: Secret("hunter2-priv")))
    for access in [SNMPCredential.Access.user(user), .community(Secret("hunter2-community"))] {
      let credential = SNMPCredential(name: "core", access: access)
      var dumped = ""
      dump(credential, to: &dumped)
      for shown in ["\(credential)", String(reflecting: credential), dumped] {
        #expect(shown.contains("core"))
        #expect(!shown.contains("hunter2"))
      }
    }
  }
}

/// On real files, since the rule is about their mode.
@Suite struct CredentialFileTests {
  private let path = "/tmp/circuitbook-credentials-\(UInt64.random(in: 0 ... .max))"

  private func write(_ text: String, mode: mode_t) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    try #require(descriptor >= 0)
    let bytes = Array(text.utf8)
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    fchmod(descriptor, mode)
    close(descriptor)
  }

  private func failure() -> SNMPPollingError? {
    do throws(SNMPPollingError) {
      _ = try SNMPCredentials(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [mode_t(0o600), 0o400]) func aPrivateFileIsRead(mode: mode_t) throws {
    defer { unlink(path) }
    try write(#"{ credentials: [{ name: "a", version: "2c", community: "x" }] }"#, mode: mode)
    #expect(failure() == nil)
  }

  @Test(arguments: [mode_t(0o640), 0o604, 0o644, 0o620, 0o610]) func anExposedFileIsRefused(mode: mode_t)
    throws
  {
    defer { unlink(path) }
    try write("{ credentials: [] }", mode: mode)
    let error = try #require(failure())
    #expect(error.code == .exposedFile)
    #expect(error.phrase.en.contains("chmod 600 \(path)"))
    #expect(error.phrase.zh.contains("chmod 600 \(path)"))
  }

  @Test func whatIsNoFileIsRefused() throws {
    #expect(failure()?.code == .unreadableFile)
    mkdir(path, 0o700)
    #expect(failure()?.code == .unreadableFile)
    rmdir(path)
    // A pipe nobody writes to must not hold the program up.
    mkfifo(path, 0o600)
    #expect(failure()?.code == .unreadableFile)
    unlink(path)
  }

  @Test func aFileWithoutEndIsRefused() throws {
    defer { unlink(path) }
    try write(String(repeating: " ", count: 1_048_577), mode: 0o600)
    #expect(failure()?.code == .unreadableFile)
  }
}
