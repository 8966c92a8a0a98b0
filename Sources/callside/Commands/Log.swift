import ArgumentParser
import CallsideCore
import CallsideShell

/// One line for a call that was made without the walk.
struct Log: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "log", nl: "noteer"),
    does: Phrase(
      en: "log a call in one line", nl: "leg een gesprek vast in één regel"),
    takes: Phrase(en: "LEAD OUTCOME", nl: "LEAD UITKOMST"),
    example: Phrase(
      en: "log brouwer voicemail --next \"tomorrow 10:00\"",
      nl: "noteer brouwer voicemail --vervolg \"morgen 10:00\""),
    completes: .leadThenOutcome)

  @Argument(
    help: ArgumentHelp(
      en: "the lead, then the outcome", nl: "de lead, dan de uitkomst",
      value: Phrase(en: "lead-outcome", nl: "lead-uitkomst")))
  var words: [String] = []
  @Option(
    name: .words("next", "vervolg"),
    help: ArgumentHelp(
      en: "the next step, such as \"call fri 10:00\", or none",
      nl: "de vervolgstap, zoals \"bellen vr 10:00\", of geen",
      value: Phrase(en: "step", nl: "stap")))
  var next: String?
  @Option(
    name: .words("chance", "kans"),
    help: ArgumentHelp(
      en: "your own chance, in percent", nl: "je eigen kans, in procent",
      value: Phrase(en: "percent", nl: "procent")))
  var chance: String?
  @Option(
    name: .words("note", "notitie"),
    help: ArgumentHelp(
      en: "something to remember", nl: "iets om te onthouden",
      value: Phrase(en: "text", nl: "tekst")))
  var note: [String] = []
  @Option(
    name: .words("answer", "antwoord"),
    help: ArgumentHelp(
      en: "an answer, as QUESTION=ANSWER", nl: "een antwoord, als VRAAG=ANTWOORD",
      value: Phrase(en: "q=a", nl: "v=a")))
  var answer: [String] = []
  @Option(
    name: .words("objection", "bezwaar"),
    help: ArgumentHelp(
      en: "an objection that was raised", nl: "een bezwaar dat genoemd werd",
      value: Phrase(en: "name", nl: "naam")))
  var objection: [String] = []
  @Option(
    name: .words("reason", "reden"),
    help: ArgumentHelp(
      en: "why it was won or lost", nl: "waarom gewonnen of verloren",
      value: Phrase(en: "reason", nl: "reden")))
  var reason: String?
  @Option(
    name: .words("because", "omdat"),
    help: ArgumentHelp(
      en: "why it moves on although the phase is not done",
      nl: "waarom het doorgaat al is de fase niet rond", value: Phrase(en: "reason", nl: "reden")))
  var because: String?

  func run(in session: inout Session) throws {
    let (lead, outcome, step) = try session.leadOutcomeAndStep(in: words, next: next)
    let request = LogRequest(
      outcome: outcome, next: step, chance: chance, notes: note, answers: answer,
      objections: objection, reason: reason, because: because)
    try session.log(request, for: lead)
  }
}
