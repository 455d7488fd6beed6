import ExtranetModel
import IPAddressing
import Wording

/// Loopback targets, one for each thing that an answer can prove: nothing outside this machine is ever probed.
enum TargetSheet {
  /// Binds the first measurable lines of Changshu and some links of Sanmenxia.
  static func text(_ circuits: [Circuit]) -> String {
    var sheet = PlainSheet(headers: ["台账编号", "目标地址", "目标角色", "备注"])
    let roles: [(String, TargetRole)] = [
      ("127.0.0.2", .farEndLoopback), ("127.0.0.3", .farEndLink), ("127.0.0.4", .farEndLAN),
      ("127.0.0.5", .hostBehind), ("127.0.0.6", .carrierGateway), ("127.0.0.7", .nearEnd),
    ]
    for (circuit, (address, role)) in zip(circuits, roles) {
      sheet.append([circuit.key, address, role.phrase.zh, role == .nearEnd ? "本端地址，不能证明线路" : ""])
    }
    if let first = circuits.first {
      sheet.append([first.key, "::1", TargetRole.farEndLoopback.phrase.zh, ""])
    }
    for (number, circuit) in SanmenxiaCircuits.bound.enumerated() {
      sheet.append([circuit, "127.0.1.\(number + 1)", TargetRole.farEndLoopback.phrase.zh, ""])
      sheet.append([circuit, "::1", TargetRole.farEndLoopback.phrase.zh, ""])
    }
    return sheet.text
  }
}
