import ArgumentParser
import CallsideCore
import CallsideShell

/// What became other between two versions of a playbook.
struct PlaybookDiff: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "diff", nl: "verschil"),
    does: Phrase(
      en: "what changed between two versions of a playbook, and what becomes of answers",
      nl: "wat er anders is tussen twee versies van een draaiboek, en wat dat met antwoorden doet"),
    takes: Phrase(en: "OLD NEW", nl: "OUD NIEUW"),
    example: Phrase(
      en: "playbook diff before.yaml business-services",
      nl: "draaiboek verschil oud.yaml zakelijke-diensten"), completes: .playbook)

  @Argument(
    help: ArgumentHelp(
      en: "the id or file as it was", nl: "id of bestand zoals het was",
      value: Phrase(en: "old", nl: "oud")))
  var old: String
  @Argument(
    help: ArgumentHelp(
      en: "the id or file as it is", nl: "id of bestand zoals het is",
      value: Phrase(en: "new", nl: "nieuw")))
  var new: String

  func run(in session: inout Session) throws {
    try session.showDifference(from: old, to: new)
  }
}
