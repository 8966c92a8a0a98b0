import CallsideCore

extension Definition {
  static let phaseTable = Table(
    Phrase(en: "phase", nl: "fase"),
    [
      .required("id", .scalar(.id(.plain)), Phrase(en: "The id.", nl: "Het id.")),
      .required(
        "kind", .scalar(.oneOf(Phase.Kind.allCases.map(\.rawValue))),
        Phrase(
          en: "Which of the seven phases of a sale it is.",
          nl: "Welke van de zeven fasen van een verkoop het is.")),
      .required("title", .scalar(.text), Phrase(en: "The title.", nl: "De titel.")),
      .required(
        "goal", .scalar(.text),
        Phrase(en: "One sentence: what it is for.", nl: "Eén zin: het doel.")),
      .required("who", .scalar(.text), Phrase(en: "Who does it.", nl: "Wie het doet.")),
      .required(
        "within", .scalar(.duration),
        Phrase(
          en: "How soon the first action is due.", nl: "Hoe snel de eerste actie er moet zijn.")),
      .optional(
        "limit", .scalar(.duration),
        Phrase(
          en: "Longer than this in the phase means stuck.",
          nl: "Langer dan dit in de fase betekent vastgelopen.")),
      .required(
        "chance", .scalar(.percent),
        Phrase(en: "The chance of winning, from here.", nl: "De slagingskans vanaf hier.")),
      .optional(
        "prepare", .values(.prose),
        Phrase(en: "What to look up before dialling.", nl: "Wat je opzoekt voor je belt.")),
      .required(
        "script", .list(.step),
        Phrase(en: "The steps of a call, in order.", nl: "De stappen van een gesprek, op volgorde.")
      ),
      .optional(
        "gatekeeper", .list(.gatekeeperStep),
        Phrase(
          en: "The steps when reception answers.", nl: "De stappen als de receptie opneemt.")),
      .optional(
        "voicemail", .scalar(.prose),
        Phrase(en: "What to say after the tone.", nl: "Wat je inspreekt.")),
      .optional(
        "exit", .scalar(.condition),
        Phrase(
          en: "What must hold to go to the next phase.",
          nl: "Wat er waar moet zijn om verder te gaan.")),
      .required(
        "outcomes", .table(.outcome, .plain),
        Phrase(en: "How a call can end.", nl: "Hoe een gesprek kan aflopen.")),
    ])

  private static let when = Field.optional(
    "when", .scalar(.condition), Phrase(en: "When it applies.", nl: "Wanneer het geldt."))

  static let stepTable = Table(
    Phrase(en: "a step", nl: "een stap"),
    [
      when,
      .optional("say", .scalar(.prose), Phrase(en: "What to say.", nl: "Wat je zegt.")),
      .optional(
        "part", .scalar(.oneOf(Step.Part.allCases.map(\.rawValue))),
        Phrase(
          en: "Which part of the call a line to say is.",
          nl: "Welk deel van het gesprek de zin is.")),
      .optional(
        "ask", .scalar(.reference),
        Phrase(en: "The question to ask, by its id.", nl: "De vraag die je stelt, met zijn id.")),
      .optional(
        "required", .scalar(.truth),
        Phrase(
          en: "Whether the question stays open until answered.",
          nl: "Of de vraag open blijft tot er een antwoord is.")),
      .optional(
        "dmu", .scalar(.role),
        Phrase(en: "The role to find a person for.", nl: "De rol waar je een naam bij zoekt.")),
      .optional(
        "listen", .scalar(.prose), Phrase(en: "What to listen for.", nl: "Waar je op let.")),
      .optional(
        "tip", .scalar(.prose),
        Phrase(en: "A hint, shown when asked for.", nl: "Een tip, te zien op verzoek.")),
      .optional(
        "do", .list(.step),
        Phrase(
          en: "A block of steps under one condition.", nl: "Een blok stappen onder één voorwaarde.")
      ),
      .optional(
        "id", .scalar(.id(.plain)),
        Phrase(
          en: "An id of its own; else its phase and number.",
          nl: "Een eigen id; anders de fase en het nummer.")),
    ])

  static let gatekeeperStepTable = Table(
    Phrase(en: "a step for reception", nl: "een stap bij de receptie"),
    stepTable.fields.filter { ["when", "say", "dmu", "listen", "tip", "id"].contains($0.key) })

  static let outcomeTable = Table(
    Phrase(en: "outcome", nl: "uitkomst"),
    [
      .required(
        "label", .scalar(.text), Phrase(en: "The words shown.", nl: "De woorden op het scherm.")),
      .optional(
        "advance", .scalar(.truth),
        Phrase(
          en: "Whether a step was agreed that moves the sale.",
          nl: "Of er een stap is afgesproken die de verkoop verder brengt.")),
      .optional(
        "cadence", .scalar(.truth),
        Phrase(
          en: "Whether nobody was reached; counts as an attempt.",
          nl: "Of er niemand is bereikt; telt als poging.")),
      .optional(
        "voicemail", .scalar(.truth),
        Phrase(
          en: "Whether a message was left; counts as an attempt.",
          nl: "Of er een voicemail is ingesproken; telt als poging.")),
      .optional(
        "objects", .scalar(.truth),
        Phrase(
          en: "Whether the buyer objects to being called again.",
          nl: "Of de klant niet meer gebeld wil worden.")),
      .optional(
        "to", .scalar(.reference),
        Phrase(
          en: "The phase to move to, by its id.", nl: "De fase waar de lead heen gaat, met het id.")
      ),
      .optional(
        "close", .scalar(.oneOf(["won", "lost"])),
        Phrase(en: "Whether the deal is won or lost.", nl: "Of de deal is gewonnen of verloren.")),
      .optional(
        "reason", .scalar(.reference),
        Phrase(
          en: "The reason it closes with; without one the rep is asked.",
          nl: "De reden waarmee de deal sluit; zonder wordt ernaar gevraagd.")),
      .optional(
        "next", .mapping(.next),
        Phrase(en: "The next step to propose.", nl: "De volgende stap als voorstel.")),
      .optional(
        "track", .scalar(.oneOf(Outcome.Track.allCases.map(\.rawValue))),
        Phrase(
          en: "Whose next step is proposed where it has none of its own.",
          nl: "Welk spoor de volgende stap voorstelt als hij er zelf geen heeft.")),
      .optional(
        "grade", .scalar(.oneOf(Lead.Grade.allCases.map(\.rawValue))),
        Phrase(en: "What the company becomes.", nl: "Wat het bedrijf wordt.")),
      .optional(
        "readiness", .scalar(.oneOf(["mql", "sql"])),
        Phrase(
          en: "Who calls it ready: marketing or sales.",
          nl: "Wie zegt dat hij klaar is: marketing of verkoop.")),
    ])

  static let nextTable = Table(
    Phrase(en: "the next step", nl: "de volgende stap"),
    [
      .required(
        "do", .scalar(.oneOf(NextStep.Action.allCases.map(\.rawValue))),
        Phrase(en: "What to do.", nl: "Wat je gaat doen.")),
      .required(
        "in", .scalar(.duration), Phrase(en: "How long from now.", nl: "Over hoe lang.")),
      .optional(
        "date", .scalar(.reference),
        Phrase(
          en: "The question whose answer is the date; without one `in` counts.",
          nl: "De vraag waarvan het antwoord de datum is; zonder antwoord geldt `in`.")),
    ])
}
