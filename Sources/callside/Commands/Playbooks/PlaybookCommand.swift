import ArgumentParser
import CallsideCore
import CallsideShell

/// Everything about playbooks.
struct PlaybookCommand: CommandGroup {
  static let words = CommandWords(
    name: Phrase(en: "playbook", nl: "draaiboek"),
    does: Phrase(en: "list and check playbooks", nl: "toon en controleer draaiboeken"),
    takes: Phrase(
      en: "list | check [ID|FILE] | schema", nl: "lijst | controleer [ID|BESTAND] | schema"))

  static let members: [any CallsideCommand.Type] = [
    PlaybookList.self, PlaybookCheck.self, PlaybookSchema.self,
  ]

  func run(in session: inout Session) throws {
    var page = session.page
    try page.addHelp(for: [Self.words.name.en])
    session.show(page)
  }
}
