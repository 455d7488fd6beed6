import Glibc
import Wording

/// Runs system calls on a file and puts their error into words.
func attempt<R: ~Copyable>(
  _ what: Phrase, _ path: String, _ body: () throws(SystemError) -> R
) throws(DocumentError) -> R {
  do throws(SystemError) {
    return try body()
  } catch {
    throw DocumentError(error, path: path, doing: what)
  }
}

extension DocumentError {
  /// The error of a system call on a file, in words.
  init(_ error: SystemError, path: String, doing what: Phrase) {
    let (code, reason, remedy) = Self.explanation(of: error.number)
    self.init(
      code, Phrase(zh: "无法\(what.zh) \(path)：\(reason.zh)", en: "cannot \(what.en) \(path): \(reason.en)"),
      path: path,
      remedy: remedy)
  }

  static let reading = Phrase(zh: "读取", en: "read")
  static let writing = Phrase(zh: "写入", en: "write")

  private static func explanation(of number: Int32) -> (String, Phrase, Phrase?) {
    switch number {
    case ENOENT: ("file-not-found", Phrase(zh: "不存在", en: "it does not exist"), nil)
    case EACCES, EPERM:
      (
        "no-permission", Phrase(zh: "没有权限", en: "permission denied"),
        Phrase(zh: "检查文件和所在文件夹的权限", en: "check the permissions of the file and its folder")
      )
    case ENOSPC, EDQUOT, EFBIG:
      (
        "disk-full", Phrase(zh: "磁盘已满或超出配额", en: "the disk is full or a quota is exceeded"),
        Phrase(zh: "腾出空间后重试；原文件未改动", en: "make room and try again; the old file is untouched")
      )
    case EROFS: ("read-only", Phrase(zh: "文件系统只读", en: "the file system is read-only"), nil)
    case ENOTDIR: ("not-a-folder", Phrase(zh: "路径中有一段不是文件夹", en: "a part of the path is no folder"), nil)
    case EISDIR: ("is-a-folder", Phrase(zh: "它是文件夹", en: "it is a folder"), nil)
    case ELOOP: ("link-loop", Phrase(zh: "符号链接成环", en: "symbolic links go in a circle"), nil)
    case ENAMETOOLONG: ("name-too-long", Phrase(zh: "名称过长", en: "the name is too long"), nil)
    case ENXIO, EAGAIN: ("not-a-file", Phrase(zh: "它不是普通文件", en: "it is no regular file"), nil)
    case EIO: ("input-output", Phrase(zh: "设备读写出错", en: "the device failed"), nil)
    default: ("system-error", Phrase(zh: "系统错误 \(number)", en: "system error \(number)"), nil)
    }
  }
}
