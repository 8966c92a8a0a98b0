import CallsideCore

extension Check {
  /// Finds questions that no script asks.
  static let unusedQuestion = Check(
    "unused-question", .warning,
    what: Phrase(
      en: "A question that no script asks.",
      nl: "Een vraag die in geen enkel script wordt gesteld."),
    why: Phrase(
      en: "Nobody will ever ask it, so it stays open with every lead.",
      nl: "Niemand stelt hem ooit, dus hij blijft bij elke lead open."),
    bad: Example(
      .playbook,
      "questions: {budget: {ask: A?, why: B., type: text}, size: {ask: C?, why: D., type: text}}"),
    good: Example(.playbook, "questions: {budget: {ask: A?, why: B., type: text}}")
  ) { book in
    // A step that asks for something unreadable may be the one that asks it.
    let isReadable = book.steps.allSatisfy { $0.question != nil || $0.node.entry("ask") == nil }
    // So may the script of a phase that has none, or two.
    let hasScripts = book.phases.allSatisfy { $0.hasOneScript }
    guard book.names.knowsPhases, isReadable, hasScripts else { return [] }
    let asked = Set(book.steps.compactMap { $0.question?.value })
    // A question that several playbooks share need not be asked in each.
    let unused = book.questions.filter { book.isOwn($0.id.span) && !asked.contains($0.id.value) }
    let unknown = asked.filter { book.names.questions[$0] == nil }
    // Its step has been reported: one that misspells it, or has the name it had before.
    if unknown.count == 1, unused.count == 1 { return [] }
    let misspelled = unknown.sorted().prefix(20)
    return unused.filter { question in
      !misspelled.contains { NearNames.isNear($0, question.id.value) }
    }
    .map { .unusedQuestion($0.id) }
  }
}

extension Finding {
  fileprivate static func unusedQuestion(_ id: Located<String>) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "question \(Wording.quoted(id.value)) is never asked",
        nl: "vraag \(Wording.quoted(id.value)) wordt nergens gesteld"),
      label: Phrase(en: "in no script", nl: "in geen enkel script"),
      help: Phrase(
        en: "add `- ask: \(id.value)` to a script, or remove the question",
        nl: "zet `- ask: \(id.value)` in een script, of haal de vraag weg"))
  }
}

extension PhaseTree {
  fileprivate var hasOneScript: Bool {
    guard case .mapping(let mapping) = node.content else { return false }
    return mapping.index["script"] != nil && !mapping.duplicates.contains { $0.key == "script" }
  }
}
