import Book
import CivilTime
import Glibc
import Operations

extension Surroundings {
  /// The surroundings of this process.
  public static func ofProcess() -> Surroundings {
    let environment = processEnvironment()
    return Surroundings(
      environment: environment, output: StandardStreams(), terminalWidth: terminalWidth(of: 1),
      showsProgress: isatty(2) == 1,
      context: OperationContext(
        now: currentInstant, randomBytes: SecureRandom.bytes, author: author(environment)))
  }

  private static func processEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var cursor = unsafe environ
    while let entry = unsafe cursor.pointee {
      // Safety: environ is a null-terminated array of null-terminated texts, and nothing here changes it.
      let text = unsafe String(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        result[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      unsafe cursor += 1
    }
    return result
  }

  private static func terminalWidth(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    // Safety: the kernel fills the structure it is given.
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  private static func currentInstant() -> Instant {
    var time = timespec()
    // Safety: the kernel fills the structure it is given.
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSince1970: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
  }

  /// The account, and behind sudo the person who called it.
  private static func author(_ environment: [String: String]) -> Author {
    let account = accountName(of: geteuid()) ?? environment["USER"] ?? "uid \(geteuid())"
    let person = environment["SUDO_USER"].flatMap { $0 == account ? nil : $0 }
    return Author(user: account, person: person, host: hostName())
  }

  private static func accountName(of user: uid_t) -> String? {
    // Safety: getpwuid's answer is copied before any other call could overwrite it.
    guard let entry = unsafe getpwuid(user), let name = unsafe entry.pointee.pw_name else { return nil }
    return unsafe String(cString: name)
  }

  private static func hostName() -> String? {
    var name = [CChar](repeating: 0, count: 256)
    // Safety: one byte less than the buffer is offered, so that it ends in a null.
    guard unsafe gethostname(&name, name.count - 1) == 0 else { return nil }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
