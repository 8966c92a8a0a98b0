import ArgumentParser
import CallsideCore
import CallsideShell

/// Begins a block.
struct BlockStart: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(same: "start"),
    does: Phrase(
      en: "line up the calls of one kind, and keep everything else out until it ends",
      nl: "zet de gesprekken van één soort klaar, en houd de rest tegen tot het blok klaar is"),
    takes: Phrase(
      en: "[45m] [new|quotes|nurture]", nl: "[45m] [nieuw|offertes|warmhouden]"),
    example: Phrase(en: "block start 45m new", nl: "blok start 45m nieuw"))

  @Argument(
    help: ArgumentHelp(
      en: "how long, and what to call about", nl: "hoe lang, en waarover je belt",
      value: Phrase(en: "length-track", nl: "duur-soort")))
  var words: [String] = []

  func run(in session: inout Session) throws {
    try session.startBlock(words)
  }
}
