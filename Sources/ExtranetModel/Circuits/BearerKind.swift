import Tables
import Wording

/// What physically carries a circuit (承载方式): the bearer of RFC 9834, apart from any overlay on it.
///
/// A new bearer is one case here: its code, its two names and its spellings in sheets.
public enum BearerKind: String, TermCell {
  /// A dark fibre.
  case darkFibre = "dark-fibre"
  /// Ethernet over SDH (MSTP).
  case mstp
  /// A TDM circuit over SDH.
  case sdh
  /// An optical channel (OTN, wavelength).
  case opticalChannel = "optical-channel"
  /// A passive optical network shared by many customers.
  case pon
  /// The carrier's shared IP or MPLS network.
  case sharedVPN = "shared-vpn"
  /// The public Internet.
  case publicInternet = "public-internet"
  /// A mobile network.
  case mobile

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .darkFibre: Phrase(zh: "裸光纤", en: "dark fibre")
    case .mstp: Phrase(zh: "MSTP", en: "MSTP")
    case .sdh: Phrase(zh: "SDH", en: "SDH")
    case .opticalChannel: Phrase(zh: "光通道", en: "optical channel")
    case .pon: Phrase(zh: "PON", en: "PON")
    case .sharedVPN: Phrase(zh: "共享型VPN", en: "shared VPN")
    case .publicInternet: Phrase(zh: "公共互联网", en: "public Internet")
    case .mobile: Phrase(zh: "移动网络", en: "mobile network")
    }
  }

  /// Other spellings in sheets.
  public var aliases: [String] {
    switch self {
    case .darkFibre: ["光纤", "裸纤", "暗光纤", "光纤直连"]
    case .mstp: ["MSTP电路", "以太网专线"]
    case .sdh: ["数字电路", "2M"]
    case .opticalChannel: ["OTN", "波分", "WDM"]
    case .pon: ["GPON", "EPON", "FTTH"]
    case .sharedVPN: ["IP-VPN", "VPN", "组网专线"]
    case .publicInternet: ["互联网"]
    case .mobile: ["4G", "5G"]
    }
  }
}
