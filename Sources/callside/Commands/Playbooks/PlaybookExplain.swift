import ArgumentParser
import CallsideCore
import CallsideShell

/// What the checks of playbooks find, and why.
struct PlaybookExplain: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "explain", nl: "leg-uit"),
    does: Phrase(
      en: "what a check finds, why it matters, and how to put it right",
      nl: "wat een controle vindt, waarom dat ertoe doet, en hoe je het oplost"),
    takes: Phrase(en: "[CHECK|FAMILY]", nl: "[CONTROLE|GROEP]"),
    example: Phrase(
      en: "playbook explain double-question", nl: "draaiboek leg-uit double-question"),
    completes: .check)

  @Argument(
    help: ArgumentHelp(
      en: "a check or a family; all unless told", nl: "een controle of een groep; anders alle",
      value: Phrase(en: "check", nl: "controle")))
  var name: String?

  func run(in session: inout Session) throws {
    try session.explainChecks(name)
  }
}
