import CallsideCore

extension Definition {
  static let playbookTable = Table(
    Phrase(en: "this playbook", nl: "dit draaiboek"),
    [
      .required(
        "callside", .scalar(.oneOf(["1"])),
        Phrase(en: "The version of the format: 1.", nl: "De versie van het formaat: 1.")),
      .required(
        "id", .scalar(.id(.plain)),
        Phrase(en: "The id of the playbook.", nl: "Het id van het draaiboek.")),
      .required(
        "language", .scalar(.oneOf(Language.allCases.map(\.rawValue))),
        Phrase(en: "The language of its texts.", nl: "De taal van de teksten.")),
      .required(
        "title", .scalar(.text),
        Phrase(en: "The title on the screen.", nl: "De titel op het scherm.")),
      .optional(
        "about", .scalar(.text),
        Phrase(en: "One sentence: whom it is for.", nl: "Eén zin: voor wie het is.")),
      .optional(
        "currency", .scalar(.currency),
        Phrase(
          en: "The currency of amounts, EUR unless given.",
          nl: "De munteenheid van bedragen, anders EUR.")),
      .optional(
        "hours", .mapping(.hours),
        Phrase(en: "When calls are made.", nl: "Wanneer er gebeld wordt.")),
      .optional(
        "attempts", .scalar(.oneOf((1...20).map(String.init))),
        Phrase(
          en: "How often somebody who does not answer is called, 6 unless given.",
          nl: "Hoe vaak je belt als niemand opneemt, anders 6.")),
      .optional(
        "week_target", .scalar(.dials),
        Phrase(
          en: "How many calls to new business a rep makes in a week.",
          nl: "Hoeveel nieuwe klanten een verkoper per week belt.")),
      .optional(
        "sector", .scalar(.oneOf(Sector.allCases.map(\.rawValue))),
        Phrase(
          en: "Who sells, where the law on calling makes an exception for it.",
          nl: "Wie verkoopt, als de wet op bellen daar een uitzondering voor maakt.")),
      .optional(
        "checks", .mapping(.checks),
        Phrase(
          en: "How much is made of each check: off, warning or error.",
          nl: "Hoe zwaar elke controle telt: off, warning of error.")),
      .optional(
        "tracks", .mapping(.tracks),
        Phrase(
          en: "The next step after a call, by how it went.",
          nl: "De volgende stap na een gesprek, naar hoe het liep.")),
      .optional(
        "grades", .mapping(.grades),
        Phrase(
          en: "When a company counts as a prospect or a lead, and as qualified.",
          nl: "Wanneer een bedrijf als prospect of lead telt, en als gekwalificeerd.")),
      .optional(
        "weights", .mapping(.weights),
        Phrase(
          en: "How heavily each nudge of the coach counts, from 0 to 10.",
          nl: "Hoe zwaar elk duwtje van de coach telt, van 0 tot 10.")),
      include,
      .required("questions", questions.shape, questions.about, unless: "include"),
      dmu,
      objections,
      .optional(
        "reasons", .mapping(.reasons),
        Phrase(
          en: "Why a deal is won or lost.", nl: "Waarom een deal wordt gewonnen of verloren.")),
      .required(
        "phases", .list(.phase),
        Phrase(
          en: "The stages of a sale, in order.", nl: "De fasen van een verkoop, op volgorde.")),
    ])

  /// What other files can hold for a playbook.
  static let partTable = Table(
    Phrase(en: "an included file", nl: "een ingevoegd bestand"),
    [include, questions, dmu, objections])

  private static let include = Field.optional(
    "include", .oneOrMore(.text),
    Phrase(
      en: "Other files with questions, objections or DMU prompts, such as `shared/questions.yaml`.",
      nl: "Andere bestanden met vragen, bezwaren of DMU, zoals `gedeeld/vragen.yaml`."))

  private static let questions = Field.optional(
    "questions", .table(.question, .question),
    Phrase(en: "What the rep wants to know.", nl: "Wat de verkoper wil weten."))

