import CallsideCore

extension Check {
  /// Finds phases that have words to leave on a voicemail, and no outcome for having left them.
  static let voicemailWithoutOutcome = Check(
    "voicemail-without-outcome", .warning,
    what: Phrase(
      en: "A text to leave on voicemail, and no outcome for having left it.",
      nl: "Een tekst om in te spreken, zonder uitkomst voor daarna."),
    why: Phrase(
      en: "After the message `/voicemail` would not know how the call ended, and has to ask.",
      nl: "Na het inspreken weet `/voicemail` niet hoe het gesprek afliep, en moet het vragen."),
    bad: Example(.phase, message("cadence: true")),
    good: Example(.phase, message("voicemail: true"))
  ) { book in
    book.phases.compactMap { phase in
      guard let entry = phase.node.entry("voicemail"), phase.node["voicemail"] != nil,
        !phase.outcomes.isEmpty, phase.outcomes.allSatisfy(isSilent)
      else { return nil }
      return .voicemailWithoutOutcome(entry.keySpan, phase)
    }
  }

  private static func message(_ key: String) -> String {
    """
    voicemail: I will ring again tomorrow.
    outcomes:
      asked: {label: Offer asked for, to: offer, next: {do: quote, in: 2d}}
      message: {label: Left a voicemail, \(key), next: {do: call, in: 1d}}
      no-calls: {label: Wants no calls, objects: true, close: lost}
    """
  }

  /// Whether an outcome says nothing of a voicemail, not even with a wrong key or value.
  private static func isSilent(_ outcome: OutcomeTree) -> Bool {
    let value = outcome.node.entry("voicemail")?.value.text
    return (value == nil || value == "false")
      && !outcome.node.mayMisspell("voicemail", in: .outcome)
  }
}

extension Finding {
  fileprivate static func voicemailWithoutOutcome(_ span: Span, _ phase: PhaseTree) -> Finding {
    let noun = Phrase(en: "phase", nl: "fase")
    let name =
      phase.id.map { Wording.named(noun, $0.value) } ?? Phrase(en: "the phase", nl: "de fase")
    // Authors name the outcome for what it is, and leave it at that.
    let meant = phase.outcomes.first { outcome in
      let label = outcome.node["label"]?.text ?? ""
      return outcome.id.value.contains("voicemail") || label.lowercased().contains("voicemail")
    }
    return Finding(
      at: span,
      Phrase(
        en: "\(name.en) has no outcome for voicemail",
        nl: "\(name.nl) heeft geen uitkomst voor voicemail"),
      label: Phrase(en: "said, and then?", nl: "ingesproken, en dan?"),
      help: meant.map {
        Phrase(
          en: "add `voicemail: true` to outcome \(Wording.quoted($0.id.value))",
          nl: "zet `voicemail: true` bij uitkomst \(Wording.quoted($0.id.value))")
      }
        ?? Phrase(
          en: "add an outcome: `voicemail: {label: Left a voicemail, voicemail: true}`",
          nl: "voeg een uitkomst toe: `voicemail: {label: Voicemail ingesproken, voicemail: true}`")
    )
  }
}
