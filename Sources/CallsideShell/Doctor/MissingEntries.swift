import CallsideCore
import CallsideStore

extension Examination {
  /// Finds entries that are gone from journals, where no backup in the store has them.
  static let missingEntries = Examination("missing-entries") { _, store in
    Findings(
      diagnostics: store.missingBeyondBackups.map {
        .missing($0, isOwn: $0.writer == store.writer.name)
      })
  }
}

extension Store {
  /// Accepts the loss of all that can be put back from no backup in the store, and says what that was.
  func acceptLoss() throws(Diagnostic) -> [Phrase] {
    let losses = missingBeyondBackups
    if !losses.isEmpty { try accept(losses) }
    return losses.map(Phrase.accepted)
  }
}

extension Phrase {
  fileprivate static func accepted(_ missing: MissingEntries) -> Phrase {
    let (name, count) = (missing.writer + ".jsonl", missing.count)
    return Phrase(
      en: "\(count) \(count == 1 ? "line" : "lines") of journal \"\(name)\" accepted as lost: "
        + missing.shownLines,
      nl:
        "\(count) \(count == 1 ? "regel" : "regels") van journaal \"\(name)\" afgeschreven: "
        + missing.shownLines)
  }
}

extension MissingEntries {
  fileprivate var shownLines: String {
    let shown = lines.prefix(5).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }.joined(separator: ", ")
    return lines.count > 5 ? shown + " …" : shown
  }
}

extension Diagnostic {
  fileprivate static func missing(_ missing: MissingEntries, isOwn: Bool) -> Diagnostic {
    let (name, count) = (missing.writer + ".jsonl", missing.count)
    let lines = missing.shownLines
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
        Phrase(
          en: "if there is no copy, `doctor --accept-loss`: nothing warns of it any more",
          nl: "is er geen kopie, dan `dokter --neem-verlies`: je wordt er niet meer aan herinnerd"),
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
