import CallsideCore
import CallsideStore

extension Examination {
  /// Finds journals that lost lines which a backup in the store still has.
  static let shortJournals = Examination("short-journals") { _, store in
    Findings(diagnostics: store.shortJournals.map(Diagnostic.short))
  }
}

extension Diagnostic {
  fileprivate static func short(_ journal: ShortJournal) -> Diagnostic {
    let (file, count) = (journal.writer + ".jsonl", journal.missing)
    return Diagnostic(
      .warning, "short-journal",
      Phrase(
        en: "journal \"\(file)\" lacks \(count) \(count == 1 ? "line" : "lines") that a backup has",
        nl:
          "in journaal \"\(file)\" \(count == 1 ? "ontbreekt 1 regel" : "ontbreken \(count) regels") "
          + "die een reservekopie wel heeft"),
      notes: [
        Phrase(
          en: "journals only ever grow: something else took them away",
          nl: "een journaal groeit alleen maar: iets anders heeft ze weggehaald")
      ],
      help: Phrase(en: "`restore \(journal.backup)`", nl: "`terugzetten \(journal.backup)`"))
  }
}
