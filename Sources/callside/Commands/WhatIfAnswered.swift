import ArgumentParser
import CallsideCore
import CallsideShell

/// What an answer would change in the ranking, without recording it.
struct WhatIfAnswered: CallsideCommand {
  static let words = CommandWords(
    name: Phrase(en: "whatif", nl: "stel-dat"),
    does: Phrase(
      en: "what an answer would do to place and chance; records nothing",
      nl: "wat een antwoord doet met plaats en kans; legt niets vast"),
    takes: Phrase(en: "LEAD QUESTION=ANSWER", nl: "LEAD VRAAG=ANTWOORD"),
    example: Phrase(
      en: "whatif brouwer budget=approved",
      nl: "stel-dat brouwer budget=vast"),
    completes: .lead)

  @Argument(
    help: ArgumentHelp(
      en: "the lead, then answers as QUESTION=ANSWER",
      nl: "de lead, dan antwoorden als VRAAG=ANTWOORD",
      value: Phrase(en: "lead-answers", nl: "lead-antwoorden")))
  var words: [String] = []

  func run(in session: inout Session) throws {
    try session.showWhatIf(words)
  }
}
