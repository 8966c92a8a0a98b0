import CallsideCore

/// The comments of a new playbook, which teach the format to whoever reads on.
enum DraftRemarks {
  static let head = [
    Phrase(
      en: """
        Your playbook. Read every line aloud, and rewrite what you would never say. What stands \
        behind a # is for you alone; the program passes over it.
        """,
      nl: """
        Jouw draaiboek. Lees elke zin hardop, en herschrijf wat jij nooit zo zou zeggen. Wat achter \
        een # staat is voor jou; het programma slaat het over.
        """),
    Phrase(
      en: """
        To the left of a colon stands a word of the format: keep it. To the right stands what is \
        yours: change it. Lines that belong together begin in one column, with spaces, not tabs.
        """,
      nl: """
        Links van een dubbele punt staat een woord van het formaat: laat dat staan. Rechts staat wat \
        van jou is: verander dat. Regels die bij elkaar horen beginnen even ver naar rechts, met spaties.
        """),
    Phrase(
      en: """
        What stands between double braces is filled in during the call; what is not known falls out \
        of the sentence.
        """,
      nl: """
        Wat tussen dubbele accolades staat, wordt in het gesprek ingevuld; wat niet bekend is, valt \
        uit de zin weg.
        """),
    Phrase(
      en:
        "After each change: `playbook check` finds mistakes, `playbook preview` walks you through it.",
      nl:
        "Na elke wijziging: `draaiboek controleer` vindt fouten, `draaiboek proefgesprek` loopt het door."
    ),
  ]

  static let hours = Phrase(
    en: "When you call. \"Within an hour\" below counts only these hours.",
    nl: "Wanneer er gebeld wordt. \"Binnen een uur\" hieronder telt alleen deze uren.")

  static let questions = [
    Phrase(
      en: """
        The questions: what you want to know, why, and what the answer changes. The word before the \
        colon is the id. Answers are kept under it, so leave it as it is and change the words.
        """,
      nl: """
        De vragen: wat je wilt weten, waarom, en wat het antwoord verandert. Het woord voor de dubbele \
        punt is het id. Daar hangen de antwoorden aan: laat het staan, en verander de zinnen.
        """),
    Phrase(
      en: "One question at a time, as you would say it, and none whose answer changes nothing.",
      nl:
        "Eén vraag tegelijk, zoals jij hem stelt, en geen vraag waarvan het antwoord niets verandert."
    ),
  ]

  static let dmu = Phrase(
    en: """
      Who decides: a role for each part in the decision, and one person may have several. With \
      required_from: a name must be known from that phase on.
      """,
    nl: """
      Wie er meebeslissen: elke rol heeft een eigen aandeel, en één persoon kan er meer hebben. \
      Met required_from: moet er vanaf die fase een naam zijn.
      """)

  static let objections = [
    Phrase(
      en: """
        Objections: hears: is what buyers say, and meet: the four steps in which you meet it. First \
        acknowledge, then ask, only then answer, and check whether it is gone.
        """,
      nl: """
        Bezwaren: bij hears: staat wat klanten zeggen, bij meet: de vier stappen. Eerst erkennen, dan \
        vragen, dan pas antwoorden, en nagaan of het weg is.
        """),
    Phrase(
      en: "In a call you type ! and the first letters, such as !too.",
      nl: "In een gesprek typ je ! en de eerste letters, zoals !te."),
  ]

  static let objects = Phrase(
    en: "objects: true means that this buyer is not called any more.",
    nl: "Met objects: true wordt deze klant niet meer gebeld.")

  static let reasons = Phrase(
    en: "Why deals are lost and won. Keep it short, or everybody picks \"other\".",
    nl: "Waarom deals verloren en gewonnen worden. Houd het kort, anders kiest iedereen \"overig\"."
  )

