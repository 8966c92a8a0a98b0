import ArgumentParser
import CallsideCore
import CallsideShell

/// Puts a suggestion aside until a moment.
struct Snooze: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "snooze", nl: "stel-uit"),
    does: Phrase(
      en: "put a lead aside until a moment, with the reason",
      nl: "leg een lead opzij tot een moment, met de reden"),
    takes: Phrase(en: "LEAD WHEN REASON", nl: "LEAD WANNEER REDEN"),
    example: Phrase(
      en: "snooze brouwer friday 10:00, budget round",
      nl: "stel-uit brouwer vrijdag 10:00, budgetronde"),
    completes: .lead)

  @Argument(
    help: ArgumentHelp(
      en: "the lead, until when, and the reason", nl: "de lead, tot wanneer, en de reden",
      value: Phrase(en: "lead-when-reason", nl: "lead-wanneer-reden")))
  var words: [String] = []

  func run(in session: inout Session) throws {
    try session.snooze(words)
  }
}
