internal import CCircuitBookCrypto

/// A SHA-256 digest (FIPS 180-4): 32 bytes.
struct Digest: Sendable, Hashable {
  let bytes: [UInt8]

  /// The digest of bytes, by libcrypto (`EVP_Digest`).
  init(of input: [UInt8]) {
    var output = [UInt8](repeating: 0, count: 32)
    // Safety: both arrays live through the call; SHA-256 writes exactly 32 bytes.
    let code = unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe EVP_Digest(source.baseAddress, source.count, target.baseAddress, nil, EVP_sha256(), nil)
      }
    }
    precondition(code == 1, "libcrypto has no SHA-256")
    bytes = output
  }

  /// A digest read back as stored, whatever its length.
  init(stored bytes: [UInt8]) { self.bytes = bytes }

  /// The digest in lower-case hexadecimal.
  var hexadecimal: String { bytes.hexadecimal }
}

extension [UInt8] {
  /// Two lower-case hexadecimal digits for each byte.
  var hexadecimal: String {
    let digits = Array<UInt8>("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(count * 2)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
