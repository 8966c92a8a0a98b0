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
    let headline =
      switch flaw {
      case .inMemory:
        Phrase(en: "the index cannot be kept on disk", nl: "de index past niet op de schijf")
      case .broken: Phrase(en: "the index is broken", nl: "de index is kapot")
      case .outOfStep:
        Phrase(
          en: "the index says something else than the journals",
          nl: "de index zegt iets anders dan de journalen")
      }
    return Diagnostic(
      .warning, "index-unsound", headline,
      notes: [
        Phrase(
          en: "what counts is in the journals; the index is made from them",
          nl: "wat telt staat in de journalen; daar komt de index uit")
      ],
      help: flaw == .inMemory
        ? Phrase(
          en: "check the folder's permissions and the space on the disk",
          nl: "kijk naar de rechten van de map en de ruimte op de schijf") : .repair)
  }
}
