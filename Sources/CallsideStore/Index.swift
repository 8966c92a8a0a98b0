public import CallsideCore
import Foundation
import GRDB
import GRDBSQLite

/// The disposable index: what the journals say, arranged for quick answers.
///
/// It knows nothing that the journals do not; deleting it loses nothing but time. It only ever
/// reads what a journal has gained. Several processes may use one index file at once; each takes
/// the write lock of SQLite for one batch at a time, and finds out inside it how far the others
/// have come. None needs another to finish.
final class Index {
  /// Where the journals stand.
  let folder: StoreFolder
  /// What makes suggestions of leads.
  let advice: Advice
  /// What makes suggestions of leads, by the playbooks that were asked for: the same for as long as the
  /// index is open, as the name of the advice is.
  private(set) var advisers: [String: Adviser] = [:]
  /// The connection.
  let database: DatabaseQueue
  /// Whether it is the file, rather than a stand-in that ends with the process.
  let isOnDisk: Bool
  /// The file it opened; 0 in memory.
  let inode: UInt64
  /// What is to be added to the counts of outcomes before the transaction ends.
  var newOutcomes = OutcomeCounts()
  /// How many leads of each kind are to be added to the tally before the transaction ends.
  var newTally: [LeadKind: Int] = [:]
  /// The journal files that could not be read, with the reason.
  var unreadable: [String: SystemError] = [:]

  /// Makes an empty index in memory, for when none can be kept on disk.
  init(inMemoryFor folder: StoreFolder, _ advice: Advice) throws {
    self.folder = folder
    self.advice = advice
    isOnDisk = false
    inode = 0
    database = try DatabaseQueue(configuration: Index.configuration())
    try Index.makeTables(in: database, advice)
  }

