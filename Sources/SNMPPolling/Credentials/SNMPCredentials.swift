import JSONText
import Wording

/// Named credentials, as a file lists them.
///
/// The text is JSON5:
///
///     { credentials: [
///       { name: "routers", version: "3", user: "poller", authProtocol: "SHA-256", authPassphrase: "…",
///         privProtocol: "AES", privPassphrase: "…" },
///       { name: "old", version: "2c", community: "…" },
///     ] }
///
/// Without `privProtocol` a user is authenticated and its messages are readable. Findings never quote the
/// file.
public struct SNMPCredentials: Sendable {
  private let byName: [String: SNMPCredential]

  /// Reads a text given as bytes of UTF-8.
  ///
  /// - Parameter source: the file, as findings shall name it.
  /// - Throws: ``SNMPPollingError`` with `credentials-invalid` and every mistake at its line and column.
  public init(parsing bytes: [UInt8], source: String) throws(SNMPPollingError) {
    let document = JSONDocument(parsing: bytes)
    let errors = JSONErrorList(document.errors)
    var byName: [String: SNMPCredential] = [:]
    if let root = document.root {
      let reader = JSONReader(root, errors: errors)
      for item in reader.array("credentials") {
        guard let credential = SNMPCredential(item) else { continue }
        if byName.updateValue(credential, forKey: credential.name) != nil {
          item.report(at: "name", code: "duplicate-credential", zh: "", en: "")
        }
      }
      reader.reportUnknownKeys()
    }
    self.byName = byName
    if errors.isEmpty { return }
    throw SNMPPollingError(
      .invalidFile, Phrase(zh: "凭据文件 \(source) 有误", en: "the credential file \(source) has mistakes"),
      findings: errors.sorted.map { Finding($0, in: source) })
  }

  /// The credential of a name.
  public subscript(name: String) -> SNMPCredential? { byName[name] }

  /// The names in order.
  public var names: [String] { byName.keys.sorted() }
}

extension Finding {
  /// Says what is wrong and where, and never how it stood: a parser's wording could quote a passphrase.
  fileprivate init(_ error: JSONError, in source: String) {
    let place = Place(source: source, line: error.line, column: error.column)
    self.init(.error, code: error.code, CredentialFault(rawValue: error.code)?.phrase ?? .notRead, at: place)
  }
}

extension Phrase {
  fileprivate static let notRead = Phrase(
    zh: "此处不符合凭据文件的格式", en: "this does not follow the form of a credential file")
}

/// What can be wrong with a credential beyond its form.
enum CredentialFault: String {
  case duplicate = "duplicate-credential"
  case unknownVersion = "unknown-snmp-version"
  case unknownProtocol = "unknown-snmp-protocol"
  case shortPassphrase = "short-passphrase"
  case userName = "snmp-user-name"
  case emptyCommunity = "empty-community"
  case missing = "missing-field"
  case unknownKey = "unknown-field"

  var phrase: Phrase {
    switch self {
    case .duplicate: Phrase(zh: "凭据名称重复", en: "two credentials have this name")
    case .unknownVersion: Phrase(zh: "version 只能是 \"3\" 或 \"2c\"", en: "version is \"3\" or \"2c\"")
    case .unknownProtocol: .protocols
    case .shortPassphrase: Phrase(zh: "口令至少 8 个字节", en: "a passphrase has at least 8 bytes")
    case .userName: Phrase(zh: "用户名为 1 至 32 个字节", en: "a user name has 1 to 32 bytes")
    case .emptyCommunity: Phrase(zh: "团体字为空", en: "the community is empty")
    case .missing: Phrase(zh: "缺少必填项", en: "something that must stand here is missing")
    case .unknownKey: Phrase(zh: "有不认识的键", en: "a key is not known")
    }
  }
}

extension Phrase {
  fileprivate static var protocols: Phrase {
    let authentication = AuthenticationProtocol.allCases.map(\.rawValue).joined(separator: ", ")
    let privacy = PrivacyProtocol.allCases.map(\.rawValue).joined(separator: ", ")
    return Phrase(
      zh: "authProtocol 可用：\(authentication)；privProtocol 可用：\(privacy)；不支持 MD5 和 DES",
      en: "authProtocol is one of \(authentication); privProtocol one of \(privacy); never MD5 or DES")
  }
}
