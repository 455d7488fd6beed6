import Wording

/// Why a run could not begin, or a credential file could not be used. Never holds a secret.
public struct SNMPPollingError: Error, Sendable, Hashable {
  /// What is wrong; the raw value is the stable code.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The system gives no thread, epoll descriptor or memory.
    case noResources = "snmp-no-resources"
    /// The credential file is not there or cannot be read.
    case unreadableFile = "credentials-unreadable"
    /// Others may read the credential file, or it is not the user's own.
    case exposedFile = "credentials-exposed"
    /// The credential file does not say what it should; ``SNMPPollingError/findings`` says where.
    case invalidFile = "credentials-invalid"
  }

  /// What is wrong.
  public let code: Code
  /// In both languages, with the file and the way out.
  public let phrase: Phrase
  /// The single mistakes of a credential file.
  public let findings: [Finding]

  init(_ code: Code, _ phrase: Phrase, findings: [Finding] = []) {
    self.code = code
    self.phrase = phrase
    self.findings = findings
  }
}
