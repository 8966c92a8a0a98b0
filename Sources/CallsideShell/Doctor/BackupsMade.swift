import CallsideCore
import CallsideStore

extension Examination {
  /// Lists the backups that the program made, where they are still there.
  static let backupsMade = Examination("backups-made") { _, store in
    let backups = store.backups
    let name = Phrase(en: "backups", nl: "reservekopieën")
    guard !backups.isEmpty else { return Findings(facts: [(name, "0")]) }
    return Findings(facts: [(name, backups.map(\.shown).joined(separator: ", "))])
  }
}

extension Backup {
  /// What it is called: those in the store go by their name.
  fileprivate var shown: String { isInStore ? name : path }
}
