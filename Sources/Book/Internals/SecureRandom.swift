internal import CCircuitBookCrypto

/// The system's random bytes, fit for salts and identifiers.
public enum SecureRandom {
  /// That many unpredictable bytes (`RAND_bytes`).
  ///
  /// Stops the program when the system has no randomness to give: a guessable salt would betray what was erased.
  @Sendable
  public static func bytes(_ count: Int) -> [UInt8] {
    precondition((0...Int(Int32.max)).contains(count), "so many random bytes cannot be asked for at once")
    var result = [UInt8](repeating: 0, count: count)
    // Safety: the array lives through the call and holds as many bytes as are asked for.
    let code = unsafe result.withUnsafeMutableBufferPointer {
      unsafe RAND_bytes($0.baseAddress, Int32(count))
    }
    precondition(count == 0 || code == 1, "the system gives no random bytes")
    return result
  }
}
