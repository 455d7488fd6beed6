import Wording

/// What verifying a book came to.
public struct BookVerification: Sendable, Hashable {
  /// Audit entries seen.
  public var auditEntries = 0
  /// Revisions seen.
  public var revisions = 0
  /// Versions seen, erased ones included.
  public var versions = 0
  /// Versions whose content a purge erased.
  public var erasedVersions = 0
  /// Audit entries whose author and reason a purge erased.
  public var erasedEntries = 0
  /// The hash of the newest audit entry, hexadecimal.
  public var head = ""
  /// Everything found, errors first; notes say what purges erased.
  public var findings: [Finding] = []

  /// Whether nothing is wrong; erased content is not wrong.
  public var isSound: Bool { !findings.hasErrors }

  mutating func report(_ code: String, _ phrase: Phrase, value: String? = nil) {
    findings.append(
      Finding(
        .error, code: code, phrase, value: value,
        remedy: Phrase(
          zh: "账簿被本程序以外的方式改动或已损坏：请用备份恢复，并追查原因",
          en:
            "something other than this program changed the book, or it is damaged: restore a backup and find out why"
        )))
  }

  mutating func noteErasures() {
    guard erasedVersions > 0 || erasedEntries > 0 else { return }
    findings.append(
      Finding(
        .note, code: "content-erased",
        Phrase(
          zh: "按要求清除了 \(erasedVersions) 个记录版本的内容和 \(erasedEntries) 条审计记录的经手人",
          en:
            "purges erased the content of \(erasedVersions) versions and the author of \(erasedEntries) audit entries"
        )))
  }
}
