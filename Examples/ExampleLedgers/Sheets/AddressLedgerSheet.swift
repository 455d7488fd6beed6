import ExtranetModel
import Wording

/// The ledger of public addresses: item 5 counts these, never a line.
enum AddressLedgerSheet {
  static func text(_ addresses: [PublicAddress], seed: UInt64) -> String {
    var notation = LedgerNotation(random: SplitMix64(seed: seed, .notation))
    var sheet = PlainSheet(
      title: "示例市电子政务外网IP地址清单",
      headers: [
        "序号", "IP地址", "合同分项", "所属互联网专线（台账编号）", "使用单位", "用途", "启用日期", "停用日期", "状态", "备注",
      ])
    for (position, address) in addresses.enumerated() {
      sheet.append([
        String(position + 1), address.key, address.item.map(String.init) ?? "", address.circuit,
        notation.text(address.department), address.use, notation.date(address.start),
        notation.date(address.end), address.state?.phrase.zh ?? "", address.note,
      ])
    }
    sheet.append(["合计", "", "", "", "", "", "", "", "\(addresses.count)个", ""])
    return sheet.text
  }
}
