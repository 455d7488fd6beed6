import Tables
import Wording

/// What is bought: the product name of a line on ledgers and contracts.
public enum Product: String, TermCell {
  /// A line into a VPN (VPN线路).
  case vpnLine = "vpn-line"
  /// A leased line to the Internet (互联网专线).
  case internetLine = "internet-line"
  /// A dark fibre (裸光纤).
  case darkFibre = "dark-fibre"
  /// A TDM circuit (数字电路).
  case digitalCircuit = "digital-circuit"
  /// Public addresses (IP地址).
  case publicAddress = "public-address"
  /// A line over MSTP (MSTP线路).
  case mstpLine = "mstp-line"
  /// A line into a data centre (IDC专线).
  case idcLine = "idc-line"
  /// Anything else (其他线路).
  case otherLine = "other-line"
  /// A data link of the extranet (政务网数据链路, contract 004).
  case dataLink = "data-link"
  /// A line of the extranet's Internet egress (互联网出口专线, contract 004).
  case internetEgress = "internet-egress"

  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .vpnLine: Phrase(zh: "VPN线路", en: "VPN line")
    case .internetLine: Phrase(zh: "互联网专线", en: "Internet leased line")
    case .darkFibre: Phrase(zh: "裸光纤", en: "dark fibre")
    case .digitalCircuit: Phrase(zh: "数字电路", en: "digital circuit")
    case .publicAddress: Phrase(zh: "IP地址", en: "public address")
    case .mstpLine: Phrase(zh: "MSTP线路", en: "MSTP line")
    case .idcLine: Phrase(zh: "IDC专线", en: "IDC line")
    case .otherLine: Phrase(zh: "其他线路", en: "other line")
    case .dataLink: Phrase(zh: "政务网数据链路", en: "data link")
    case .internetEgress: Phrase(zh: "互联网出口专线", en: "Internet egress line")
    }
  }

  /// Other spellings in sheets.
  public var aliases: [String] {
    switch self {
    case .vpnLine: ["组网专线", "IP-VPN", "VPN专线", "VPN"]
    case .internetLine: ["互联网专线(静态)", "互联网"]
    case .darkFibre: ["光纤", "裸纤", "暗光纤", "裸纤出租"]
    case .digitalCircuit: ["SDH电路", "2M电路"]
    case .publicAddress: ["公网IP", "IP"]
    case .mstpLine: ["MSTP电路", "以太网专线", "MSTP"]
    case .idcLine: ["IDC"]
    case .otherLine: ["其他", "其它线路"]
    case .dataLink: ["数据链路"]
    case .internetEgress: ["政务网互联网出口专线", "互联网出口"]
    }
  }
}
