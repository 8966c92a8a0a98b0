extension Index {
  /// The version of the schema, and of everything that is derived by rule: folding, searching.
  ///
  /// Another number in the file means that the index is made anew; nothing is ever migrated.
  static let version = 24

  /// All tables.
  ///
  /// - `journal`: how far each file was read, and a mark by which to see that it was rewritten.
  ///   Writers without a file of their own stand here too, with nothing read.
  /// - `entry`: where each entry stands, in the order of arrival (`seq`).
  /// - `merger`: which leads were ever merged into which; `moved`: what each lead is found as that
  ///   is merged away now; `former_name`: by which other names leads are found that others were merged into.
  /// - `lead`: one narrow row a lead, for lists, with the last entry folded into it; `document`:
  ///   the lead itself, and the text it is found by; `tally`: how many there are of each kind.
  ///   Amounts are in ten-thousandths, and the currency is empty where there is no amount.
  /// - `suggestion`: what the coach proposes; `is_shown` holds for the moment `shown_at` in
  ///   `meta`, and is brought up to another moment by the rows whose `ready` or `stale` lies
  ///   between the two. So the first rows of a queue are read off `suggestion_rank` at once,
  ///   however many that are not ready yet would come before them.
  /// - `dial`: every call that ended, to be counted by rep and time.
  /// - `put_off`: every time a suggestion was put aside, to be counted.
  /// - `identity`: by what each lead may be the same company as another, as hashes, and whether it
  ///   does not want to be called.
  /// - `mark`: what is left of the numbers and mail addresses of some that were forgotten, and whether somebody
  ///   there had objected to calls.
  /// - `closed_lead`: each closed lead as it was before its outcome; `outcome_count`: how many of
  ///   them were won and lost, by feature, value and quarter. `learned_weights` in `meta` is fitted
  ///   to both when it is first asked for, and thrown away when they change. A value that few leads
  ///   have is counted all the same, as nobody knows whether more will come: it takes less room
  ///   than it does in `closed_lead`, and counts are only read by the values of the leads at hand.
  /// - `flaw`: lines that are no entry, or one whose name is taken, to be told again after a
  ///   restart without reading them again.
  ///
  /// Most indexes are not here: see ``entryLeadIndex`` and ``leadIndexes``.
  static let schema = """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY,
      writer TEXT NOT NULL UNIQUE,
      bytes INTEGER NOT NULL DEFAULT 0,
      lines INTEGER NOT NULL DEFAULT 0,
      last_start INTEGER NOT NULL DEFAULT 0,
      last_hash INTEGER NOT NULL DEFAULT 0,
      clock INTEGER NOT NULL DEFAULT 0,
      entries INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE entry (
      seq INTEGER PRIMARY KEY,
      lead TEXT NOT NULL,
      clock INTEGER NOT NULL,
      writer INTEGER NOT NULL,
      number INTEGER NOT NULL,
      file INTEGER NOT NULL,
      line INTEGER NOT NULL,
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      withdraws INTEGER NOT NULL
    );
    CREATE INDEX entry_id ON entry(writer, number);
    CREATE TABLE withdrawal (
      lead TEXT NOT NULL, writer INTEGER NOT NULL, number INTEGER NOT NULL,
      PRIMARY KEY (lead, writer, number)
    ) WITHOUT ROWID;
    CREATE TABLE merger (
      lead TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (lead, target)
    ) WITHOUT ROWID;
    CREATE INDEX merger_target ON merger(target);
    CREATE TABLE moved (id TEXT PRIMARY KEY, lead TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX moved_lead ON moved(lead);
    CREATE TABLE former_name (
      folded TEXT NOT NULL, lead TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (folded, lead)
    ) WITHOUT ROWID;
    CREATE INDEX former_name_lead ON former_name(lead);
    CREATE TABLE flaw (
      file INTEGER NOT NULL, line INTEGER NOT NULL, rule TEXT NOT NULL, seq INTEGER,
      PRIMARY KEY (file, line, rule)
    ) WITHOUT ROWID;
    CREATE TABLE lead (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      status TEXT NOT NULL,
      playbook TEXT NOT NULL,
      phase TEXT NOT NULL,
      owner TEXT NOT NULL,
      currency TEXT NOT NULL,
      amount INTEGER NOT NULL,
      clock INTEGER NOT NULL,
      writer TEXT NOT NULL,
      number INTEGER NOT NULL,
      seq INTEGER NOT NULL
    );
    CREATE TABLE tally (
      playbook TEXT NOT NULL,
      phase TEXT NOT NULL,
      status TEXT NOT NULL,
      currency TEXT NOT NULL,
      leads INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (playbook, phase, status, currency)
    ) WITHOUT ROWID;
    CREATE TABLE document (key INTEGER PRIMARY KEY, packed BLOB NOT NULL, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE search USING fts5 (
      name, text, content = '', detail = column, columnsize = 0,
      tokenize = 'trigram case_sensitive 1'
    );
    INSERT INTO search (search, rank) VALUES ('hashsize', 8000000);
    CREATE TABLE suggestion (
      lead TEXT NOT NULL,
      number INTEGER NOT NULL,
      rank REAL NOT NULL,
      due REAL NOT NULL,
      ready REAL NOT NULL,
      stale REAL,
      is_shown INTEGER NOT NULL,
      track TEXT NOT NULL,
      action TEXT NOT NULL,
      packed BLOB NOT NULL,
      PRIMARY KEY (lead, number)
    ) WITHOUT ROWID;
    CREATE TABLE dial (
      lead TEXT NOT NULL,
      call TEXT NOT NULL,
      rep TEXT NOT NULL,
      at REAL NOT NULL,
      playbook TEXT NOT NULL,
      phase TEXT NOT NULL,
      was_reached INTEGER NOT NULL,
      is_advance INTEGER NOT NULL,
      PRIMARY KEY (lead, call)
    ) WITHOUT ROWID;
    CREATE TABLE put_off (
      lead TEXT NOT NULL,
      number INTEGER NOT NULL,
      manner TEXT NOT NULL,
      reason TEXT NOT NULL,
      rep TEXT NOT NULL,
      at REAL NOT NULL,
      PRIMARY KEY (lead, number)
    ) WITHOUT ROWID;
    CREATE TABLE identity (hash INTEGER NOT NULL, lead INTEGER NOT NULL, objects INTEGER NOT NULL);
    CREATE TABLE mark (
      hash TEXT NOT NULL, lead TEXT NOT NULL, objected INTEGER NOT NULL, PRIMARY KEY (hash, lead)
    ) WITHOUT ROWID;
    CREATE TABLE closed_lead (
      lead TEXT PRIMARY KEY,
      closed_at REAL NOT NULL,
      is_won INTEGER NOT NULL,
      features BLOB NOT NULL,
      before BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX closed_lead_at ON closed_lead(closed_at, lead);
    CREATE TABLE outcome_count (
      feature TEXT NOT NULL,
      value TEXT NOT NULL,
      quarter INTEGER NOT NULL,
      won INTEGER NOT NULL,
      lost INTEGER NOT NULL,
      PRIMARY KEY (feature, value, quarter)
    ) WITHOUT ROWID;
    CREATE TABLE playbook (hash TEXT NOT NULL UNIQUE, data BLOB NOT NULL);
    PRAGMA user_version = \(version);
    """

  /// The index that finds a lead's entries.
  ///
  /// Made before the first lead is folded, not with the tables: lead ids are random, and sorting
  /// them once after a rebuild has read everything is cheaper than keeping them sorted meanwhile.
  static let entryLeadIndex = "CREATE INDEX IF NOT EXISTS entry_lead ON entry(lead)"

  /// The indexes on leads and suggestions; made once the first leads have been folded, which are
  /// all of them in a rebuild, for the same reason.
  static let leadIndexes = [
    "CREATE INDEX IF NOT EXISTS lead_name ON lead(folded, id)",
    "CREATE INDEX IF NOT EXISTS lead_status ON lead(status, folded, id)",
    "CREATE INDEX IF NOT EXISTS lead_phase ON lead(phase, folded, id)",
    "CREATE INDEX IF NOT EXISTS lead_owner ON lead(owner, folded, id)",
    """
    CREATE INDEX IF NOT EXISTS suggestion_rank
    ON suggestion(rank DESC, due, lead, number) WHERE is_shown
    """,
    """
    CREATE INDEX IF NOT EXISTS suggestion_track
    ON suggestion(track, rank DESC, due, lead, number) WHERE is_shown AND action IN ('call', 'evaluate')
    """,
    "CREATE INDEX IF NOT EXISTS identity_hash ON identity(hash, lead, objects)",
    "CREATE INDEX IF NOT EXISTS dial_rep ON dial(rep, at)",
    "CREATE INDEX IF NOT EXISTS suggestion_ready ON suggestion(ready)",
    "CREATE INDEX IF NOT EXISTS suggestion_stale ON suggestion(stale) WHERE stale IS NOT NULL",
  ]
}
