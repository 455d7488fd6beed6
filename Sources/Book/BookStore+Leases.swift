import CivilTime
import Databases

/// The right to do something alone for a while: two cron runs that overlap do not both probe.
public struct Lease: Sendable, Hashable {
  /// What the right is to.
  public let name: String
  /// Who has it: a host and process, or a random text.
  public let holder: String
  /// When it ends by itself, should the holder die.
  public let expires: Instant
}

extension BookStore {
  /// Takes a lease, or lengthens one the holder has; nil while somebody else's runs.
  ///
  /// - Parameters:
  ///   - name: what for: `probe`, `poll`.
  ///   - holder: who asks; unique to the run.
  ///   - duration: for how long, counted from `now`: longer than the run may take.
  public func takeLease(
    _ name: String, holder: String, for duration: Duration, now: Instant
  ) throws(BookError) -> Lease? {
    let expires = now + duration
    let taken = try database.run(
      """
      INSERT INTO leases (name, holder, expires_at) VALUES (?1, ?2, ?3)
      ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at
      WHERE leases.holder = excluded.holder OR leases.expires_at <= ?4
      """, [.text(name), .text(holder), .instant(expires), .instant(now)])
    return taken == 1 ? Lease(name: name, holder: holder, expires: expires) : nil
  }

  /// Gives a lease back; does nothing when it is somebody else's by now.
  public func giveBack(_ lease: Lease) throws(BookError) {
    try database.run(
      "DELETE FROM leases WHERE name = ?1 AND holder = ?2", [.text(lease.name), .text(lease.holder)])
  }
}
