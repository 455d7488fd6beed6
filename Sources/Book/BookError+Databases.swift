import Databases
import Wording

extension BookError: DatabaseFailure {
  /// What a database refused, in the words of the book.
  public init(_ error: DatabaseError) {
    let (code, phrase, remedy) = Self.wording(of: error)
    self.init(code, phrase, remedy: remedy, cause: error)
  }

  private static func wording(of error: DatabaseError) -> (Code, Phrase, Phrase?) {
    switch error.code {
    case .missing: (.missing, Words.missing, Words.nameOrCreate)
    case .exists: (.exists, Words.exists, Words.chooseAnother)
    case .cannotOpen: (.cannotOpen, Words.cannotOpen, Words.checkPermission)
    case .readOnly: (.readOnly, Words.readOnly, Words.writableFolder)
    case .notDatabase: (.notABook, Words.notABook, Words.nameOrCreate)
    case .busy: (.locked, Words.locked, Words.waitAndRepeat)
    case .full: (.full, Words.full, Words.makeRoom)
    case .corrupt, .constraint, .wrongType: (.damaged, Words.damaged, Words.verifyAndRestore)
    case .inputOutput: (.failed, Words.inputOutput, Words.checkDisk)
    case .statement, .unsupported, .other: (.failed, Words.failed(error.message), nil)
    }
  }

  private enum Words {
    static let missing = Phrase(zh: "没有这个账簿文件", en: "there is no such book")
    static let exists = Phrase(zh: "文件已存在，未作改动", en: "the file exists already; nothing was changed")
    static let cannotOpen = Phrase(zh: "账簿文件无法打开", en: "the book cannot be opened")
    static let readOnly = Phrase(zh: "账簿文件或其所在目录不可写", en: "the book or its folder cannot be written")
    static let notABook = Phrase(zh: "该文件不是账簿", en: "the file is not a book")
    static let locked = Phrase(zh: "账簿正被其他程序写入", en: "another program is writing to the book")
    static let full = Phrase(zh: "磁盘空间不足，未作改动", en: "the disk is full; nothing was changed")
    static let damaged = Phrase(zh: "账簿文件已损坏", en: "the book is damaged")
    static let inputOutput = Phrase(zh: "读写账簿文件失败", en: "the system could not read or write the book")

    static func failed(_ message: String) -> Phrase {
      Phrase(zh: "账簿操作失败：\(message)", en: "the book failed: \(message)")
    }

    static let nameOrCreate = Phrase(
      zh: "核对 --book 的路径，或用 book init 新建",
      en: "check the path given to --book, or create a book with book init")
    static let chooseAnother = Phrase(
      zh: "换一个文件名；要使用现有账簿则不必新建", en: "choose another name; an existing book needs no init")
    static let checkPermission = Phrase(
      zh: "检查路径是否为普通文件、当前用户是否有权限", en: "check that it is a plain file and that you may read and write it")
    static let writableFolder = Phrase(
      zh: "账簿要在同一目录里写日志文件：请给目录写权限，或把账簿（连同 -wal 文件）或备份复制到可写的目录",
      en:
        "a book keeps its log beside it: make the folder writable, or copy the book with its -wal file, or a backup, "
        + "into one that is")
    static let waitAndRepeat = Phrase(
      zh: "稍候再试；若一直如此，查看谁在使用该文件", en: "try again in a moment; if it stays so, see who holds the file")
    static let makeRoom = Phrase(zh: "清理磁盘空间后重试", en: "make room and try again")
    static let verifyAndRestore = Phrase(
      zh: "运行 book verify 查看损坏之处，必要时用备份恢复",
      en: "run book verify to see what is wrong; restore a backup if need be")
    static let checkDisk = Phrase(
      zh: "检查磁盘与文件系统后重试", en: "check the disk and its file system, then try again")
  }
}

extension BookError {
  /// A backup never replaces a file.
  static func backupExists(_ cause: DatabaseError) -> BookError {
    BookError(
      .backupExists,
      Phrase(zh: "备份文件已存在，未作改动", en: "the backup file exists already; nothing was changed"),
      remedy: Phrase(zh: "换一个文件名，或先移走旧备份", en: "choose another name, or move the old backup away"),
      cause: cause)
  }
}
