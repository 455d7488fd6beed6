import Book
import ExtranetModel
import Measurements
import SNMPPolling
import Tables
import Wording

/// Polls devices by SNMP and keeps what they answered.
public enum PollDevices {
  /// Polls every device of the book that has a management address and a credential, or the ones named.
  /// - Parameters:
  ///   - devices: by number; empty means all that can be polled.
  ///   - credentials: the path of a credentials file, mode 0600.
  ///   - vantage: the name of the room the poller stands in.
  /// - Throws: `OperationError` when nothing can be polled or a credential is missing.
  public static func run(
    devices wanted: [String] = [], credentials path: String, vantage: String,
    configuration: PollConfiguration = PollConfiguration(), in book: BookStore, context: OperationContext
  ) async throws(OperationError) -> PollRun {
    let all: [Device] = try await book.read([.device], asOf: nil).all()
    let targets = try targets(all, wanted: wanted, credentials: try credentials(at: path))
    let run: PollRun
    do throws(SNMPPollingError) {
      run = try await SNMPPoller(configuration: configuration).run(targets, clock: context.now)
    } catch {
      throw OperationError([Finding(.error, code: error.code.rawValue, error.phrase)])
    }
    try await book.keep(
      KeptPoll(
        started: run.began, ended: run.ended, vantage: vantage,
        answers: run.devices.map { KeptPoll.Answer(device: $0.deviceKey, answer: $0.answer) },
        observations: run.observations))
    return run
  }

  private static func credentials(at path: String) throws(OperationError) -> SNMPCredentials {
    do throws(SNMPPollingError) {
      return try SNMPCredentials(path: path)
    } catch {
      let finding = Finding(.error, code: error.code.rawValue, error.phrase, at: Place(source: path))
      throw OperationError(error.findings.isEmpty ? [finding] : error.findings)
    }
  }

  private static func targets(
    _ devices: [Device], wanted: [String], credentials: SNMPCredentials
  ) throws(OperationError) -> [PollTarget] {
    let known = Set(devices.map(\.number))
    var findings = wanted.filter { !known.contains($0) }.map { number in
      Finding(
        .error, code: "unknown-device",
        Phrase(zh: "账簿中没有设备 \(number)", en: "the book has no device \(number)"),
        value: number)
    }
    var targets: [PollTarget] = []
    for device in devices where wanted.isEmpty || wanted.contains(device.number) {
      guard let address = device.managementAddress, !device.credential.isEmpty else { continue }
      guard let credential = credentials[device.credential] else {
        findings.append(missing(device.credential, of: device))
        continue
      }
      let port = device.managementPort.flatMap { UInt16(exactly: $0) } ?? 161
      targets.append(
        PollTarget(deviceKey: device.number, address: address, port: port, credential: credential))
    }
    guard findings.isEmpty else { throw OperationError(findings) }
    guard !targets.isEmpty else { throw nothingToPoll }
    return targets
  }

  private static func missing(_ credential: String, of device: Device) -> Finding {
    Finding(
      .error, code: "unknown-credential",
      Phrase(
        zh: "凭据文件中没有 \(credential)（设备 \(device.number)）",
        en: "the credentials file has no \(credential) (device \(device.number))"), value: credential)
  }

  private static let nothingToPoll = OperationError(
    code: "nothing-to-poll",
    Phrase(zh: "没有登记管理地址和凭据名的设备", en: "no device has a management address and a credential name"),
    remedy: Phrase(
      zh: "导入设备：circuitbook import FILE --as devices", en: "import some: circuitbook import FILE --as devices"
    ))
}
