import CallsideCore
import CallsideStore

extension Examination {
  /// Says where the store is and how much is in it.
  static let storeCounts = Examination("store-counts") { session, store in
    Findings(facts: [
      (Phrase(en: "store", nl: "map"), session.folder),
      (Phrase(en: "leads", nl: "leads"), "\(store.leadCount)"),
      (Phrase(en: "journal", nl: "journaal"), "\(store.entryCount)"),
      (
        Phrase(en: "playbooks", nl: "draaiboeken"),
        session.library.files.map(\.id).joined(separator: ", ")
      ),
    ])
  }
}
