import CallsideCore

/// The questions after the decision, and of customers.
extension DraftQuestion {
  static let decision = DraftQuestion(
    id: Phrase(en: "decision", nl: "besluit"),
    ask: Phrase(en: "What have you decided?", nl: "Wat heeft u besloten?"),
    why: Phrase(
      en: "It has to be said once, so that both sides can go on.",
      nl: "Eén keer hardop, dan kunnen jullie allebei verder."),
    changes: Phrase(
      en: "Yes leads to the first day; no and later to whether you may ring again.",
      nl: "Bij ja plan je de start; bij nee of later vraag je of je nog mag bellen."),
    answer: .choice([
      Choice(Phrase(en: "go", nl: "ja"), Phrase(en: "Yes", nl: "Ja"), chance: 40),
      Choice(Phrase(en: "stop", nl: "nee"), Phrase(en: "No", nl: "Nee"), chance: -45),
      Choice(
        Phrase(en: "later", nl: "later"), Phrase(en: "They put it off", nl: "Uitgesteld"),
        chance: -25),
    ]))

  static let tipped = DraftQuestion(
    id: Phrase(en: "tipped", nl: "doorslag"),
    ask: Phrase(en: "What tipped the balance?", nl: "Wat gaf de doorslag?"),
    why: Phrase(
      en: "One honest reason teaches you more than ten guesses.",
      nl: "Van één eerlijke reden leer je meer dan van tien keer raden."),
    changes: Phrase(
      en: "It becomes the reason with which you close.",
      nl: "Dit wordt de reden waarmee je afsluit."),
    answer: .text)

  static let firstDay = day(
    id: Phrase(en: "first-day", nl: "startdag"),
    ask: Phrase(en: "On which day do we begin?", nl: "Op welke dag beginnen we?"),
    why: Phrase(
      en: "A deal without a first day can still cool off.",
      nl: "Een deal zonder eerste dag kan nog afkoelen."))

  static let ringAgain = DraftQuestion(
    id: Phrase(en: "ring-again", nl: "terugbellen"),
    ask: Phrase(
      en: "May I ring you about this another time?", nl: "Mag ik u hier later nog eens over bellen?"
    ),
    why: Phrase(
      en: "Today's no can be next year's yes, but only if you may ask.",
      nl: "Een nee van nu kan een ja van volgend jaar zijn, als je mag bellen."),
    changes: Phrase(
      en: "Yes, and you ask when; no means that you leave them alone.",
      nl: "Bij ja vraag je wanneer; bij nee laat je de klant met rust."),
    answer: .yesNo(yes: 5, no: -5))

  static let ringAgainDay = day(
    id: Phrase(en: "ring-again-day", nl: "terugbeldag"),
    ask: Phrase(
      en: "Which day would be good for that?", nl: "Welke dag komt daarvoor goed uit?"),
    why: Phrase(
      en: "They pick up on a day they chose themselves.",
      nl: "Kiest de klant zelf de dag, dan neemt hij ook op."))

  static let customerMark = DraftQuestion(
    id: Phrase(en: "customer-mark", nl: "klantcijfer"),
    ask: Phrase(
      en: "What mark out of ten would you give us?", nl: "Welk rapportcijfer geeft u ons?"),
    why: Phrase(
      en: "Better that they tell you than somebody else.",
      nl: "Beter dat de klant het tegen jou zegt dan tegen een ander."),
    changes: Phrase(
      en: "Under a seven you talk about mending; from an eight you ask for a name.",
      nl: "Onder de zeven praat je over herstel; vanaf een acht vraag je om een naam."),
    answer: .number(unit: nil, least: 1, most: 10), isAskedAfresh: true)

  static let improve = DraftQuestion(
    id: Phrase(en: "improve", nl: "verbeterpunt"),
    ask: Phrase(en: "What should we do better first?", nl: "Wat moeten wij als eerste beter doen?"),
    why: Phrase(
      en: "One thing that you really mend outweighs ten apologies.",
      nl: "Eén ding dat je echt oplost telt zwaarder dan tien excuses."),
    changes: Phrase(
      en: "It becomes a promise today, with a name and a day.",
      nl: "Dit wordt vandaag een afspraak, met een naam en een dag."),
    answer: .text, isAskedAfresh: true)

  static let result = DraftQuestion(
    id: Phrase(en: "result", nl: "resultaat"),
    ask: Phrase(
      en: "What has changed since we began?", nl: "Wat is er veranderd sinds we begonnen zijn?"),
    why: Phrase(
      en: "They hear themselves say what it brought.",
      nl: "Zo hoort de klant zichzelf zeggen wat het oplevert."),
    changes: Phrase(
      en: "With permission, a good answer is your next story.",
      nl: "Met toestemming is een mooi antwoord je volgende klantverhaal."),
    answer: .text, isAskedAfresh: true)

  static let referral = DraftQuestion(
    id: Phrase(en: "referral", nl: "aanbeveling"),
    ask: Phrase(
      en: "Who do you know that this would be of use to?",
      nl: "Wie kent u die hier ook iets aan heeft?"),
    why: Phrase(
      en: "A name from a customer is the warmest call there is.",
      nl: "Wie een klant je noemt, bel je nooit meer koud."),
    changes: Phrase(
      en: "The name becomes a new lead.", nl: "De naam wordt een nieuwe lead."), answer: .contact)

  static let nextReview = DraftQuestion(
    id: Phrase(en: "next-review", nl: "evaluatiedag"),
    ask: Phrase(
      en: "Which day shall we put down for that?", nl: "Wanneer zullen we daarvoor afspreken?"),
    why: Phrase(
      en: "A customer you ring only at the end has looked around by then.",
      nl: "Een klant die je pas aan het eind belt, heeft al rondgekeken."),
    changes: Phrase(
      en: "On this day you evaluate again.", nl: "Op deze dag evalueer je weer."),
    answer: .date, isAskedAfresh: true)
}
