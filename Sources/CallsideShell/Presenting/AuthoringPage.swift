import CallsideCore
import CallsidePlaybooks

/// What is shown while playbooks are made and changed.
extension Page {
  /// Adds one of the questions before a new playbook.
  mutating func addQuestion(_ prompt: DraftPrompt) {
    blank()
    paragraph(words(prompt.question))
    if prompt == .phases {
      for (index, title) in DraftPrompt.phaseTitles.enumerated() {
        item(index + 1, words(title))
      }
    }
    secondary(words(prompt.hint))
  }

  /// Adds what was made, where it is, and what to do next; the path is never broken, so that it
  /// can be copied.
  mutating func addMade(_ playbook: Playbook, path: String, name: String) {
    let phases = playbook.phases.count
    let questions = playbook.questions.count
    addDone(
      Phrase(
        en:
          "playbook \(playbook.id): \(phases) phase\(phases == 1 ? "" : "s"), \(questions) questions",
        nl: "draaiboek \(playbook.id): \(phases) fase\(phases == 1 ? "" : "n"), \(questions) vragen"
      ))
    raw("  " + Printable.line(path))
    blank()
    let next = [
      ("edit", "bewerk", Phrase(en: "make it yours", nl: "maak het van jezelf")),
      (
        "check", "controleer",
        Phrase(en: "every mistake, with the fix", nl: "elke fout, met de oplossing")
      ),
      ("preview", "proefgesprek", Phrase(en: "walk through it", nl: "loop het door")),
    ]
    let name = Printable.line(name)
    for (en, nl, does) in next {
      raw(
        "  "
          + DisplayWidth.fit(
            words(en: "playbook \(en) \(name)", nl: "draaiboek \(nl) \(name)"), to: 40)
          + "  " + style.dim(words(does)))
    }
  }

  /// Adds that a file was copied before it is changed.
  mutating func addCopied(_ id: String, to path: String) {
    addDone(
      Phrase(
        en: "playbook \(id) came with the program; this is your own copy of it",
        nl: "draaiboek \(id) hoort bij het programma; dit is je eigen kopie"))
    raw("  " + Printable.line(path))
  }

  /// Adds one dim line about a playbook that changed.
  mutating func addNotice(_ phrase: Phrase) {
    raw("  " + style.dim(Printable.line(words(phrase))))
  }
}
