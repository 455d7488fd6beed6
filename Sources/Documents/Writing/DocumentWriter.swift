import Wording

/// Writes whole files, so that nobody ever sees half of one.
///
/// All calls block on the file; run them on an executor that owns its thread.
public enum DocumentWriter {
  /// Writes bytes to a file in one step; see ``AtomicFile``.
  ///
  /// - Throws: ``DocumentError``; the old file is then as it was.
  public static func write(
    _ bytes: [UInt8], to path: String, overwriting: Bool = false, access: AtomicFile.Access = .shared
  ) throws(DocumentError) {
    let file = try AtomicFile(path, overwriting: overwriting, access: access)
    try file.write(bytes)
    try file.commit()
  }

  /// Writes a text to a file in one step, in an encoding.
  ///
  /// - Throws: ``DocumentError`` `unencodable` with the characters the encoding lacks, before anything is written.
  public static func write(
    _ text: String, to path: String, encoding: TextEncoding, overwriting: Bool = false,
    access: AtomicFile.Access = .shared
  ) throws(DocumentError) {
    let bytes = try encoding.encode(text, path: path)
    try write(bytes, to: path, overwriting: overwriting, access: access)
  }
}

extension DocumentError {
  static func fileExists(_ path: String) -> Self {
    Self(
      "file-exists", Phrase(zh: "\(path) 已存在，未改动", en: "\(path) exists and was left alone"), path: path,
      remedy: Phrase(
        zh: "换一个文件名，或用 --force 覆盖", en: "choose another name, or replace it with --force"))
  }

  static func isDatabase(_ path: String) -> Self {
    Self(
      "is-a-database",
      Phrase(zh: "\(path) 是账簿或其他数据库，不会覆盖", en: "\(path) is a book or another database and is never replaced"),
      path: path, remedy: Phrase(zh: "换一个文件名", en: "choose another name"))
  }

  /// What must not be written to.
  static func refusal(of path: String, _ status: FileStatus?, _ isLink: Bool, _ overwriting: Bool) -> Self? {
    switch status?.kind {
    case nil where isLink:
      Self(
        "dangling-link", Phrase(zh: "\(path) 是指向空处的符号链接", en: "\(path) is a symbolic link to nothing"),
        path: path)
    case nil: nil
    case .regular: overwriting ? nil : fileExists(path)
    case .folder:
      Self("is-a-folder", Phrase(zh: "\(path) 是文件夹", en: "\(path) is a folder"), path: path)
    case .pipe, .device:
      Self(
        "not-a-file", Phrase(zh: "\(path) 不是普通文件", en: "\(path) is no regular file"), path: path)
    }
  }
}
