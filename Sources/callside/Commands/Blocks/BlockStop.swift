import ArgumentParser
import CallsideCore
import CallsideShell

/// Ends a block.
struct BlockStop: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(same: "stop"),
    does: Phrase(
      en: "end the block, and see what it brought", nl: "rond het blok af, en zie wat het opbracht"),
    takes: Phrase(same: ""))

  func run(in session: inout Session) throws {
    try session.stopBlock()
  }
}
