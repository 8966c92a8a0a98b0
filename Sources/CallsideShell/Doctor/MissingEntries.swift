import CallsideCore
import CallsideStore

extension Examination {
  /// Finds entries that are gone from journals, where no backup in the store has them.
  static let missingEntries = Examination("missing-entries") { session, store in
    let inBackups = Set(
      store.shortJournals.map(\.writer)
        + store.changedLines.filter { $0.damaged > 0 }.map(\.writer))
    return Findings(
      diagnostics: store.missingEntries.filter { !inBackups.contains($0.writer) }
        .map { .missing($0, isOwn: $0.writer == store.writer.name, in: session.folder) })
  }
}

extension Diagnostic {
  fileprivate static func missing(
    _ missing: MissingEntries, isOwn: Bool, in folder: String
  ) -> Diagnostic {
    let (name, count) = (missing.writer + ".jsonl", missing.count)
    let shown = missing.lines.prefix(5).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }.joined(separator: ", ")
    let lines = missing.lines.count > 5 ? shown + " …" : shown
    return Diagnostic(
      .warning, "missing-entries",
      Phrase(
        en: "\(count) \(count == 1 ? "line" : "lines") of journal \"\(name)\" "
          + "\(count == 1 ? "is" : "are") gone: \(lines)",
        nl: count == 1
          ? "van journaal \"\(name)\" is 1 regel weg: \(lines)"
          : "van journaal \"\(name)\" zijn \(count) regels weg: \(lines)"),
      notes: [
        missing.wereSeen
          ? Phrase(
            en: "something else than callside took away what was there",
            nl: "iets anders dan callside heeft weggehaald wat er stond")
          : Phrase(
            en: "the numbers of the lines behind show it",
            nl: "de nummers van de regels erna tonen het"),
        isOwn
          ? nil
          : Phrase(
            en: "the rest may still be arriving from the other machine",
            nl: "misschien komt de rest nog van de andere computer"),
        missing.wereSeen
          ? Phrase(
            en:
              "if there is no copy, remove \"\(folder)/missing-entries\": it says no more than this",
            nl:
              "is er geen kopie, gooi dan \"\(folder)/missing-entries\" weg: daar staat alleen dit in"
          ) : nil,
      ].compactMap(\.self),
      help: missing.wereSeen
        ? Phrase(
          en: "`restore FILE` with a backup, or put the file back from the synchronised folder",
          nl:
            "`terugzetten BESTAND` met een reservekopie, of zet het bestand terug uit de gedeelde map"
        )
        : Phrase(
          en: "`restore FILE --force` with a backup from before",
          nl: "`terugzetten BESTAND --vervang` met een reservekopie van daarvoor"))
  }
}
