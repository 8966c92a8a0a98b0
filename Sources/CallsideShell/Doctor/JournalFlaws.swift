import CallsideCore
import CallsideStore

extension Examination {
  /// Lists every line of a journal that is no entry, or has the id of another one.
  static let journalFlaws = Examination("journal-flaws") { _, store in
    // A backup that has the line cannot replace it, but says how to be counted beside it.
    let backup = store.backups.last { $0.isInStore }
    return Findings(
      diagnostics: store.flaws.map { flaw in
        guard flaw.rule == "damaged-entry", let name = backup?.name else { return flaw }
        var flaw = flaw
        flaw.help = Phrase(en: "`restore \(name)`", nl: "`terugzetten \(name)`")
        return flaw
      })
  }
}
