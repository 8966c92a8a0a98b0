import ArgumentParser
import CallsideCore
import CallsideShell

/// Everything about playbooks.
struct PlaybookCommand: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "playbook", nl: "draaiboek"),
    does: Phrase(
      en: "make, change and check playbooks", nl: "maak, wijzig en controleer draaiboeken"),
    takes: Phrase(
      en: "new | edit | check | preview | test … [ID|FILE]",
      nl: "nieuw | bewerk | controleer | proefgesprek | test … [ID|BESTAND]"))

  static let members: [any CallsideCommand.Type] = [
    PlaybookNew.self, PlaybookEdit.self, PlaybookList.self, PlaybookCheck.self,
    PlaybookExplain.self, PlaybookPreview.self, PlaybookTest.self, PlaybookCover.self,
    PlaybookShow.self, PlaybookGraph.self, PlaybookDiff.self, PlaybookSchema.self,
  ]

  func run(in session: inout Session) throws {
    var page = session.page
    try page.addHelp(for: [Self.words.name.en])
    session.show(page)
  }
}
