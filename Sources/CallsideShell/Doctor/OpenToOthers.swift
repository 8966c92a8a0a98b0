import CallsideCore
import CallsideStore

extension Examination {
  /// Looks whether others on this machine can read the store, which holds personal data.
  static let openToOthers = Examination("open-to-others") { session, store in
    Findings(diagnostics: store.isOpenToOthers ? [.openToOthers(session.folder)] : [])
  } repair: { _, store throws(Diagnostic) in
    guard store.isOpenToOthers, store.closeToOthers() else { return [] }
    return [
      Phrase(
        en: "the folder is open to you alone", nl: "de map is alleen nog open voor jou")
    ]
  }
}

extension Diagnostic {
  fileprivate static func openToOthers(_ folder: String) -> Diagnostic {
    Diagnostic(
      .warning, "store-open-to-others",
      Phrase(
        en: "others on this machine can look into the folder \"\(folder)\"",
        nl: "anderen op deze computer kunnen in de map \"\(folder)\" kijken"),
      notes: [Phrase(en: "it holds personal data", nl: "er staan persoonsgegevens in")],
      help: .repair)
  }
}
