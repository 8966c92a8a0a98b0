/// What was erased.
public struct Erasure: Hashable, Sendable {
  /// The entries of journals that were erased, or of which something was.
  public internal(set) var entries = 0
  /// The journals they were in.
  public internal(set) var journals = 0
  /// The backups that something was erased from.
  public internal(set) var backups = 0
  /// The files of backups that could not be reached, and so may still hold it.
  public internal(set) var missing: [String] = []
  /// What was written and is erased, by which lines typed at the prompt are known.
  public internal(set) var texts: Set<String> = []
  /// The names, numbers and addresses of who was erased, and the ids of leads.
  public internal(set) var names: Set<String> = []
  /// Names of leads that have the name of an erased contact in them, and stay.
  public internal(set) var keptNames: Set<String> = []
}
