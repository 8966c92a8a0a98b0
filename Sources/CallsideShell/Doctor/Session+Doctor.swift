import CallsideCore
import CallsideStore

/// Looking whether all is well.
extension Session {
  /// Shows how the store and its playbooks are, and everything that is wrong with them.
  ///
  /// - Throws: A refusal with status 2 when something is wrong.
  public mutating func examine() throws {
    library.reload()
    let store = try store()
    var facts: [(name: Phrase, value: String)] = []
    var found: [Diagnostic] = []
    for examination in Examination.all {
      let findings = try examination.look(self, store)
      facts += findings.facts
      found += findings.diagnostics
    }
    if options.isJSON {
      try show(json: DoctorJSON(facts: facts, found, language: language))
    } else {
      var page = page
      page.blank()
      for fact in facts { page.row(page.words(fact.name), fact.value) }
      page.blank()
      if found.isEmpty { page.addDone(Phrase(en: "nothing is wrong", nl: "alles is in orde")) }
      show(page)
      for diagnostic in found {
        surroundings.write(text(of: diagnostic, surroundings.style) + "\n\n")
      }
    }
    if !found.isEmpty { throw Refusal([], status: 2) }
  }
}

/// What the doctor found, as scripts read it; the names are a contract.
private struct DoctorJSON: Encodable {
  let facts: [String: String]
  let diagnostics: [DiagnosticsJSON.Item]

  init(facts: [(name: Phrase, value: String)], _ found: [Diagnostic], language: Language) {
    self.facts = Dictionary(
      facts.map { ($0.name.en, $0.value) }, uniquingKeysWith: { first, _ in first })
    diagnostics = DiagnosticsJSON(found, language: language).diagnostics
  }
}
