import Wording

/// Whose clock reading a time stamp is.
public enum TimestampKind: String, Term {
  /// The kernel's, taken where the packet passes the driver: free of scheduling and batching.
  case kernel
  /// The program's own, taken around the call: includes scheduling, and waiting within a batch.
  case user

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .kernel: Phrase(zh: "内核时间戳", en: "kernel time stamp")
    case .user: Phrase(zh: "程序时间戳", en: "user-space time stamp")
    }
  }
}
