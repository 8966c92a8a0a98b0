import CallsideCore

extension Check {
  /// The playbook that the examples of these checks are about.
  static let storyExamplePlaybook = """
    callside: 1
    id: example
    language: en
    title: Example
    questions:
      budget:
        ask: Is there a budget?
        why: No money, no deal.
        type: choice
        choices: {ja: {label: Yes}, nee: {label: No}}
    objections:
      te-duur:
        title: Too expensive
        hears: [too expensive]
        meet: [acknowledge: It is., explore: Why?, respond: "Look.", confirm: "Is that it?"]
    phases:
      - id: intake
        kind: qualify
        title: Intake
        goal: Know them.
        who: sdr
        within: 1h
        chance: 20
        script: [say: Hello., ask: budget]
        outcomes: {done: {label: Done}}
      - id: offer
        kind: quote
        title: Offer
        goal: A fitting offer.
        who: sales
        within: 2d
        chance: 50
        script: [say: Hello again.]
        outcomes: {sent: {label: Sent}}
    """
}

extension Check.Example {
  /// Makes an example of lines of a story that is right otherwise.
  static func story(_ lines: String, head: String = "") -> Check.Example {
    let indented = lines.split(separator: "\n").map { "      \($0)\n" }.joined()
    return Check.Example(
      .file, "stories:\n  - name: A first call\n    phase: intake\n\(head)    lines:\n\(indented)")
  }
}

extension Finding {
  /// Says that a story names a phase which is not in the playbook.
  static func unknownStoryPhase(_ id: Located<String>, among ids: [String]) -> Finding {
    Finding(
      at: id.span,
      Phrase(
        en: "phase \(Wording.quoted(id.value)) does not exist in the playbook",
        nl: "fase \(Wording.quoted(id.value)) bestaat niet in het draaiboek"),
      label: Wording.notOne(
        of: ids, Phrase(en: "phase", nl: "fase"), Phrase(en: "phases", nl: "fasen")),
      help: Wording.didYouMean(id.value, among: ids))
  }
}