  static let lost: [(id: Phrase, label: Phrase)] = [
    (Phrase(en: "price", nl: "prijs"), Phrase(en: "Too expensive", nl: "Te duur")),
    (Phrase(en: "no-need", nl: "geen-behoefte"), Phrase(en: "No need", nl: "Geen behoefte")),
    (
      Phrase(en: "other-party", nl: "andere-partij"),
      Phrase(en: "Chose another firm", nl: "Koos een ander")
    ),
    (
      Phrase(en: "bad-timing", nl: "verkeerd-moment"),
      Phrase(en: "Not the moment", nl: "Verkeerd moment")
    ),
    (
      DraftOutcome.givenUp.id,
      Phrase(en: "Never got through", nl: "Nooit te spreken gekregen")
    ),
    (
      DraftOutcome.noCalls.id,
      Phrase(en: "Does not want to be called", nl: "Wil niet gebeld worden")
    ),
  ]

  static let won: [(id: Phrase, label: Phrase)] = [
    (
      Phrase(en: "trust", nl: "vertrouwen"),
      Phrase(en: "Trust in the people", nl: "Vertrouwen in de mensen")
    ),
    (
      Phrase(en: "understood", nl: "begrepen"),
      Phrase(en: "Felt understood", nl: "Voelde zich begrepen")
    ),
    (
      Phrase(en: "value", nl: "prijs-kwaliteit"),
      Phrase(en: "Good value for the price", nl: "Prijs en kwaliteit kloppen")
    ),
  ]

  static let phases = [
    Phrase(
      en: """
        The phases, in order: what is done (goal), by whom (who), and how soon (within). Titles, \
        times and texts are yours.
        """,
      nl: """
        De fasen, op volgorde: wat er gebeurt (goal), wie het doet (who) en hoe snel (within). Titels, \
        termijnen en teksten zijn van jou.
        """)
  ]

  /// What an author wants to know when meeting the keys of a phase for the first time.
  static let firstPhase: [String: Phrase] = [
    "kind": Phrase(
      en:
        "kind: which of the seven phases it is: prospect, qualify, nurture, quote, decide, close, care.",
      nl:
        "kind: welke van de zeven fasen het is: prospect, qualify, nurture, quote, decide, close, care."
    ),
    "within": Phrase(
      en: "How soon the first action is due, and after how long a lead is stuck: 1h, 2d, 3w.",
      nl: "Hoe snel de eerste actie er moet zijn, en wanneer een lead vastzit: 1h (uur), 2d, 3w."),
    "chance": Phrase(
      en: "The chance of winning from here, in percent. Answers move it.",
      nl: "De slagingskans vanaf hier, in procenten. Antwoorden verschuiven die."),
    "script": Phrase(
      en: """
        The call, step by step. say: is read aloud, ask: asks a question by its id, dmu: looks for the \
        person in a role, listen: is a hint. With when: a step comes only if that holds. part: tells \
        what a line is for; the opening, and the right to object at the end, are what the law asks.
        """,
      nl: """
        Het gesprek, stap voor stap. say: lees je voor, ask: stelt een vraag met dat id, dmu: zoekt de \
        persoon bij een rol, listen: is een tip. Met when: komt een stap alleen als dat klopt. part: \
        zegt waar een zin voor is; de opening en het recht van bezwaar aan het eind zijn wettelijk verplicht.
        """),
    "gatekeeper": Phrase(
      en: "When reception answers: /gatekeeper in a call leads here.",
      nl: "Als de receptie opneemt: /receptie in een gesprek brengt je hier."),
    "exit": Phrase(
      en: "What must be known before the lead goes to the next phase.",
      nl: "Wat je moet weten voor de lead naar de volgende fase gaat."),
    "outcomes": Phrase(
      en: """
        How a call can end. next: is the next step: what (do), in how long (in), and with date: the \
        question whose answer is the day. advance: true: a step was agreed that moves the sale.
        """,
      nl: """
        Hoe een gesprek kan aflopen. next: is de vervolgstap: wat (do), over hoe lang (in), en met \
        date: de vraag waarvan het antwoord de dag is. advance: true: er is een stap afgesproken die de \
        verkoop verder brengt.
        """),
  ]
}
