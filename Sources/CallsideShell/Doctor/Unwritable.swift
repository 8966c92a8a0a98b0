import CallsideCore
import CallsideStore

extension Examination {
  /// Looks whether anything can be recorded: a rep should know before the call, not in it.
  static let unwritable = Examination("unwritable") { session, store in
    Findings(diagnostics: store.whyUnwritable.map { [.unwritable(session.folder, $0)] } ?? [])
  }
}

extension Diagnostic {
  fileprivate static func unwritable(_ folder: String, _ reason: Phrase) -> Diagnostic {
    Diagnostic(
      .warning, "store-unwritable",
      Phrase(
        en: "nothing can be recorded in \"\(folder)\" (\(reason.en))",
        nl: "in \"\(folder)\" kan niets worden vastgelegd (\(reason.nl))"),
      notes: [
        Phrase(en: "what is in it can be read", nl: "wat erin staat, is wel te lezen")
      ],
      help: Phrase(
        en: "give yourself the right to write there, or choose another folder with `--store`",
        nl: "geef jezelf schrijfrechten, of kies een andere map met `--store`"))
  }
}
