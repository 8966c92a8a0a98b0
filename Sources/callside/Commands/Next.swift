import ArgumentParser
import CallsideCore
import CallsideShell

/// Ranked suggestions: whom to call, and why.
struct Next: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "next", nl: "volgende"),
    does: Phrase(en: "whom to call next, and why", nl: "wie je nu het beste belt, en waarom"),
    takes: Phrase(same: ""), example: Phrase(en: "next --limit 5", nl: "volgende --aantal 5"))

  @Option(
    name: .words("limit", "aantal"),
    help: ArgumentHelp(
      en: "how many, 3 unless told", nl: "hoeveel, 3 tenzij anders", value: Phrase(same: "n")))
  // Without a default: describing one takes longer than parsing a short line.
  var limit: Int?

  func run(in session: inout Session) throws {
    try session.showNext(limit: limit ?? 3)
  }
}