  /// Opens the file as it is.
  private init(openingFileIn folder: StoreFolder, _ advice: Advice) throws {
    self.folder = folder
    self.advice = advice
    isOnDisk = true
    inode = Index.inode(of: folder)
    var configuration = Index.configuration()
    // Not with `journalMode`: GRDB would then write to the index every time it is opened.
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      // A rebuild touches pages all over the file; a prompt never fills this.
      try db.execute(sql: "PRAGMA cache_size = -32000")
      // Whoever closes last would delete the files beside the index by name; after somebody
      // deleted the index, these may be another process's.
      var isOn: CInt = 1
      sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &isOn)
      // They are kept, but short.
      try db.execute(sql: "PRAGMA journal_size_limit = 4194304")
    }
    database = try DatabaseQueue(path: folder.index, configuration: configuration)
  }

  /// Closes the connection; nothing can be asked any more.
  func closeFile() { try? database.close() }

  /// Opens the index of a store, and makes it where it is missing, broken or of another version.
  ///
  /// - Parameter unwanted: The file that is not to be used again, if it is still there.
  /// - Returns: The index, and whether a broken one was thrown away.
  static func open(
    _ folder: StoreFolder, _ advice: Advice, discarding unwanted: UInt64? = nil
  ) throws -> (index: Index, wasBroken: Bool) {
    var wasBroken = false
    func usable() throws -> Index? {
      let found = inode(of: folder)
      guard found != 0, found != unwanted else { return nil }
      do {
        let index = try Index(openingFileIn: folder, advice)
        return try index.foundVersion() == version ? index : nil
      } catch let error as DatabaseError where error.isDamage {
        wasBroken = true
        return nil
      }
    }
    if let index = try usable() { return (index, false) }
    // Who never gets the lock goes on without: the file is made under another name.
    let lock = FolderLock.take(folder.path, within: 5)
    defer { withExtendedLifetime(lock) {} }
    // Another process may have made it while we waited for the lock.
    if let index = try usable() { return (index, wasBroken) }
    try makeFile(in: folder, advice)
    return (try Index(openingFileIn: folder, advice), wasBroken)
  }

  /// Puts the file of an empty index in the place of what is there.
  ///
  /// It is made under a name of this process alone: whoever looks meanwhile, without the lock,
  /// would disturb the change to a write-ahead log.
  private static func makeFile(in folder: StoreFolder, _ advice: Advice) throws {
    let made = folder.index + ".new-\(getpid())"
    try remove(made)
    // SQLite gives the files beside it the same mode.
    close(
      try SystemError.check {
        Foundation.open(made, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      })
    let database = try DatabaseQueue(path: made, configuration: configuration())
    try database.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try makeTables(in: database, advice)
    try database.close()
    try remove(folder.index)
    guard rename(made, folder.index) == 0 else { throw SystemError.last }
  }

  private static func remove(_ path: String) throws {
    // The file first: whoever opened it in between would make these two anew for the next one.
    for ending in ["", "-wal", "-shm"] {
      guard unlink(path + ending) == 0 || errno == ENOENT else { throw SystemError.last }
    }
  }

  /// Makes an empty index; nothing in it waits for other advice.
  private static func makeTables(in database: DatabaseQueue, _ advice: Advice) throws {
    try database.write { db in
      try db.execute(sql: Index.schema)
      try db.keep(advice.version, as: "advice")
    }
  }

  /// Returns what makes suggestions of the leads of a playbook.
  func adviser(_ playbook: String) -> Adviser {
    if let known = advisers[playbook] { return known }
    let adviser = advice.adviser(playbook)
    advisers[playbook] = adviser
    return adviser
  }

  /// Whether the file behind the name is still the one that was opened.
  var isCurrent: Bool { !isOnDisk || inode == Index.inode(of: folder) }

  /// Returns whether the index is to blame for an error, so that making it anew may help.
  static func isDamage(_ error: any Error) -> Bool {
    (error as? DatabaseError)?.isDamage ?? false
  }

  private func foundVersion() throws -> Int? {
    try database.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  private static func inode(of folder: StoreFolder) -> UInt64 {
    var status = stat()
    return stat(folder.index, &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// The settings of a connection.
  ///
  /// With the write-ahead log and `synchronous = NORMAL`, nothing waits for the disk but a
  /// checkpoint, which is one of very many commits. `OFF` would save even that, and what a power
  /// cut then took from the index, the journal could give back; but a cut could also leave a
  /// broken file that nobody notices. Derived data may be lost, it must not be wrong.
  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.label = "callside.index"
    // Another process holds the lock for one batch at most: far less than this.
    configuration.busyMode = .callback { tries in
      usleep(1_000)
      return tries < 15_000
    }
    return configuration
  }
}

/// What makes suggestions of leads, with a name by which to see that it would now make others.
struct Advice {
  /// The name; suggestions made under another are made again.
  var version: String
  /// Returns what makes suggestions of the leads of a playbook.
  var adviser: (_ playbook: String) -> Adviser
}

/// Returns what is proposed for a lead; must depend on nothing else, as it is asked on any thread.
public typealias Adviser = @Sendable (Lead) -> [Suggestion]

extension DatabaseError {
  /// Whether the file is to blame, so that making it anew may help; else the surroundings are.
  var isDamage: Bool {
    switch resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_CANTOPEN,
      .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_NOMEM, .SQLITE_INTERRUPT:
      false
    default: true
    }
  }
}

extension Database {
  /// Returns a number kept in the index, or nil when there is none of that name.
  func number<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ name: String, as type: Value.Type = Int.self
  ) throws -> Value? {
    try Value.fetchOne(
      cachedStatement(sql: "SELECT value FROM meta WHERE name = ?"), arguments: [name])
  }

  /// Keeps a number in the index.
  func keep(_ value: (any DatabaseValueConvertible)?, as name: String) throws {
    try run("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", [name, value])
  }

  /// Executes a statement that is used often.
  func run(_ sql: String, _ arguments: StatementArguments) throws {
    let statement = try cachedStatement(sql: sql)
    statement.setUncheckedArguments(arguments)
    try statement.execute()
  }
}
