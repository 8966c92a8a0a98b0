import CallsideCore

extension Check {
  /// Finds phases with more than one outcome for a message that was left.
  static let secondVoicemail = Check(
    "second-voicemail",
    what: Phrase(
      en: "A phase with two outcomes for a message that was left.",
      nl: "Een fase met twee uitkomsten voor inspreken."),
    why: Phrase(
      en:
        "`/voicemail` ends a call with the one outcome that says so. Of two, it could pick either.",
      nl:
        "`/voicemail` sluit een gesprek af met die ene uitkomst. Bij twee kan het elk van beide zijn."
    ),
    bad: Example(
      .outcomes,
      "voicemail: {label: Left a voicemail, voicemail: true, next: {do: call, in: 1d}}\n"
        + "message: {label: Left a message with the desk, voicemail: true, next: {do: call, in: 1d}}"
    ),
    good: Example(
      .outcomes,
      "voicemail: {label: Left a voicemail, voicemail: true, next: {do: call, in: 1d}}\n"
        + "message: {label: Left a message with the desk, cadence: true, next: {do: call, in: 1d}}")
  ) { book in
    book.phases.flatMap { phase in
      let places = phase.outcomes.compactMap(\.voicemail)
      return places.dropFirst().map { place in
        Finding.secondVoicemail(
          place, phase.id?.value, firstAt: Wording.position(places[0], in: book.source))
      }
    }
  }
}

extension Finding {
  fileprivate static func secondVoicemail(
    _ span: Span, _ phase: String?, firstAt first: String
  ) -> Finding {
    let noun = Phrase(en: "phase", nl: "fase")
    let phase = phase.map { Wording.named(noun, $0) } ?? Phrase(en: "the phase", nl: "de fase")
    return Finding(
      at: span,
      Phrase(
        en: "\(phase.en) has a second outcome for voicemail",
        nl: "\(phase.nl) heeft een tweede uitkomst voor voicemail"),
      label: Phrase(en: "one is enough", nl: "één is genoeg"),
      notes: [Phrase(en: "the first is at \(first)", nl: "de eerste staat op \(first)")],
      help: Phrase(
        en: "write `cadence: true` instead, if nobody was reached",
        nl: "schrijf hier `cadence: true`, als er niemand is bereikt"))
  }
}
