import CCircuitBookFiles
import Glibc
import Wording

/// glibc's converter between two encodings (iconv, POSIX); strict in both directions.
@safe struct CharacterConverter: ~Copyable {
  /// What came out, and where the input stopped making sense.
  struct Result {
    var output: [UInt8]
    /// The offset of the first byte that could not be converted; nil when all were.
    var failure: Int?
    /// Whether it stopped because the input ends within a character (iconv: EINVAL).
    var isCutOff = false
  }

  private let descriptor: iconv_t

  private init?(from source: TextEncoding, to target: TextEncoding) {
    // Safety: iconv_open returns (iconv_t)-1 on failure, which is compared and never used.
    guard let descriptor = unsafe iconv_open(target.converterName, source.converterName),
      Int(bitPattern: descriptor) != -1
    else { return nil }
    unsafe self.descriptor = descriptor
  }

  // Safety: the descriptor is owned by this value alone and closed once.
  deinit { unsafe iconv_close(descriptor) }

  /// Converts all bytes; stops at the first that cannot be.
  static func convert(
    _ bytes: [UInt8], from source: TextEncoding, to target: TextEncoding, path: String
  ) throws(DocumentError) -> Result {
    guard let converter = Self(from: source, to: target) else {
      throw .missingConverter(source, target, path)
    }
    var result = Result(output: [], failure: nil)
    result.output.reserveCapacity(bytes.count + bytes.count / 2)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var start = 0
    while start < bytes.count {
      let step = converter.step(bytes, from: start, into: &chunk)
      result.output.append(contentsOf: chunk[..<step.produced])
      start += step.consumed
      if step.error != 0, step.error != E2BIG {
        result.failure = start
        result.isCutOff = step.error == EINVAL
        break
      }
    }
    return result
  }

  private borrowing func step(
    _ bytes: [UInt8], from start: Int, into chunk: inout [UInt8]
  ) -> (consumed: Int, produced: Int, error: Int32) {
    var consumed = 0
    var produced = 0
    // Safety: both buffers are passed with their exact lengths and outlive the call.
    let error = unsafe bytes.withUnsafeBytes { input in
      unsafe chunk.withUnsafeMutableBytes { output in
        unsafe circuitbook_convert(
          descriptor, input.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self),
          input.count - start, output.baseAddress?.assumingMemoryBound(to: CChar.self), output.count,
          &consumed,
          &produced)
      }
    }
    return (consumed, produced, error)
  }
}

extension DocumentError {
  fileprivate static func missingConverter(_ source: TextEncoding, _ target: TextEncoding, _ path: String)
    -> Self
  {
    Self(
      "missing-converter",
      Phrase(
        zh: "系统缺少 \(source.phrase.zh) 到 \(target.phrase.zh) 的转换",
        en: "the system cannot convert \(source.phrase.en) to \(target.phrase.en)"),
      path: path, remedy: Phrase(zh: "安装 glibc 的 gconv 模块", en: "install glibc's gconv modules"))
  }
}
