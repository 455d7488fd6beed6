import Wording

extension DocumentError {
  static func badPath(_ path: String) -> Self {
    Self("bad-path", Phrase(zh: "文件名为空或含有 NUL", en: "the file name is empty or contains a NUL"), path: path)
  }

  /// What is no regular file, or too large a one.
  static func refusal(of status: FileStatus, _ path: String, _ limits: DocumentReader.Limits) -> Self? {
    let isStandardInput = path == "-"
    switch status.kind {
    case .regular: return status.size > limits.fileSize ? tooLarge(path, size: status.size, limits) : nil
    case .folder:
      return Self(
        "is-a-folder", Phrase(zh: "\(path) 是文件夹，不是文件", en: "\(path) is a folder, not a file"), path: path,
        remedy: Phrase(zh: "指明其中的文件", en: "name the files in it"))
    case .pipe where isStandardInput, .device where isStandardInput: return nil
    case .pipe:
      return Self(
        "not-a-file", Phrase(zh: "\(path) 是管道", en: "\(path) is a pipe"), path: path,
        remedy: Phrase(
          zh: "从标准输入送入：… | circuitbook … -", en: "send it to standard input: … | circuitbook … -"))
    case .device: return Self("not-a-file", Phrase(zh: "\(path) 是设备", en: "\(path) is a device"), path: path)
    }
  }

  static func tooLarge(_ path: String, size: Int?, _ limits: DocumentReader.Limits) -> Self {
    let size = size.map { mebibytes($0) }
    let limit = mebibytes(limits.fileSize)
    return Self(
      "file-too-large",
      Phrase(
        zh: "\(path) \(size.map { "有 \($0)，" } ?? "")超过上限 \(limit)",
        en: "\(path) \(size.map { "has \($0), " } ?? "is ")more than the limit of \(limit)"),
      path: path, remedy: Phrase(zh: "拆成几个文件分别读入", en: "split it and read the parts"), offset: limits.fileSize
    )
  }

  static func emptyFile(_ path: String) -> Self {
    Self(
      "empty-file", Phrase(zh: "\(path) 是空文件", en: "\(path) is empty"), path: path,
      remedy: Phrase(zh: "检查导出或下载是否完成", en: "see whether the export or download was finished"))
  }

  static func notText(_ path: String, _ kind: DocumentKind) -> Self {
    Self(
      "not-text", Phrase(zh: "\(path) 是\(kind.phrase.zh)，不是文本", en: "\(path) is \(kind.phrase.en), not text"),
      path: path, remedy: kind.remedy)
  }

  /// A file that does not exist, with what its folder has instead.
  static func notFound(_ path: String) -> Self {
    let (folder, name) = parts(of: path)
    guard let names = FileSystem.names(in: folder, atMost: 10_000) else {
      return Self(
        "file-not-found",
        Phrase(zh: "\(path) 不存在：没有文件夹 \(folder)", en: "\(path) does not exist: there is no folder \(folder)"),
        path: path)
    }
    let prefix = path.utf8.contains(UInt8(ascii: "/")) ? (folder == "/" ? "/" : folder + "/") : ""
    let matches = closeMatches(of: name, in: names).map { prefix + $0 }
    let remedy = Phrase(
      zh: "是否想用 \(matches.joined(separator: "、"))？", en: "did you mean \(matches.joined(separator: " or "))?")
    return Self(
      "file-not-found", Phrase(zh: "\(path) 不存在", en: "\(path) does not exist"), path: path,
      remedy: matches.isEmpty ? nil : remedy)
  }

  private static func mebibytes(_ count: Int) -> String {
    count < 1 << 20 ? "\(count) B" : "\((count + (1 << 20) - 1) >> 20) MiB"
  }
}

/// The folder and the name of a path; the folder of a bare name is `.`.
func parts(of path: String) -> (folder: String, name: String) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
  let folder = String(path[..<slash])
  return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
}
