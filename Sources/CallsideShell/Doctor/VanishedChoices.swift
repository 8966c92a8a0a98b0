import CallsideCore
import CallsideStore

extension Examination {
  /// Finds answers with a choice that the playbook no longer has.
  ///
  /// Such an answer counts as given, so nothing asks again; but no condition and no chance sees it.
  static let vanishedChoices = Examination("vanished-choice") {
    (session, store) throws(Diagnostic) in
    var found: [Vanished: Count] = [:]
    try store.eachLead { lead in
      guard let playbook = try? session.playbook(of: lead) else { return }
      let lead = lead.carried(into: playbook)
      for question in playbook.questions {
        guard let choice = question.vanishedChoice(in: lead) else { continue }
        let vanished = Vanished(
          playbook: playbook.id, question: question.id, choice: choice,
          left: question.choices.map(\.id))
        found[vanished, default: Count()].add(lead)
      }
    }
    return Findings(
      diagnostics: found.sorted { $0.key < $1.key }.map { Diagnostic.vanished($0.key, $0.value) })
  }
}

/// A choice that a playbook no longer has.
private struct Vanished: Hashable, Comparable {
  var playbook: String
  var question: String
  var choice: String
  /// The choices there are.
  var left: [String]

  static func < (one: Vanished, other: Vanished) -> Bool {
    (one.playbook, one.question, one.choice) < (other.playbook, other.question, other.choice)
  }
}

/// How many leads there are, and the names of the first few.
private struct Count {
  private(set) var leads = 0
  private(set) var names: [String] = []

  mutating func add(_ lead: Lead) {
    leads += 1
    if names.count < 5 { names.append(lead.name) }
  }
}

extension Question {
  /// Returns the choice that a lead answered with and that is gone, or nil.
  func vanishedChoice(in lead: Lead) -> String? {
    guard [.choice, .yesNo].contains(kind), case .choice(let id)? = lead.answers[self.id]?.value,
      choice(id) == nil
    else { return nil }
    return id
  }
}

extension Diagnostic {
  fileprivate static func vanished(_ vanished: Vanished, _ count: Count) -> Diagnostic {
    let names = count.names.map { "\"\($0)\"" }.joined(separator: ", ")
    let more = count.leads - count.names.count
    let choices = vanished.left.map { "`\($0)`" }.joined(separator: ", ")
    let (question, choice) = (vanished.question, vanished.choice)
    return Diagnostic(
      .warning, "vanished-choice",
      Phrase(
        en:
          "\"\(choice)\" is no longer a choice of question \"\(question)\" in playbook \"\(vanished.playbook)\"",
        nl:
          "\"\(choice)\" is geen keuze meer van vraag \"\(question)\" in draaiboek \"\(vanished.playbook)\""
      ),
      notes: [
        Phrase(
          en:
            "answered by \(count.leads == 1 ? "1 lead" : "\(count.leads) leads"): \(names)"
            + (more > 0 ? " and \(more) more" : ""),
          nl:
            "zo geantwoord door \(count.leads == 1 ? "1 lead" : "\(count.leads) leads"): \(names)"
            + (more > 0 ? " en nog \(more)" : "")),
        Phrase(en: "its choices are \(choices)", nl: "de keuzes zijn nu \(choices)"),
      ],
      help: Phrase(
        en: "put the choice back in the playbook, or ask again",
        nl: "zet de keuze terug in het draaiboek, of vraag het opnieuw"))
  }
}
