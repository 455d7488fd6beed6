import Tables
import Wording

extension Circuit {
  /// The fields of the ledger, in the order of the office's list (线路清单).
  public static let columns: [Column<Circuit>] =
    identityColumns + placeColumns + technicalColumns + commercialColumns + measuringColumns

  private static let identityColumns: [Column<Circuit>] = [
    Column(
      "ledger-number", zh: "台账编号", en: "ledger number", aliases: ["台账号", "线路编号"], audience: .department,
      required: true, \.ledgerNumber),
    Column("contract", zh: "合同", en: "contract", aliases: ["合同编码"], audience: .province, \.contract),
    Column("item", zh: "合同分项", en: "contract item", aliases: ["分项"], audience: .province, \.item),
    Column(
      "product", zh: "产品", en: "product", aliases: ["线路类型", "产品名称", "业务类型"], audience: .province, \.product),
    Column("bearer", zh: "承载方式", en: "bearer", aliases: ["接入方式", "介质"], audience: .carrier, \.bearer),
    Column("overlay", zh: "VPN实例", en: "overlay", aliases: ["业务隔离"], \.overlay),
    Column("carrier", zh: "运营商", en: "carrier", aliases: ["服务商"], audience: .department, \.carrier),
    Column(
      "circuit-designation", zh: "电路代号", en: "circuit designation", aliases: ["电路编号"], audience: .carrier,
      \.circuitDesignation),
    Column(
      "access-number", zh: "接入号", en: "access number", aliases: ["专线号", "专线号码", "业务号码"], audience: .carrier,
      \.accessNumber),
    Column(
      "billing-number", zh: "计费号码", en: "billing number", aliases: ["付费号"], audience: .carrier,
      \.billingNumber),
    Column(
      "customer-account", zh: "客户编码", en: "customer account", aliases: ["账户"], audience: .carrier,
      \.customerAccount),
    Column(
      list: "former-identifiers", zh: "曾用编号", en: "former identifiers", aliases: ["原编号", "原电路代号"],
      audience: .carrier, \.formerIdentifiers),
  ]

  private static let placeColumns: [Column<Circuit>] = [
    Column(
      "department", zh: "使用单位", en: "department", aliases: ["使用部门", "单位名称"], audience: .department,
      \.department),
    Column("area", zh: "区域", en: "area", aliases: ["所属区域"], audience: .province, \.area),
    Column("level", zh: "层级", en: "level", aliases: ["行政层级"], audience: .province, \.level),
    Column("layer", zh: "网络层", en: "network layer", aliases: ["网络层次"], \.layer),
    Column("line-class", zh: "线路等级", en: "line class", aliases: ["保障等级"], audience: .department, \.lineClass),
    Column("a-end-name", zh: "A端名称", en: "A end name", aliases: ["甲端名称"], audience: .carrier, \.aEndName),
    Column(
      "a-end-address", zh: "A端地址", en: "A end address", aliases: ["甲端地址", "装机地址"], audience: .carrier,
      \.aEndAddress),
    Column("z-end-name", zh: "Z端名称", en: "Z end name", aliases: ["乙端名称"], audience: .carrier, \.zEndName),
    Column(
      "z-end-address", zh: "Z端地址", en: "Z end address", aliases: ["乙端地址"], audience: .carrier, \.zEndAddress),
  ]

  private static let technicalColumns: [Column<Circuit>] = [
    Column("connector", zh: "连接器", en: "connector", aliases: ["接头"], audience: .carrier, \.connector),
    Column("interface", zh: "接口", en: "interface", aliases: ["接口类型"], audience: .carrier, \.interface),
    Column(
      "rate", zh: "标称带宽", en: "rate label", aliases: ["带宽", "速率", "带宽(标称)"], audience: .province, \.rateLabel),
    Column(
      "redundancy-group", zh: "冗余组", en: "redundancy group", aliases: ["保护组"], \.redundancyGroup),
    Column(list: "route", zh: "路由段", en: "route", aliases: ["光缆段", "管孔"], audience: .carrier, \.route),
    Column("route-paper", zh: "路由证明", en: "route paper", audience: .carrier, \.routePaper),
  ]

  private static let commercialColumns: [Column<Circuit>] = [
    Column(
      "unit-price", zh: "单价(元/年)", en: "unit price (yuan/year)", aliases: ["单价"], audience: .carrier,
      \.unitPrice),
    Column(
      "billing-start", zh: "起租日期", en: "billing start", aliases: ["计费起", "开通日期"], audience: .department,
      \.billingStart),
    Column(
      "billing-end", zh: "止租日期", en: "billing end", aliases: ["计费止", "合同到期"], audience: .department,
      \.billingEnd),
    Column("state", zh: "状态", en: "state", audience: .department, \.state),
  ]

  private static let measuringColumns: [Column<Circuit>] = [
    Column("measuring", zh: "测量方式", en: "measuring", audience: .province, \.measuring),
    Column("device", zh: "设备", en: "device", aliases: ["设备编号"], \.device),
    Column("port", zh: "端口", en: "port", aliases: ["接口名"], \.port),
    Column("note", zh: "备注", en: "note", \.note),
  ]
}
