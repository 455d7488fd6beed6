/// The tables of a book, format 1.
///
/// A portable subset: another driver maps INTEGER, REAL, BLOB and STRICT to its own words. Instants are nanoseconds
/// since 1970 in UTC; keys compare by their bytes. What is written here stands in people's files: it only ever grows,
/// with a new format number.
enum BookSchema {
  /// The format this program writes, and the newest it reads.
  static let formatVersion: Int64 = 1

  static let text = properties + inventory + audit + measurements + leases

  private static let properties = """
    CREATE TABLE book_properties (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    """

  // A purge empties payload, salt and address, puts `erased:<version_id>` for the key and names its own audit entry.
  // A plan's digest would let an erased record be guessed: it goes too, the seal over it and its salt stays.
  private static let inventory = """
    CREATE TABLE revisions (
      revision INTEGER NOT NULL PRIMARY KEY,
      applied_at INTEGER NOT NULL,
      plan_digest TEXT,
      plan_salt BLOB,
      plan_seal BLOB,
      edit_count INTEGER NOT NULL,
      reverts INTEGER,
      audit_sequence INTEGER NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE versions (
      version_id INTEGER NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      record_key TEXT NOT NULL,
      made_by_revision INTEGER NOT NULL REFERENCES revisions (revision),
      ended_by_revision INTEGER REFERENCES revisions (revision),
      payload TEXT,
      salt BLOB,
      digest BLOB NOT NULL,
      address_space TEXT,
      address_family INTEGER,
      address_first BLOB,
      address_length INTEGER,
      erased_by_sequence INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX versions_current ON versions (kind, record_key) WHERE ended_by_revision IS NULL;
    CREATE INDEX versions_history ON versions (kind, record_key, made_by_revision);
    CREATE INDEX versions_made ON versions (made_by_revision, version_id);
    CREATE INDEX versions_ended ON versions (ended_by_revision, version_id)
      WHERE ended_by_revision IS NOT NULL;
    CREATE INDEX versions_address ON versions (address_space, address_family, address_first, address_length)
      WHERE address_space IS NOT NULL;

    """

  private static let audit = """
    CREATE TABLE audit (
      sequence INTEGER NOT NULL PRIMARY KEY,
      at INTEGER NOT NULL,
      action TEXT NOT NULL,
      facts TEXT NOT NULL,
      payload TEXT,
      salt BLOB,
      digest BLOB NOT NULL,
      previous_hash BLOB NOT NULL,
      hash BLOB NOT NULL,
      erased_by_sequence INTEGER
    ) STRICT;

    """

  // Rows are numbered within their run, so that a run comes back in the order it was made.
  private static let measurements = runs + echoes + polls

  private static let runs = """
    CREATE TABLE measurement_runs (
      run_id INTEGER NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      ended_at INTEGER NOT NULL,
      vantage TEXT NOT NULL,
      status TEXT NOT NULL,
      facts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX measurement_runs_started ON measurement_runs (kind, started_at);

    """

  private static let echoes = """
    CREATE TABLE echo_results (
      run_id INTEGER NOT NULL REFERENCES measurement_runs (run_id),
      position INTEGER NOT NULL,
      target_key TEXT NOT NULL,
      circuit_key TEXT,
      family INTEGER NOT NULL,
      address BLOB NOT NULL,
      state TEXT NOT NULL,
      reason_zh TEXT,
      reason_en TEXT,
      socket TEXT,
      send_stamp TEXT,
      receive_stamp TEXT,
      received INTEGER NOT NULL,
      late INTEGER NOT NULL,
      lost INTEGER NOT NULL,
      errors INTEGER NOT NULL,
      duplicates INTEGER NOT NULL,
      excluded INTEGER NOT NULL,
      minimum_ns INTEGER,
      maximum_ns INTEGER,
      total_ns INTEGER NOT NULL,
      variations INTEGER NOT NULL,
      total_variation_ns INTEGER NOT NULL,
      sketch BLOB NOT NULL,
      PRIMARY KEY (run_id, position)
    ) STRICT;
    CREATE INDEX echo_results_target ON echo_results (target_key, run_id);
    CREATE INDEX echo_results_circuit ON echo_results (circuit_key, run_id);

    """

  // An unsigned value stands as the integer of the same 64 bits.
  private static let polls = """
    CREATE TABLE poll_answers (
      run_id INTEGER NOT NULL REFERENCES measurement_runs (run_id),
      position INTEGER NOT NULL,
      device_key TEXT NOT NULL,
      answer TEXT NOT NULL,
      PRIMARY KEY (run_id, position)
    ) STRICT;
    CREATE INDEX poll_answers_device ON poll_answers (device_key, run_id);
    CREATE TABLE observations (
      run_id INTEGER NOT NULL REFERENCES measurement_runs (run_id),
      position INTEGER NOT NULL,
      device_key TEXT NOT NULL,
      subject TEXT NOT NULL,
      metric TEXT NOT NULL,
      at INTEGER NOT NULL,
      unit TEXT NOT NULL,
      value_type TEXT NOT NULL,
      value_text TEXT,
      value_integer INTEGER,
      counter_width INTEGER,
      up_time INTEGER,
      engine_boots INTEGER,
      discontinuity INTEGER,
      PRIMARY KEY (run_id, position)
    ) STRICT;
    CREATE INDEX observations_device ON observations (device_key, run_id);
    CREATE INDEX observations_series ON observations (device_key, subject, metric, at);

    """

  private static let leases = """
    CREATE TABLE leases (
      name TEXT NOT NULL PRIMARY KEY,
      holder TEXT NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT;
    """
}
