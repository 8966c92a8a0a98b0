import CallsideCore
import CallsideStore

/// Looking whether all is well.
extension Session {
  /// Shows how the store and its playbooks are, and everything that is wrong with them.
  ///
  /// - Parameters:
  ///   - isRepairing: Whether to put right first what can be put right; nothing is deleted.
  ///   - acceptsLoss: Whether what is gone and in no backup is to be warned of no more.
  /// - Throws: A refusal with status 2 when something is wrong.
  public mutating func examine(
    repairing isRepairing: Bool = false, acceptingLoss acceptsLoss: Bool = false
  ) throws {
    library.reload()
    let store = try store()
    var repaired: [Phrase] = []
    if isRepairing {
      for examination in Examination.all { repaired += try examination.repair(self, store) }
      tellWarnings(of: store)
    }
    let accepted = acceptsLoss ? try store.acceptLoss() : []
    var facts: [(name: Phrase, value: String)] = []
    var found: [Diagnostic] = []
    for examination in Examination.all {
      do {
        let findings = try examination.look(self, store)
        facts += findings.facts
        found += findings.diagnostics
      } catch {
        // What keeps one from looking is what is wrong; it may keep others from it too.
        if !found.contains(error) { found.append(error) }
      }
    }
    if options.isJSON {
      try show(json: DoctorJSON(facts: facts, found, repaired, accepted, language: language))
    } else {
      var page = page
      page.blank()
      for fact in facts { page.row(page.words(fact.name), fact.value) }
      page.blank()
      for phrase in repaired { page.addDone(phrase) }
      for phrase in accepted { page.addDone(phrase) }
      if acceptsLoss, accepted.isEmpty { page.remark(.nothingLost) }
      if isRepairing, repaired.isEmpty, !found.isEmpty { page.remark(.nothingRepaired) }
      if found.isEmpty { page.addDone(Phrase(en: "nothing is wrong", nl: "alles is in orde")) }
      show(page)
      for diagnostic in found {
        surroundings.write(text(of: diagnostic, surroundings.style) + "\n\n")
      }
    }
    if !found.isEmpty { throw Refusal([], status: 2) }
  }
}

extension Phrase {
  fileprivate static let nothingLost = Phrase(
    en: "No lines are gone that a backup here does not have.",
    nl: "Er zijn geen regels weg die niet in een reservekopie staan.")
  fileprivate static let nothingRepaired = Phrase(
    en: "Nothing of this can be repaired from here; below it says what helps.",
    nl: "Hiervan valt hier niets te herstellen; hieronder staat wat wel helpt.")
}

/// What the doctor found, as scripts read it; the names are a contract.
private struct DoctorJSON: Encodable {
  let facts: [String: String]
  let diagnostics: [DiagnosticsJSON.Item]
  let repaired: [String]
  let accepted: [String]

  init(
    facts: [(name: Phrase, value: String)], _ found: [Diagnostic], _ repaired: [Phrase],
    _ accepted: [Phrase], language: Language
  ) {
    self.accepted = accepted.map { $0[language] }
    self.repaired = repaired.map { $0[language] }
    self.facts = Dictionary(
      facts.map { ($0.name.en, $0.value) }, uniquingKeysWith: { first, _ in first })
    diagnostics = DiagnosticsJSON(found, language: language).diagnostics
  }
}
