import CallsideCore
import CallsideStore

extension Examination {
  /// Says where the store is and how much is in it.
  static let storeCounts = Examination("store-counts") { session, store in
    let language = session.language
    return Findings(facts: [
      (Phrase(en: "store", nl: "map"), session.folder),
      (Phrase(en: "leads", nl: "leads"), "\(store.leadCount)"),
      (
        Phrase(en: "journal", nl: "journaal"),
        entries(store.entryCount)[language] + " · " + bytes(store.journalSize, in: language)
      ),
      (Phrase(en: "writers", nl: "schrijvers"), store.writers.joined(separator: ", ")),
      (
        Phrase(en: "playbooks", nl: "draaiboeken"),
        session.library.files.map(\.id).joined(separator: ", ")
      ),
    ])
  }

  private static func entries(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(en: "1 entry", nl: "1 regel") : Phrase(en: "\(count) entries", nl: "\(count) regels")
  }

  /// Returns a number of bytes as people read it.
  static func bytes(_ count: Int, in language: Language) -> String {
    let units = ["bytes", "kB", "MB", "GB"]
    var (size, unit) = (Double(count), 0)
    while size >= 1_000, unit < units.count - 1 { (size, unit) = (size / 1_000, unit + 1) }
    let tenths = Int((size * 10).rounded())
    let point = language == .nl ? "," : "."
    let isExact = unit == 0 || tenths >= 1_000
    return isExact
      ? "\(Int(size.rounded())) \(units[unit])"
      : "\(tenths / 10)\(point)\(tenths % 10) \(units[unit])"
  }
}
