import ArgumentParser
import CallsideCore
import CallsideShell

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
