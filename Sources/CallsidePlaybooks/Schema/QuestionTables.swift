import CallsideCore

extension Definition {
  static let questionTable = Table(
    Phrase(en: "question", nl: "vraag"),
    [
      .required(
        "ask", .scalar(.prose),
        Phrase(en: "The question as said aloud.", nl: "De vraag zoals je hem stelt.")),
      .required("why", .scalar(.text), Phrase(en: "Why it is asked.", nl: "Waarom je het vraagt.")),
      .optional(
        "changes", .scalar(.text),
        Phrase(en: "What the answer changes.", nl: "Wat het antwoord verandert.")),
      .required(
        "type", .scalar(.oneOf(Question.Kind.allCases.map(\.rawValue))),
        Phrase(en: "What can be answered.", nl: "Wat er geantwoord kan worden.")),
      .optional(
        "choices", .table(.choice, .choice),
        Phrase(en: "The answers of a choice.", nl: "De antwoorden van een keuze.")),
      .optional(
        "chance", .mapping(.yesNoChances),
        Phrase(
          en: "What yes and no do to the chance.", nl: "Wat ja en nee met de kans doen.")),
      .optional(
        "unit", .scalar(.text), Phrase(en: "What a number counts.", nl: "Wat een getal telt.")),
      .optional(
        "min", .scalar(.number),
        Phrase(en: "The least number that makes sense.", nl: "Het kleinste zinnige getal.")),
      .optional(
        "max", .scalar(.number),
        Phrase(en: "The greatest number that makes sense.", nl: "Het grootste zinnige getal.")),
      .optional(
        "per", .scalar(.oneOf(Period.allCases.map(\.rawValue))),
        Phrase(
          en: "The time an amount is for: so much a year.",
          nl: "De tijd waar een bedrag voor geldt: zoveel per jaar.")),
      .optional(
        "ahead", .scalar(.truth),
        Phrase(
          en: "Whether the date must lie ahead.", nl: "Of de datum nog moet komen.")),
      .optional(
        "main", .scalar(.truth),
        Phrase(
          en: "Whether this is the person to ask for from now on.",
          nl: "Of je voortaan naar deze persoon vraagt.")),
      .optional(
        "of", .scalar(.reference),
        Phrase(
          en: "The question that names the person whose number or mail address it is.",
          nl: "De vraag met de naam van wie het nummer of mailadres is.")),
      .optional(
        "afresh", .scalar(.truth),
        Phrase(
          en: "Whether it is asked anew in every call.",
          nl: "Of hij in elk gesprek opnieuw wordt gesteld.")),
      .optional(
        "tip", .scalar(.prose),
        Phrase(
          en: "How to ask on when it stays vague.", nl: "Hoe je doorvraagt als het vaag blijft.")),
      .optional(
        "was", .oneOrMore(.id(.plain)),
        Phrase(
          en: "The id it had before, or a list of them; old answers still count.",
          nl: "Het id dat hij eerst had, of een rij; oude antwoorden blijven tellen.")),
      .optional(
        "tags", .values(.oneOf(tags)),
        Phrase(
          en: "What it covers of BANT, SPIN and MEDDIC.",
          nl: "Wat hij dekt van BANT, SPIN en MEDDIC.")),
    ])

  /// The parts of the frameworks a question can cover.
  static let tags = Framework.allCases.flatMap(\.tags)

  static let choiceTable = Table(
    Phrase(en: "choice", nl: "keuze"),
    [
      .required(
        "label", .scalar(.text), Phrase(en: "The words shown.", nl: "De woorden op het scherm.")),
      .optional(
        "chance", .scalar(.points),
        Phrase(
          en: "Points the chance moves, at a chance of 50 %.",
          nl: "Punten die de kans verschuift, bij een kans van 50 %.")),
      .optional(
        "person", .scalar(.oneOf(LegalPerson.allCases.map(\.rawValue))),
        Phrase(
          en: "Whom the law sees then: natural (sole trader, partnership) or legal (BV).",
          nl: "Wie de wet dan ziet: natural (eenmanszaak, vof, maatschap) of legal (bv).")),
    ])

  static let yesNoChancesTable = Table(
    Phrase(en: "the chance", nl: "de kans"),
    [
      .optional(
        "yes", .scalar(.points),
        Phrase(en: "Points for a yes.", nl: "Punten bij ja.")),
      .optional("no", .scalar(.points), Phrase(en: "Points for a no.", nl: "Punten bij nee.")),
    ])
}
