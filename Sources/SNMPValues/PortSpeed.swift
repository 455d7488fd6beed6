import Measurements

/// The nominal speed of a port in bit/s from its two objects, or why it cannot be known; never 0.
///
/// ifHighSpeed counts Mbit/s (RFC 2863 §3.1.2). A device that answers ifHighSpeed in bit/s is recognised by
/// an ifSpeed that says the same. ifSpeed stops at 4,294,967,295.
public func portSpeed(highSpeed: UInt64?, speed: UInt64?) -> Observation.Value {
  if let highSpeed, highSpeed > 0 {
    if let speed, highSpeed >= 1_000_000, highSpeed == speed { return .integer(Int64(highSpeed)) }
    // 4 Tbit/s: above the fastest link aggregate on record.
    guard highSpeed <= 4_000_000 else { return .unknown(.implausible) }
    return .integer(Int64(highSpeed) * 1_000_000)
  }
  switch speed {
  case nil: return .unknown(highSpeed == nil ? .notServed : .zero)
  case 0: return .unknown(.zero)
  case 4_294_967_295: return .unknown(.saturated)
  case .some(let figure): return figure < 4_294_967_295 ? .integer(Int64(figure)) : .unknown(.implausible)
  }
}
