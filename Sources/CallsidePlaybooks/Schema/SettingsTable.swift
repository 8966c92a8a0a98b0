import CallsideCore

extension Definition {
  static let settingsTable = Table(
    Phrase(en: "the settings", nl: "de instellingen"),
    [
      .optional(
        "me", .scalar(.id(.plain)),
        Phrase(
          en: "Your short id, as stamped on entries.", nl: "Je korte id, bij alles wat je vastlegt."
        )),
      .optional(
        "name", .scalar(.text),
        Phrase(
          en: "Your full name, as said on the phone.",
          nl: "Je naam, zoals je hem noemt aan de telefoon.")),
      .optional(
        "company", .scalar(.text),
        Phrase(en: "The company you call for.", nl: "Het bedrijf waarvoor je belt.")),
      .optional(
        "offer", .scalar(.text),
        Phrase(
          en: "What you sell, as said in an opening.",
          nl: "Wat je verkoopt, zoals je het zegt in een opening.")),
      .optional(
        "phone", .scalar(.text),
        Phrase(en: "The number buyers can call back.", nl: "Het nummer om terug te bellen.")),
      .optional(
        "language", .scalar(.oneOf(Language.allCases.map(\.rawValue))),
        Phrase(en: "The language of the screen.", nl: "De taal van het scherm.")),
      .optional(
        "playbook", .scalar(.text),
        Phrase(en: "The playbook for new leads.", nl: "Het draaiboek voor nieuwe leads.")),
      .optional(
        "keys", .scalar(.oneOf(["emacs", "vi"])),
        Phrase(en: "The key bindings at the prompt.", nl: "De toetsen op de opdrachtregel.")),
      .optional(
        "dial", .scalar(.text),
        Phrase(
          en: "The command that dials, with {phone} for the number.",
          nl: "De opdracht die belt, met {phone} voor het nummer.")),
      .optional(
        "country", .scalar(.country),
        Phrase(
          en: "Where you call: numbers without a country's code are from there.",
          nl: "Waar je belt: nummers zonder landnummer zijn van daar.")),
      .optional(
        "target", .scalar(.dials),
        Phrase(
          en: "How many calls to new business you make in a week.",
          nl: "Hoeveel nieuwe klanten je per week belt.")),
      .optional(
        "warmup", .scalar(.oneOf(["on", "off", "aan", "uit"])),
        Phrase(
          en: "Whether the first block of a day begins with a warm-up.",
          nl: "Of het eerste blok van een dag met opwarmen begint.")),
    ])

  /// What a rep types for each setting; the file has the English key in every language.
  static let settingNames: [String: Phrase] = [
    "me": Phrase(en: "me", nl: "ik"), "name": Phrase(en: "name", nl: "naam"),
    "company": Phrase(en: "company", nl: "bedrijf"), "offer": Phrase(en: "offer", nl: "aanbod"),
    "phone": Phrase(en: "phone", nl: "telefoon"), "language": Phrase(en: "language", nl: "taal"),
    "playbook": Phrase(en: "playbook", nl: "draaiboek"),
    "keys": Phrase(en: "keys", nl: "toetsen"), "dial": Phrase(en: "dial", nl: "bellen"),
    "country": Phrase(en: "country", nl: "land"),
    "target": Phrase(en: "target", nl: "weekdoel"),
    "warmup": Phrase(en: "warmup", nl: "opwarmen"),
  ]
}
