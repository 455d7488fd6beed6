import IPAddressing
import Wording

extension AllocationOrder: Term {
  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .sequential: Phrase(zh: "顺序分配", en: "sequential")
    case .leftmost: Phrase(zh: "左起分配（RFC 3531）", en: "leftmost (RFC 3531)")
    case .rightmost: Phrase(zh: "右起分配（RFC 3531）", en: "rightmost (RFC 3531)")
    case .centermost: Phrase(zh: "居中分配（RFC 3531）", en: "centermost (RFC 3531)")
    }
  }
}
