import ArgumentParser
import CallsideCore
import CallsideShell

/// Everything about playbooks.
struct PlaybookCommand: CommandGroup {
  static let words = CommandWords(
    name: Phrase(en: "playbook", nl: "draaiboek"),
    does: Phrase(en: "list and check playbooks", nl: "toon en controleer draaiboeken"),
    takes: Phrase(en: "list | check [ID|FILE]", nl: "lijst | controleer [ID|BESTAND]"))

  static let members: [any CallsideCommand.Type] = [PlaybookList.self, PlaybookCheck.self]

  func run(in session: inout Session) throws {
    var page = session.page
    try page.addHelp(for: [Self.words.name.en])
    session.show(page)
  }
}

/// The playbooks at hand.
struct PlaybookList: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "list", nl: "lijst"),
    does: Phrase(en: "the playbooks at hand", nl: "de draaiboeken die er zijn"),
    takes: Phrase(same: ""))

  func run(in session: inout Session) throws {
    session.library.reload()
    let files = session.library.files
    defer { for diagnostic in session.library.naming(of: files) { session.warn(diagnostic) } }
    if session.options.isJSON { return try session.show(json: files.map(\.id)) }
    var page = session.page
    page.addPlaybooks(files, chosen: session.defaultPlaybook)
    session.show(page)
  }
}

/// Everything that is wrong with playbooks.
struct PlaybookCheck: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "check", nl: "controleer"),
    does: Phrase(
      en: "everything that is wrong with a playbook, with the place and the fix",
      nl: "alles wat er mis is met een draaiboek, met de plek en de oplossing"),
    takes: Phrase(en: "[ID|FILE …]", nl: "[ID|BESTAND …]"),
    example: Phrase(same: "playbook check zakelijke-diensten"), completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "ids or files; all unless told", nl: "namen of bestanden; anders alle",
      value: Phrase(en: "file", nl: "bestand")))
  var files: [String] = []

  func run(in session: inout Session) throws {
    try session.checkPlaybooks(files)
  }
}
