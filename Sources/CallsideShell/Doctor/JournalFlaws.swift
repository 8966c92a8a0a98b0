import CallsideCore
import CallsideStore

extension Examination {
  /// Lists every line of a journal that is no entry, or has the id of another one.
  static let journalFlaws = Examination("journal-flaws") { _, store in
    Findings(diagnostics: store.flaws)
  }
}
