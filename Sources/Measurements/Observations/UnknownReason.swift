import Wording

/// Why a device's answer says nothing about the figure that was asked.
public enum UnknownReason: String, Term {
  /// The device gives 0 where a figure belongs: IF-MIB ifHighSpeed 0 on many VLAN and access ports.
  case zero = "zero"
  /// The object can hold no more: IF-MIB ifSpeed 4,294,967,295 without an ifHighSpeed (RFC 2863 §3.1.2).
  case saturated = "saturated"
  /// The figure cannot be: beyond any interface that exists.
  case implausible = "implausible"
  /// The device has no such object.
  case notServed = "not-served"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .zero: Phrase(zh: "设备返回 0", en: "the device answers 0")
    case .saturated: Phrase(zh: "计数已达上限，速率无法得知", en: "the object is saturated")
    case .implausible: Phrase(zh: "数值不可能", en: "the figure cannot be")
    case .notServed: Phrase(zh: "设备不提供此项", en: "the device does not serve it")
    }
  }
}
