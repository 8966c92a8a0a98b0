import ArgumentParser
import CallsideCore
import CallsideShell

/// Leads by any words about them.
struct Find: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "find", nl: "zoek"),
    does: Phrase(
      en: "search names, people, notes and fields", nl: "zoek in namen, mensen, notities en velden"),
    takes: Phrase(en: "TEXT", nl: "TEKST"), example: Phrase(en: "find smit", nl: "zoek smit"))

  @Argument(
    help: ArgumentHelp(en: "the words", nl: "de woorden", value: Phrase(en: "text", nl: "tekst")))
  var text: [String] = []
  @Option(
    name: .words("limit", "aantal"),
    help: ArgumentHelp(
      en: "how many, 50 unless told", nl: "hoeveel, 50 tenzij anders", value: Phrase(same: "n")))
  // Without a default: describing one takes longer than parsing a short line.
  var limit: Int?

  func run(in session: inout Session) throws {
    guard !text.isEmpty else { throw Diagnostic.nothingToFind }
    try session.showFound(text.joined(separator: " "), limit: limit ?? 50)
  }
}

extension Diagnostic {
  fileprivate static let nothingToFind = Diagnostic(
    .error, "usage", Phrase(en: "what to look for?", nl: "waarnaar zoek je?"))
}
