import CallsideCore
import CallsideStore

extension Examination {
  /// Says which version the index is, and whether it says what the journals say.
  static let indexState = Examination("index-state") { session, store in
    let language = session.language
    let flaw = store.indexFlaw()
    return Findings(
      facts: [
        (
          Phrase(en: "index", nl: "index"),
          Phrase(en: "version", nl: "versie")[language] + " \(Store.indexVersion)"
        )
      ], diagnostics: flaw.map { [.unsound($0)] } ?? [])
  } repair: { _, store throws(Diagnostic) in
    guard let flaw = store.indexFlaw(), flaw != .inMemory else { return [] }
    try store.rebuild()
    return [
      Phrase(
        en: "the index was made anew from the journals",
        nl: "de index is opnieuw opgebouwd uit de journalen")
    ]
  }
}

extension Diagnostic {
  fileprivate static func unsound(_ flaw: IndexFlaw) -> Diagnostic {
    switch flaw {
    case .inMemory:
      unsound(
        Phrase(en: "the index cannot be kept on disk", nl: "de index past niet op de schijf"),
        help: Phrase(
          en: "check the folder's permissions and the space on the disk",
          nl: "kijk naar de rechten van de map en de ruimte op de schijf"))
    case .broken: unsound(Phrase(en: "the index is broken", nl: "de index is kapot"))
    case .outOfStep:
      unsound(
        Phrase(
          en: "the index says something else than the journals",
          nl: "de index zegt iets anders dan de journalen"))
    case .differing(let leads): differing(leads)
    }
  }

  private static func unsound(_ headline: Phrase, help: Phrase = .repair) -> Diagnostic {
    Diagnostic(
      .warning, "index-unsound", headline,
      notes: [
        Phrase(
          en: "what counts is in the journals; the index is made from them",
          nl: "wat telt staat in de journalen; daar komt de index uit")
      ],
      help: help)
  }

  /// Only a person can say which of the two is right, and nothing keeps what the index knows once it is made anew.
  private static func differing(_ leads: [Lead]) -> Diagnostic {
    let shown = leads.prefix(5).map { "\"\($0.name)\" (\($0.id))" }.joined(separator: ", ")
    let more = leads.count - min(leads.count, 5)
    let count = leads.count == 1 ? "1 lead" : "\(leads.count) leads"
    return Diagnostic(
      .warning, "lead-differs",
      Phrase(
        en: "index and journals differ about \(count): \(shown)"
          + (more > 0 ? " and \(more) more" : ""),
        nl: "index en journalen verschillen over \(count): \(shown)"
          + (more > 0 ? " en nog \(more)" : "")),
      notes: [
        Phrase(
          en:
            "somebody changed a line that was there, or a disk did; `show LEAD` tells what it said before",
          nl:
            "iemand veranderde een regel die er al stond, of de schijf deed dat; `toon LEAD` toont wat er stond"
        ),
        Phrase(
          en: "if the journals are right, `doctor --repair` makes the index anew",
          nl: "kloppen de journalen, dan maakt `dokter --herstel` de index opnieuw"),
      ],
      help: Phrase(
        en: "if they are not, first `restore FILE --force` with a backup from before",
        nl:
          "kloppen ze niet, eerst `terugzetten BESTAND --vervang` met een reservekopie van daarvoor"
      ))
  }
}
