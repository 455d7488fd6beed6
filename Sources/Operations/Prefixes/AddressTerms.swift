import IPAddressing
import Wording

extension AddressExpression.Kind: Term {
  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .address: Phrase(zh: "地址", en: "address")
    case .prefix: Phrase(zh: "前缀", en: "prefix")
    case .range: Phrase(zh: "地址范围", en: "range")
    case .interface: Phrase(zh: "接口地址", en: "interface address")
    case .scoped: Phrase(zh: "带区域的地址", en: "address with zone")
    case .mac: Phrase(zh: "MAC 地址", en: "MAC address")
    case .eui64: Phrase(zh: "EUI-64 标识", en: "EUI-64")
    case .reverseName: Phrase(zh: "反向域名", en: "reverse name")
    }
  }
}

extension MatchAddresses.Position: Term {
  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .inside: Phrase(zh: "在内", en: "inside")
    case .partly: Phrase(zh: "部分在内", en: "partly")
    case .outside: Phrase(zh: "不在内", en: "outside")
    }
  }
}

extension AddressDescription.Embedding: Term {
  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .mapped: Phrase(zh: "IPv4 映射", en: "IPv4-mapped")
    case .translated: Phrase(zh: "NAT64", en: "NAT64")
    case .sixToFour: Phrase(zh: "6to4", en: "6to4")
    }
  }
}

extension SpecialPurposeRegistry.Purpose {
  /// The name people read.
  public var phrase: Phrase {
    switch self {
    case .documentation: Phrase(zh: "文档示例", en: "documentation")
    case .loopback: Phrase(zh: "环回", en: "loopback")
    case .linkLocal: Phrase(zh: "链路本地", en: "link-local")
    case .privateUse: Phrase(zh: "专用网络", en: "private use")
    case .multicast: Phrase(zh: "组播", en: "multicast")
    case .translation: Phrase(zh: "地址族转换", en: "translation")
    case .benchmarking: Phrase(zh: "设备测试", en: "benchmarking")
    case .segmentRouting: Phrase(zh: "SRv6 段标识", en: "SRv6 segments")
    case .protocolAssignment: Phrase(zh: "协议专用", en: "protocol assignment")
    case .reserved: Phrase(zh: "保留", en: "reserved")
    case .deprecated: Phrase(zh: "已弃用", en: "deprecated")
    }
  }
}