  private static let dmu = Field.optional(
    "dmu", .mapping(.roles),
    Phrase(en: "Who decides, role by role.", nl: "Wie er beslissen, rol voor rol."))

  private static let objections = Field.optional(
    "objections", .table(.objection, .plain),
    Phrase(
      en: "What buyers raise, and how to meet it.",
      nl: "Wat klanten inbrengen, en wat je dan zegt."))

  static let hoursTable = Table(
    Phrase(en: "the hours", nl: "de uren"),
    [
      .required(
        "days", .oneOrMore(.day),
        Phrase(
          en: "The days: mon-fri, or a list of days.", nl: "De dagen: ma-vr, of een rij dagen.")),
      .required(
        "from", .scalar(.time),
        Phrase(en: "The time of the first call.", nl: "Vanaf hoe laat er wordt gebeld.")),
      .required(
        "to", .scalar(.time),
        Phrase(en: "The time after the last call.", nl: "Tot hoe laat er wordt gebeld.")),
      .optional(
        "holidays", .scalar(.oneOf(["nl", "none"])),
        Phrase(en: "Whose holidays are free.", nl: "Van welk land de feestdagen vrij zijn.")),
    ])

  static let rolesTable = Table(
    Phrase(en: "the DMU", nl: "de DMU"),
    Role.allCases.map { role in
      .optional(
        role.rawValue, .mapping(.role),
        Phrase(
          en: "How to find the \(role.phrase.en).", nl: "Hoe je de \(role.phrase.nl) vindt."))
    })

  static let roleTable = Table(
    Phrase(en: "role", nl: "rol"),
    [
      .required(
        "ask", .scalar(.prose),
        Phrase(en: "The question as said aloud.", nl: "De vraag zoals je hem stelt.")),
      .required("why", .scalar(.text), Phrase(en: "Why it is asked.", nl: "Waarom je het vraagt.")),
      .optional(
        "tip", .scalar(.prose), Phrase(en: "How to ask on.", nl: "Hoe je doorvraagt.")),
      .optional(
        "required_from", .scalar(.reference),
        Phrase(
          en: "The phase from which a name is required.",
          nl: "De fase vanaf welke een naam nodig is.")),
    ])

  static let objectionTable = Table(
    Phrase(en: "objection", nl: "bezwaar"),
    [
      .required(
        "title", .scalar(.text), Phrase(en: "A short label.", nl: "Een korte naam.")),
      .required(
        "hears", .values(.text),
        Phrase(en: "What buyers say, 3 to 6 ways.", nl: "Wat klanten zeggen, op 3 tot 6 manieren.")),
      .required(
        "meet", .list(.stage),
        Phrase(
          en: "What to say: acknowledge, explore, respond, confirm.",
          nl: "Wat je zegt: acknowledge, explore, respond, confirm.")),
      .optional("tip", .scalar(.prose), Phrase(en: "A hint for the rep.", nl: "Een tip.")),
      .optional(
        "objects", .scalar(.truth),
        Phrase(
          en: "Whether it is against being called at all.",
          nl: "Of het erom gaat niet meer gebeld te worden.")),
    ])

  static let stageTable = Table(
    Phrase(en: "a stage", nl: "een stap"),
    zip(
      Objection.Stage.allCases,
      [
        Phrase(en: "Shows that you heard it.", nl: "Laat merken dat je het hebt gehoord."),
        Phrase(en: "An open question about it.", nl: "Een open vraag erover."),
        Phrase(en: "Your answer.", nl: "Je antwoord."),
        Phrase(en: "Checks that it is gone.", nl: "Vraagt of het weg is."),
      ]
    ).map { .optional($0.rawValue, .scalar(.prose), $1) })

  static let reasonsTable = Table(
    Phrase(en: "the reasons", nl: "de redenen"),
    [
      .optional(
        "lost", .labels,
        Phrase(en: "Why deals are lost.", nl: "Waarom deals worden verloren.")),
      .optional(
        "won", .labels, Phrase(en: "Why deals are won.", nl: "Waarom deals worden gewonnen.")),
    ])
}
