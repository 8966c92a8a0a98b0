import ArgumentParser
import CallsideCore
import CallsideShell

/// Puts a suggestion aside for today.
struct Skip: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "skip", nl: "sla-over"),
    does: Phrase(
      en: "put a lead aside for today, with the reason",
      nl: "leg een lead voor vandaag opzij, met de reden"),
    takes: Phrase(en: "LEAD REASON", nl: "LEAD REDEN"),
    example: Phrase(
      en: "skip brouwer decider on holiday",
      nl: "sla-over brouwer beslisser op vakantie"),
    completes: .lead)

  @Argument(
    help: ArgumentHelp(
      en: "the lead, then the reason", nl: "de lead, dan de reden",
      value: Phrase(en: "lead-reason", nl: "lead-reden")))
  var words: [String] = []

  func run(in session: inout Session) throws {
    try session.skip(words)
  }
}
